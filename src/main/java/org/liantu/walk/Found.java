package org.liantu.walk;

import java.util.Comparator;

/**
 * A walk that was found.
 *
 * @param trail the walk, from the one who was looked for
 * @param having how many have what makes it: what says how much it tells; 1 where nothing
 * is shared
 */
record Found(Trail trail, long having) {

	/** The shorter first, then the surer, then by stations and products. */
	static Comparator<Trail> shortestAndSurest(Projection graph) {
		return Comparator.comparingInt(Trail::length)
			.thenComparing(Comparator.comparingDouble((Trail trail) -> graph.confidence(trail)).reversed())
			.thenComparing(graph::compareStations)
			.thenComparing(graph::compareProducts);
	}

}
