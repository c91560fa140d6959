package org.liantu.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts what is too much for one question into parts that are not. */
public final class Batches {

	/** So many rows or keys one question takes at the most. */
	public static final int SIZE = 2000;

	private Batches() {
	}

	/**
	 * The parts, in order; none of nothing.
	 * @param <T> what they are of
	 * @param all whatever is to be asked for or written
	 */
	public static <T> List<List<T>> of(Collection<T> all) {
		List<T> list = List.copyOf(all);
		List<List<T>> batches = new ArrayList<>();
		for (int from = 0; from < list.size(); from += SIZE) {
			batches.add(list.subList(from, Math.min(list.size(), from + SIZE)));
		}
		return batches;
	}

}
