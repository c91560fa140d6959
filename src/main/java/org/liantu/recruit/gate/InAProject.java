package org.liantu.recruit.gate;

import org.liantu.recruit.find.Candidate;
import org.liantu.recruit.find.Circumstances;

/** It has a project on its way here, itself or through a company it controls. */
final class InAProject implements Gate {

	private static final String ID = "in-a-project";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public Verdict check(Candidate candidate, Circumstances circumstances) {
		return candidate.projects().isEmpty() ? Verdict.pass(ID)
				: Verdict.fail(ID, candidate.projects().get(0).value());
	}

}
