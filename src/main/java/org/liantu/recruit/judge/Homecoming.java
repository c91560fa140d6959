package org.liantu.recruit.judge;

import java.util.List;

import org.liantu.model.Evidence;
import org.liantu.model.Phrase;
import org.liantu.recruit.find.Candidate;
import org.liantu.recruit.find.Circumstances;
import org.liantu.recruit.find.Link;

/** It has roots here (天商回归). */
final class Homecoming implements Rule {

	@Override
	public String id() {
		return "homecoming";
	}

	@Override
	public List<Argument> argue(Candidate candidate, Circumstances circumstances) {
		return candidate.links(Link.Kind.HAS_ROOTS_HERE)
			.stream()
			.map((link) -> new Argument(1, link.walk().confidence(),
					() -> Phrase.of("reason.homecoming", link.walk().last().name(),
							Phrase.of("rooted." + link.detail())),
					() -> Evidence.of(link.walk())))
			.toList();
	}

}
