package org.liantu.recruit.judge;

import java.util.List;

import org.liantu.model.Evidence;
import org.liantu.model.Fact;
import org.liantu.model.Phrase;
import org.liantu.recruit.find.Candidate;
import org.liantu.recruit.find.Circumstances;

/**
 * It has many known partners, who might follow: grows with the logarithm of their number.
 */
final class Pull implements Rule {

	private static final int TOO_FEW = 2;

	@Override
	public String id() {
		return "pull";
	}

	@Override
	public List<Argument> argue(Candidate candidate, Circumstances circumstances) {
		long partners = candidate.partners();
		if (partners <= TOO_FEW) {
			return List.of();
		}
		double value = Math.min(1, Math.log1p(partners) / Math.log1p(circumstances.rulebook().pullPartners()));
		return List.of(new Argument(value, 1, () -> Phrase.of("reason.pull", partners),
				() -> Evidence.computed(List.of(Fact.computed("partners", candidate.company().id(), partners)))));
	}

}
