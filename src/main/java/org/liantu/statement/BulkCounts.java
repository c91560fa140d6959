package org.liantu.statement;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a graph that was made all at once holds.
 *
 * @param statements statements, each counted once
 * @param nodes things, counted by label
 * @param edges derived edges, counted by type
 * @param waiting edges that are stated and left out, because one of their ends is not
 * there
 */
public record BulkCounts(long statements, SortedMap<String, Long> nodes, SortedMap<String, Long> edges, long waiting) {

	public BulkCounts {
		nodes = Collections.unmodifiableSortedMap(new TreeMap<>(nodes));
		edges = Collections.unmodifiableSortedMap(new TreeMap<>(edges));
	}

}
