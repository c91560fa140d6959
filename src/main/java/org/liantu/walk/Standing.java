package org.liantu.walk;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What stands behind an edge: many edges that one source brought share one.
 *
 * @param confidence 0 to 1, that of the surest statement
 * @param asOf the day for which that one was made, ISO
 * @param basis that of the surest statement
 * @param sources ids of the sources of all live statements, surest first
 * @param since the day from which it holds, ISO; null if not stated
 * @param until the last day on which it holds, ISO; null if not stated
 */
record Standing(double confidence, String asOf, String basis, List<String> sources, @Nullable String since,
		@Nullable String until) {

	Standing {
		sources = List.copyOf(sources);
	}

	/** Whether it holds on a day; what is not stated does not limit it. */
	boolean holdsOn(String day) {
		return (this.since == null || this.since.compareTo(day) <= 0)
				&& (this.until == null || this.until.compareTo(day) >= 0);
	}

	/** Whether it has not ended before a day. */
	boolean lastsTo(String day) {
		return this.until == null || this.until.compareTo(day) >= 0;
	}

}
