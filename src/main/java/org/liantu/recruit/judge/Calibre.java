package org.liantu.recruit.judge;

import java.util.List;
import java.util.Objects;

import org.liantu.model.Evidence;
import org.liantu.model.Phrase;
import org.liantu.recruit.find.Candidate;
import org.liantu.recruit.find.Circumstances;

/** It has a standing: listed, national champion, little giant, unicorn, headquarters. */
final class Calibre implements Rule {

	@Override
	public String id() {
		return "calibre";
	}

	@Override
	public List<Argument> argue(Candidate candidate, Circumstances circumstances) {
		return candidate.calibres()
			.stream()
			.map((fact) -> new Argument(
					circumstances.rulebook().calibreValues().getOrDefault(String.valueOf(fact.value()), 0.0),
					Objects.requireNonNull(fact.confidence()),
					() -> Phrase.of("reason.calibre", Phrase.of("calibre." + fact.value())),
					() -> Evidence.of(List.of(fact))))
			.toList();
	}

}
