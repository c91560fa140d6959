package org.liantu.recruit.gate;

import org.liantu.recruit.find.Candidate;
import org.liantu.recruit.find.Circumstances;

/** A deal-breaker (颠覆性条件). What is unknown never passes silently. */
interface Gate {

	/** Its id. */
	String id();

	/** Its verdict on a candidate. */
	Verdict check(Candidate candidate, Circumstances circumstances);

}
