package org.liantu.walk;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** How many steps everybody is from one company, up to a few. */
final class Nearness {

	private final byte[] steps;

	/** Whoever was reached, nearest first; the company itself is the first. */
	private final int[] reached;

	private final int count;

	private Nearness(byte[] steps, int[] reached, int count) {
		this.steps = steps;
		this.reached = reached;
		this.count = count;
	}

	/**
	 * Walks away from a company, step by step.
	 * @param company from whom
	 * @param edges the way away from it
	 * @param held which edges are walked
	 * @param most how many steps
	 * @param bound of the nodes
	 * @param effort that it may cost
	 */
	static Nearness of(int company, Adjacency edges, Projection.Held held, int most, int bound, Effort effort) {
		byte[] steps = new byte[bound];
		Arrays.fill(steps, (byte) -1);
		int[] reached = new int[64];
		int count = 0;
		reached[count++] = company;
		steps[company] = 0;
		int open = 0;
		for (int step = 1; step <= most; step++) {
			int last = count;
			for (; open < last; open++) {
				int at = reached[open];
				if (!effort.spend(edges.degree(at))) {
					effort.leaveOut(last - open);
					return new Nearness(steps, reached, count);
				}
				for (int i = edges.start(at), end = edges.end(at); i < end; i++) {
					int next = edges.other(i);
					if (steps[next] < 0 && held.holds(edges.edge(i))) {
						steps[next] = (byte) step;
						if (count == reached.length) {
							reached = Arrays.copyOf(reached, count * 2);
						}
						reached[count++] = next;
					}
				}
			}
		}
		return new Nearness(steps, reached, count);
	}

	/** How many steps a company is away; -1 if it was not reached. */
	int of(int company) {
		return this.steps[company];
	}

	/** Everybody who was reached, without the company itself. */
	void forEach(IntConsumer consumer) {
		for (int i = 1; i < this.count; i++) {
			consumer.accept(this.reached[i]);
		}
	}

}
