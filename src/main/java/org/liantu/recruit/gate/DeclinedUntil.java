package org.liantu.recruit.gate;

import java.time.LocalDate;

import org.liantu.recruit.find.Candidate;
import org.liantu.recruit.find.Circumstances;

/** It declined, and the day until which it asked not to be called has not passed. */
final class DeclinedUntil implements Gate {

	private static final String ID = "declined-until";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public Verdict check(Candidate candidate, Circumstances circumstances) {
		Candidate.FollowedUp followUp = candidate.followUp();
		if (followUp == null || !followUp.outcome().equals("declined")) {
			return Verdict.pass(ID);
		}
		if (followUp.declinedUntil().isEmpty()) {
			return Verdict.unknown(ID);
		}
		boolean over = LocalDate.parse(followUp.declinedUntil()).isBefore(circumstances.asOf());
		return over ? Verdict.pass(ID) : Verdict.fail(ID, followUp.declinedUntil());
	}

}
