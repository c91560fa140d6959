package org.liantu.intake.review;

/** What people said of whether two records are one company, remembered. */
public interface Decisions {

	/** What was said. */
	enum Said {

		NOTHING, OPEN, SAME, DIFFERENT

	}

	/** What was said of these two. */
	Said of(String company, String suspect);

}
