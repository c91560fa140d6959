package org.liantu.catalogue.chapter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.liantu.catalogue.book.Block;
import org.liantu.catalogue.book.Chapter;
import org.liantu.catalogue.book.Text;
import org.liantu.model.Phrase;
import org.liantu.recruit.gate.Gates;
import org.liantu.rulebook.Rulebook;

/** How it was worked out: the rules, their weights, the thresholds. */
public final class MethodChapter {

	private MethodChapter() {
	}

	/** Writes it. */
	public static Chapter of(Material material, Words words) {
		Rulebook rules = material.rulebook();
		Map<String, BigDecimal> weights = material.targets().question().weights();
		List<Block> blocks = new ArrayList<>();
		blocks.add(words.paragraph("method.score"));
		blocks.add(words.paragraph("method.walks", rules.walksCounted(), Math.round(rules.qualityCap() * 100)));
		blocks.add(new Block.Table(words.say("sheet.rules"), null, List.of(),
				List.of(words.column("rule", 50), words.column("kind", 30), words.number("weight", 20)),
				rules.rules()
					.entrySet()
					.stream()
					.sorted(Comparator.comparing((Map.Entry<String, Rulebook.Rule> rule) -> rule.getValue().kind())
						.thenComparing((rule) -> weights.getOrDefault(rule.getKey(), BigDecimal.ZERO).negate())
						.thenComparing(Map.Entry::getKey))
					.map((rule) -> List.of(Block.Cell.of(words.phrase(Phrase.of("rule." + rule.getKey()))),
							Block.Cell.of(words.say("kind." + rule.getValue().kind().name().toLowerCase(Locale.ROOT))),
							Block.Cell.of(weights.getOrDefault(rule.getKey(), BigDecimal.ZERO))))
					.toList()));
		blocks.add(words.paragraph("method.levels", rules.levels().strongCompany(), rules.levels().weakBelow(),
				rules.levels().adequateBelow()));
		blocks.add(words.paragraph("method.gates"));
		blocks.add(new Block.Points(Gates.ids()
			.stream()
			.map((gate) -> Text.of(words.phrase(Phrase.of("gate." + gate + ".pass"))))
			.toList()));
		return new Chapter("method", words.say("chapter.method"), blocks);
	}

}
