package org.liantu.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One edge of the graph with what stands behind it. {@code from} and {@code to} are the
 * stored direction, whichever way a walk passed it; goods always flow from {@code from}.
 *
 * @param from id of the start
 * @param to id of the end
 * @param type type in the graph, such as SUPPLIES
 * @param product id of the product a SUPPLIES edge is about, null if none is named
 * @param asOf the day for which the surest statement behind it was made, YYYY-MM-DD
 * @param confidence 0 to 1, that of the surest statement
 * @param basis that of the surest statement
 * @param sources the sources of all live statements behind it, surest first
 */
public record Edge(String from, String to, String type, @Nullable String product, String asOf, double confidence,
		String basis, List<Source> sources) {

	public Edge {
		sources = List.copyOf(sources);
	}

}
