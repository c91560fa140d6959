package org.liantu.bench.walk;

import java.util.BitSet;

/**
 * Edges as compressed sparse rows: those of thing n lie from {@code starts[n]} to
 * {@code starts[n + 1]}.
 *
 * @param starts where the edges of each begin, and where those of the last end
 * @param others what they lead to
 * @param hundredths how sure they are
 */
record Adjacency(int[] starts, int[] others, byte[] hundredths) {

	/** Who supplies each company. */
	static Adjacency suppliers(int companies, Edges supplies) {
		return of(companies, supplies.to(), supplies.from(), supplies.hundredths());
	}

	/** Whom each company supplies. */
	static Adjacency customers(int companies, Edges supplies) {
		return of(companies, supplies.from(), supplies.to(), supplies.hundredths());
	}

	private static Adjacency of(int things, int[] by, int[] others, byte[] hundredths) {
		int[] starts = new int[things + 1];
		for (int one : by) {
			starts[one + 1]++;
		}
		for (int i = 0; i < things; i++) {
			starts[i + 1] += starts[i];
		}
		int[] next = starts.clone();
		int[] sortedOthers = new int[others.length];
		byte[] sortedHundredths = new byte[others.length];
		for (int i = 0; i < by.length; i++) {
			int place = next[by[i]]++;
			sortedOthers[place] = others[i];
			sortedHundredths[place] = hundredths[i];
		}
		return new Adjacency(starts, sortedOthers, sortedHundredths);
	}

	int degree(int thing) {
		return this.starts[thing + 1] - this.starts[thing];
	}

	/**
	 * How many edges lie within some hops of a thing: those that must be looked at, where
	 * whoever is reached several times in as many hops is gone on from once.
	 */
	long within(int thing, int hops) {
		long edges = 0;
		BitSet tier = new BitSet();
		tier.set(thing);
		for (int hop = 0; hop < hops; hop++) {
			BitSet next = new BitSet();
			for (int one = tier.nextSetBit(0); one >= 0; one = tier.nextSetBit(one + 1)) {
				edges += degree(one);
				for (int i = this.starts[one]; i < this.starts[one + 1]; i++) {
					next.set(this.others[i]);
				}
			}
			tier = next;
		}
		return edges;
	}

	/** What its arrays hold. */
	long bytes() {
		return (long) Integer.BYTES * (this.starts.length + this.others.length) + this.hundredths.length;
	}

}
