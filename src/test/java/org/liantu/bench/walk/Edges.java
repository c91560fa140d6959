package org.liantu.bench.walk;

import java.util.Random;
import java.util.function.IntSupplier;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/**
 * Edges of one kind, in the order in which they were drawn; no two join the same.
 *
 * @param from numbers of where they start
 * @param to numbers of where they end
 * @param hundredths how sure each is, 50 to 100
 */
record Edges(int[] from, int[] to, byte[] hundredths) {

	private static final int LEAST = 50;

	private static final int MOST = 100;

	/** How many there are. */
	int size() {
		return this.from.length;
	}

	/** Draws edges between things of one kind, none of them from a thing to itself. */
	static Edges drawn(int size, Random random, IntSupplier from, IntSupplier to) {
		return drawn(size, random, from, to, true);
	}

	/** Draws edges between things of two kinds. */
	static Edges drawnBetweenKinds(int size, Random random, IntSupplier from, IntSupplier to) {
		return drawn(size, random, from, to, false);
	}

	/** These edges, with how sure they are drawn. */
	static Edges of(int[] from, int[] to, Random random) {
		byte[] hundredths = new byte[from.length];
		for (int i = 0; i < hundredths.length; i++) {
			hundredths[i] = (byte) (LEAST + random.nextInt(MOST - LEAST + 1));
		}
		return new Edges(from, to, hundredths);
	}

	private static Edges drawn(int size, Random random, IntSupplier from, IntSupplier to, boolean oneKind) {
		int[] starts = new int[size];
		int[] ends = new int[size];
		LongOpenHashSet pairs = new LongOpenHashSet(size);
		int drawn = 0;
		while (drawn < size) {
			int start = from.getAsInt();
			int end = to.getAsInt();
			if (!(oneKind && start == end) && pairs.add((long) start << Integer.SIZE | end)) {
				starts[drawn] = start;
				ends[drawn] = end;
				drawn++;
			}
		}
		return of(starts, ends, random);
	}

}
