package org.liantu.catalogue.chapter;

import java.util.List;

import org.liantu.catalogue.book.Block;
import org.liantu.catalogue.book.Text;
import org.liantu.model.Phrase;
import org.liantu.recruit.Target;
import org.liantu.recruit.gate.Verdict;
import org.liantu.recruit.judge.Reason;

/** How a target's reasons, its open conditions and the way to a first call are told. */
public final class Reasoning {

	private Reasoning() {
	}

	/** Every reason with its points, in words, and its sources. */
	public static Block table(Target target, List<Block.Lead> lead, Words words, Citations citations) {
		return new Block.Table(words.say("sheet.reasons"), null, lead,
				List.of(words.column("rule", 17), words.number("points", 9), words.column("text", 52),
						words.column("confidence", 10), words.citing(12)),
				target.reasons().stream().map((reason) -> row(reason, words, citations)).toList());
	}

	private static List<Block.Cell> row(Reason reason, Words words, Citations citations) {
		return List.of(Block.Cell.of(words.phrase(Phrase.of("rule." + reason.rule()))), Block.Cell.of(reason.points()),
				Block.Cell.of(words.phrase(reason.text())), words.confidence(reason.confidence()),
				Block.Cell.of(citations.text(reason.evidence())));
	}

	/** What the gates do not know, or what sets the company aside. */
	public static List<Text> open(Target target, Words words) {
		return target.gates()
			.stream()
			.filter((gate) -> !gate.passes())
			.map(Verdict::text)
			.map(words::phrase)
			.map(Text::of)
			.toList();
	}

	/** Who can make the first call. */
	public static String route(List<Route> routes, Words words) {
		return routes.isEmpty() ? words.say("route.none") : words.sentences(
				routes.stream().map((route) -> words.say("route." + route.kind(), words.name(route.name()))).toList());
	}

}
