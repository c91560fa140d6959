package org.liantu.intake.identity;

import java.util.Arrays;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;

/**
 * In which names a pair of signs occurs, by province or industry. A pair that occurs in
 * very many names tells none of them from the others: its list is given up.
 */
final class Postings {

	/** So many names are kept for a pair. */
	static final int LONGEST = 200;

	private static final int NONE = Integer.MIN_VALUE;

	private static final int[] GIVEN_UP = {};

	/** The only name, or, as its complement, which list. */
	private final Long2IntOpenHashMap places = new Long2IntOpenHashMap();

	/** How many names, then the names. */
	private final ObjectArrayList<int[]> lists = new ObjectArrayList<>();

	Postings() {
		this.places.defaultReturnValue(NONE);
	}

	void add(int block, int pair, int name) {
		long key = key(block, pair);
		int place = this.places.putIfAbsent(key, name);
		if (place == NONE || place == name) {
			return;
		}
		if (place >= 0) {
			this.places.put(key, ~this.lists.size());
			this.lists.add(new int[] { 2, place, name });
			return;
		}
		int[] list = this.lists.get(~place);
		if (list == GIVEN_UP || list[list[0]] == name) {
			return;
		}
		if (list[0] == LONGEST) {
			this.lists.set(~place, GIVEN_UP);
			return;
		}
		if (list[0] == list.length - 1) {
			list = Arrays.copyOf(list, Math.min(LONGEST, list[0] + Math.max(2, list[0] / 2)) + 1);
			this.lists.set(~place, list);
		}
		list[0]++;
		list[list[0]] = name;
	}

	/** In how many names a pair occurs; more than the most that are kept if given up. */
	int count(int block, int pair) {
		int place = this.places.get(key(block, pair));
		if (place == NONE || place >= 0) {
			return (place == NONE) ? 0 : 1;
		}
		int[] list = this.lists.get(~place);
		return (list == GIVEN_UP) ? LONGEST + 1 : list[0];
	}

	/**
	 * Copies the names in which a pair occurs that is not given up.
	 * @param into room enough
	 * @param at where
	 * @return how many
	 */
	int copy(int block, int pair, int[] into, int at) {
		int place = this.places.get(key(block, pair));
		if (place >= 0) {
			into[at] = place;
			return 1;
		}
		if (place == NONE) {
			return 0;
		}
		int[] list = this.lists.get(~place);
		System.arraycopy(list, 1, into, at, list[0]);
		return list[0];
	}

	private static long key(int block, int pair) {
		return (long) block << Integer.SIZE | pair & 0xFFFFFFFFL;
	}

}
