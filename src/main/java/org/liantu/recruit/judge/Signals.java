package org.liantu.recruit.judge;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import org.liantu.model.Evidence;
import org.liantu.model.Phrase;
import org.liantu.recruit.find.Candidate;
import org.liantu.recruit.find.Circumstances;
import org.liantu.rulebook.Rulebook;

/** Something happened lately that makes it worth a call; the newer, the better. */
final class Signals implements Rule {

	@Override
	public String id() {
		return "signals";
	}

	@Override
	public List<Argument> argue(Candidate candidate, Circumstances circumstances) {
		Rulebook rulebook = circumstances.rulebook();
		return candidate.signals().stream().map((signal) -> {
			double age = (double) ChronoUnit.DAYS.between(signal.on(), circumstances.asOf()) / rulebook.signalDays();
			double value = rulebook.signalValues().getOrDefault(signal.kind(), 0.0) * Math.max(0, Math.min(1, 1 - age));
			return new Argument(
					value, Objects.requireNonNull(signal.fact().confidence()), () -> Phrase.of("reason.signals",
							Phrase.of("signal." + signal.kind()), signal.on().toString(), signal.fact().value()),
					() -> Evidence.of(List.of(signal.fact())));
		}).toList();
	}

}
