package org.liantu.walk;

import java.util.Arrays;

/**
 * A walk in whole numbers, of one {@link Projection}: cheap to make and to compare;
 * {@link Projection#walk(Trail)} puts it in words.
 *
 * @param stations the nodes
 * @param hops one fewer: how it goes from a station to the next
 * @param edges the edges, as many as hops
 */
record Trail(int[] stations, Hop[] hops, int[] edges) {

	/**
	 * How a walk goes on.
	 *
	 * @param relation over which relation
	 * @param along whether along the edge's direction
	 */
	record Hop(Relation relation, boolean along) {

		/** Along an edge of the relation. */
		static Hop along(Relation relation) {
			return new Hop(relation, true);
		}

		/** Against it. */
		static Hop against(Relation relation) {
			return new Hop(relation, false);
		}

	}

	/** A walk of no step. */
	static Trail at(int node) {
		return new Trail(new int[] { node }, new Hop[0], new int[0]);
	}

	/** The same walk and a step more. */
	Trail then(Hop hop, int edge, int node) {
		int length = this.edges.length;
		int[] moreStations = Arrays.copyOf(this.stations, length + 2);
		moreStations[length + 1] = node;
		Hop[] moreHops = Arrays.copyOf(this.hops, length + 1);
		moreHops[length] = hop;
		int[] moreEdges = Arrays.copyOf(this.edges, length + 1);
		moreEdges[length] = edge;
		return new Trail(moreStations, moreHops, moreEdges);
	}

	/** The same walk from a node one step before. */
	Trail after(int node, Hop hop, int edge) {
		int length = this.edges.length;
		int[] moreStations = new int[length + 2];
		moreStations[0] = node;
		System.arraycopy(this.stations, 0, moreStations, 1, length + 1);
		Hop[] moreHops = new Hop[length + 1];
		moreHops[0] = hop;
		System.arraycopy(this.hops, 0, moreHops, 1, length);
		int[] moreEdges = new int[length + 1];
		moreEdges[0] = edge;
		System.arraycopy(this.edges, 0, moreEdges, 1, length);
		return new Trail(moreStations, moreHops, moreEdges);
	}

	/** Whether it walks over an edge. */
	boolean uses(Relation relation, int edge) {
		for (int i = 0; i < this.edges.length; i++) {
			if (this.edges[i] == edge && this.hops[i].relation() == relation) {
				return true;
			}
		}
		return false;
	}

	/** How many steps it has. */
	int length() {
		return this.edges.length;
	}

	int first() {
		return this.stations[0];
	}

	int last() {
		return this.stations[this.stations.length - 1];
	}

	/** Whether it passes a node. */
	boolean passes(int node) {
		for (int station : this.stations) {
			if (station == node) {
				return true;
			}
		}
		return false;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Trail trail && Arrays.equals(this.stations, trail.stations)
				&& Arrays.equals(this.hops, trail.hops) && Arrays.equals(this.edges, trail.edges);
	}

	@Override
	public int hashCode() {
		return 31 * Arrays.hashCode(this.stations) + Arrays.hashCode(this.edges);
	}

	@Override
	public String toString() {
		return Arrays.toString(this.stations) + Arrays.toString(this.hops);
	}

}
