package org.liantu.recruit.judge;

import java.util.ArrayList;
import java.util.List;

import org.liantu.chainmap.Segment;
import org.liantu.model.Evidence;
import org.liantu.model.Fact;
import org.liantu.model.Label;
import org.liantu.model.Name;
import org.liantu.model.Phrase;
import org.liantu.model.Walk;
import org.liantu.recruit.find.Candidate;
import org.liantu.recruit.find.Circumstances;
import org.liantu.recruit.find.Gap;
import org.liantu.rulebook.Rulebook;

/**
 * It works in a segment that is missing or weak here; the more it is needed here, the
 * better.
 */
final class FillsAGap implements Rule {

	@Override
	public String id() {
		return "fills-a-gap";
	}

	@Override
	public List<Argument> argue(Candidate candidate, Circumstances circumstances) {
		Rulebook.Levels levels = circumstances.rulebook().levels();
		Rulebook.LocalValues values = circumstances.rulebook().localValues();
		List<Argument> arguments = new ArrayList<>();
		for (Gap gap : candidate.gaps()) {
			Segment segment = gap.segment();
			double worth = levels.gapValues().getOrDefault(segment.level(), 0.0)
					* levels.stageValues().getOrDefault(segment.stage(), 0.0);
			Walk walk = gap.walk();
			if (walk != null) {
				double needed = segment.need() / (segment.need() + levels.needHalf());
				double end = gap.atLeadFirm() ? values.leadFirm() : values.other();
				double confidence = Math.min(gap.confidence(), walk.confidence());
				arguments.add(new Argument(worth * needed * end, confidence,
						() -> Phrase.of("reason.fills-a-gap." + segment.level(), segment.name(), neighbour(walk, gap),
								local(walk, gap)),
						() -> Evidence.of(walk)));
			}
			else {
				arguments.add(new Argument(worth * levels.withoutNeed(), gap.confidence(),
						() -> Phrase.of("reason.fills-a-gap.unneeded", segment.name(),
								Phrase.of("level." + segment.level())),
						() -> Evidence.computed(List.of(Fact.computed("level", segment.id(), segment.level()),
								Fact.computed("presence", segment.id(), segment.presence()),
								Fact.computed("need", segment.id(), segment.need())))));
			}
		}
		return arguments;
	}

	/** The segment one FEEDS edge on, where local companies are. */
	private static Name neighbour(Walk walk, Gap gap) {
		return walk.nodes().get(gap.membership().length() + 1).name();
	}

	/** The local company there. */
	private static Name local(Walk walk, Gap gap) {
		return walk.nodes()
			.stream()
			.skip(gap.membership().length() + 2)
			.filter((node) -> node.label().equals(Label.COMPANY.text()))
			.findFirst()
			.orElseThrow()
			.name();
	}

}
