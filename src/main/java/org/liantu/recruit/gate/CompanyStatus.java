package org.liantu.recruit.gate;

import org.liantu.model.Phrase;
import org.liantu.recruit.find.Candidate;
import org.liantu.recruit.find.Circumstances;

/** It is no longer in business; unknown if nobody said. */
final class CompanyStatus implements Gate {

	private static final String ID = "company-status";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public Verdict check(Candidate candidate, Circumstances circumstances) {
		if (candidate.status().isEmpty()) {
			return Verdict.unknown(ID);
		}
		String status = String.valueOf(candidate.status().get(0).value());
		return status.equals("active") ? Verdict.pass(ID) : Verdict.fail(ID, Phrase.of("status." + status));
	}

}
