package org.liantu.walk;

import java.util.List;
import java.util.function.IntConsumer;

/** The walks that a question keeps, by the company that they start from. */
interface Kept {

	/** Every company that has one, in no order. */
	void forEach(IntConsumer company);

	/** Those of a company, in the order in which they are shown; empty if it has none. */
	List<Found> of(int company);

	/** Whether a company has a walk to this one, kept or not. */
	boolean reaches(int company, int end);

}
