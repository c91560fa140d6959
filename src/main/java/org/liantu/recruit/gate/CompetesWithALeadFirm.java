package org.liantu.recruit.gate;

import org.liantu.recruit.find.Candidate;
import org.liantu.recruit.find.Circumstances;

/** It works in the same leaf segment as a lead firm: ask that one first. */
final class CompetesWithALeadFirm implements Gate {

	private static final String ID = "competes-with-a-lead-firm";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public Verdict check(Candidate candidate, Circumstances circumstances) {
		if (candidate.rivals().isEmpty()) {
			return Verdict.pass(ID);
		}
		Candidate.Rival rival = candidate.rivals().get(0);
		return Verdict.unknown(ID, rival.leadFirm(), rival.segment());
	}

}
