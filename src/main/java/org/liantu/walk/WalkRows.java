package org.liantu.walk;

import java.util.Arrays;
import java.util.List;

/**
 * Walks of up to three edges, as rows of whole numbers side by side. Where they start is
 * known by whoever keeps them.
 */
final class WalkRows {

	/** Walks have so many edges at the most. */
	private static final int LONGEST = 3;

	/** A row: how long, the two between, the last, the edges. */
	private static final int WIDTH = 1 + LONGEST + LONGEST;

	/** How a walk of one, two, three edges goes. */
	private final List<Trail.Hop[]> hops;

	private int[] values;

	/**
	 * Rows.
	 * @param size so many
	 * @param hops how a walk of one edge, of two … goes
	 */
	WalkRows(int size, List<Trail.Hop[]> hops) {
		this.hops = hops;
		this.values = new int[Math.multiplyExact(size, WIDTH)];
	}

	List<Trail.Hop[]> hops() {
		return this.hops;
	}

	void resize(int size) {
		this.values = Arrays.copyOf(this.values, Math.multiplyExact(size, WIDTH));
	}

	/**
	 * Writes a row.
	 * @param row which
	 * @param length how many edges, 1 to 3
	 * @param first the station after it if there is one before the last, else 0
	 * @param second the station after that if there is one before the last, else 0
	 * @param last the last
	 * @param edge1 the first edge
	 * @param edge2 the one after it if there is one, else 0
	 * @param edge3 the one after that if there is one, else 0
	 */
	void write(int row, int length, int first, int second, int last, int edge1, int edge2, int edge3) {
		int at = row * WIDTH;
		this.values[at] = length;
		this.values[at + 1] = first;
		this.values[at + 2] = second;
		this.values[at + 3] = last;
		this.values[at + 4] = edge1;
		this.values[at + 5] = edge2;
		this.values[at + 6] = edge3;
	}

	/** Copies rows. */
	void copy(WalkRows from, int row, int to, int count) {
		System.arraycopy(from.values, row * WIDTH, this.values, to * WIDTH, count * WIDTH);
	}

	int length(int row) {
		return this.values[row * WIDTH];
	}

	/** The station in the row's first place between, 0 if there is none. */
	int first(int row) {
		return this.values[row * WIDTH + 1];
	}

	/** The station in its second place between, 0 if there is none. */
	int second(int row) {
		return this.values[row * WIDTH + 2];
	}

	int last(int row) {
		return this.values[row * WIDTH + 3];
	}

	/** The station after so many edges, of those behind where it starts. */
	int station(int row, int place) {
		return (place == length(row)) ? last(row) : this.values[row * WIDTH + place];
	}

	int edge(int row, int place) {
		return this.values[row * WIDTH + 4 + place];
	}

	/** The walk of a row. */
	Trail trail(int from, int row) {
		int length = length(row);
		int[] stations = new int[length + 1];
		int[] edges = new int[length];
		stations[0] = from;
		for (int i = 0; i < length; i++) {
			stations[i + 1] = station(row, i + 1);
			edges[i] = edge(row, i);
		}
		return new Trail(stations, this.hops.get(length - 1), edges);
	}

}
