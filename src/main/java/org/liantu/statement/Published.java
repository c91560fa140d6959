package org.liantu.statement;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a publication did.
 *
 * @param revision the revision of the graph afterwards
 * @param added statements that are now live
 * @param withdrawn statements that no longer are
 * @param puts nodes and edges that are new or read differently, counted by label or type
 * @param drops nodes and edges that are gone, counted by label or type
 */
public record Published(long revision, int added, int withdrawn, SortedMap<String, Integer> puts,
		SortedMap<String, Integer> drops) {

	public Published {
		puts = Collections.unmodifiableSortedMap(new TreeMap<>(puts));
		drops = Collections.unmodifiableSortedMap(new TreeMap<>(drops));
	}

	/** Nothing done. */
	public static Published nothing(long revision) {
		return new Published(revision, 0, 0, new TreeMap<>(), new TreeMap<>());
	}

	/** The same, at another revision. */
	Published at(long other) {
		return new Published(other, this.added, this.withdrawn, this.puts, this.drops);
	}

	/** Nodes and edges that are new or read differently. */
	public int put() {
		return sum(this.puts);
	}

	/** Nodes and edges that are gone. */
	public int dropped() {
		return sum(this.drops);
	}

	/** Whether any fact changed, and with it the revision. */
	public boolean changedFacts() {
		return put() + dropped() > 0;
	}

	private static int sum(SortedMap<String, Integer> counts) {
		return counts.values().stream().mapToInt(Integer::intValue).sum();
	}

}
