package org.liantu.recruit.judge;

import java.util.List;

import org.liantu.recruit.find.Candidate;
import org.liantu.recruit.find.Circumstances;

/**
 * A small named rule: what speaks for a candidate from one point of view. It knows no
 * weights; these turn arguments into points afterwards.
 */
interface Rule {

	/** Its id, as in {@code rules.yaml}. */
	String id();

	/** Everything that speaks for the candidate, in any order; empty if nothing does. */
	List<Argument> argue(Candidate candidate, Circumstances circumstances);

}
