package org.liantu.walk;

import java.util.function.IntConsumer;

/**
 * How many steps everybody is from one company, up to a few. Given back after use, for it
 * holds a mark for every node.
 */
final class Nearness implements AutoCloseable {

	/** One more than the steps, by node. */
	private final Marks marks;

	private Nearness(Marks marks) {
		this.marks = marks;
	}

	/**
	 * Walks away from a company, step by step, as far as the effort goes; who was reached
	 * by then and is not walked from is counted by the caller.
	 * @param company from whom
	 * @param edges the way away from it
	 * @param held which edges are walked
	 * @param most how many steps
	 * @param bound of the nodes
	 * @param effort that it may cost
	 */
	static Nearness of(int company, Adjacency edges, Projection.Held held, int most, int bound, Effort effort) {
		Marks marks = Marks.below(bound);
		marks.set(company, 1);
		int open = 0;
		for (int step = 1; step <= most; step++) {
			int last = marks.count();
			for (; open < last; open++) {
				int at = marks.node(open);
				if (!effort.spend(edges.degree(at))) {
					return new Nearness(marks);
				}
				for (int i = edges.start(at), end = edges.end(at); i < end; i++) {
					int next = edges.other(i);
					if (marks.get(next) == 0 && held.holds(edges, i)) {
						marks.set(next, step + 1);
					}
				}
			}
		}
		return new Nearness(marks);
	}

	/** How many steps a company is away; -1 if it was not reached. */
	int of(int company) {
		return this.marks.get(company) - 1;
	}

	/** Everybody who was reached, nearest first, without the company itself. */
	void forEach(IntConsumer consumer) {
		for (int i = 1; i < this.marks.count(); i++) {
			consumer.accept(this.marks.node(i));
		}
	}

	@Override
	public void close() {
		this.marks.close();
	}

}
