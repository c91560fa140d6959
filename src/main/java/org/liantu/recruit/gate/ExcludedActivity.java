package org.liantu.recruit.gate;

import java.util.Map;

import org.liantu.model.Fact;
import org.liantu.recruit.find.Candidate;
import org.liantu.recruit.find.Circumstances;

/**
 * It is in an industry this county does not take; unknown if nobody said which it is in.
 */
final class ExcludedActivity implements Gate {

	private static final String ID = "excluded-activity";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public Verdict check(Candidate candidate, Circumstances circumstances) {
		if (candidate.industries().isEmpty()) {
			return Verdict.unknown(ID);
		}
		for (Fact industry : candidate.industries()) {
			for (Map.Entry<String, String> excluded : circumstances.rulebook().excludedIndustries().entrySet()) {
				if (String.valueOf(industry.value()).startsWith(excluded.getKey())) {
					return Verdict.fail(ID, excluded.getKey(), excluded.getValue());
				}
			}
		}
		return Verdict.pass(ID);
	}

}
