package org.liantu.bench.walk;

import java.util.Comparator;

/**
 * A company and what its walks are worth together.
 *
 * @param company its number
 * @param score as {@link Engine#top} counts it
 */
public record Scored(int company, long score) {

	/** Who is shown first: the higher score, then the lower id. */
	public static final Comparator<Scored> BEST_FIRST = Comparator.comparingLong(Scored::score)
		.reversed()
		.thenComparingInt(Scored::company);

}
