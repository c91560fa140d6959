package org.liantu.walk;

import java.util.Arrays;

/**
 * Who is one step away, over one relation in one direction: compressed sparse rows, of
 * which a changed node's row is written anew behind the others, so that a version costs
 * what changed in it. A row is read as
 *
 * <pre>{@code
 * for (int i = edges.start(node), end = edges.end(node); i < end; i++) {
 *     edges.other(i) ...
 * }
 * }</pre>
 *
 * <p>
 * and stands in the order of the other ends, as of {@link Nodes#compare}, then of the
 * edges' qualifiers.
 */
final class Adjacency {

	/** Start and end of every node's row, beside each other. */
	private final Pages bounds;

	/** Shared with the versions that follow, which add to it. */
	private final Column stepColumn;

	/** Shared as well. */
	private final Column edgeColumn;

	/** Other end and standing of every edge, beside each other: what walks look at. */
	private final int[] steps;

	private final int[] edges;

	private Adjacency(Pages bounds, Column steps, Column edges) {
		this.bounds = bounds;
		this.stepColumn = steps;
		this.edgeColumn = edges;
		this.steps = steps.array();
		this.edges = edges.array();
	}

	/**
	 * Rows that were sorted.
	 * @param order edges as they were piled, by row
	 * @param numbers the numbers of those edges
	 * @param ends the end of an edge whose rows these are
	 * @param otherEnds its other end
	 * @param standings what stands behind it
	 */
	static Adjacency of(int[] order, int[] numbers, int[] ends, int[] otherEnds, int[] standings) {
		Column steps = new Column(2 * order.length, true);
		Column edges = new Column(order.length, true);
		Pages.Editor bounds = Pages.EMPTY.edit();
		for (int i = 0; i < order.length; i++) {
			int node = ends[order[i]];
			if (i == 0 || ends[order[i - 1]] != node) {
				bounds.set(2 * node, i);
			}
			bounds.set(2 * node + 1, i + 1);
			steps.add(otherEnds[order[i]]);
			steps.add(standings[order[i]]);
			edges.add(numbers[order[i]]);
		}
		return new Adjacency(bounds.done(), steps, edges);
	}

	/** The place of a node's first edge. */
	int start(int node) {
		return this.bounds.get(2 * node);
	}

	/** The place behind a node's last edge. */
	int end(int node) {
		return this.bounds.get(2 * node + 1);
	}

	/** How many edges a node has. */
	int degree(int node) {
		return end(node) - start(node);
	}

	/** The node at the other end of the edge at a place. */
	int other(int place) {
		return this.steps[2 * place];
	}

	/** The standing of the edge at a place, by number. */
	int standing(int place) {
		return this.steps[2 * place + 1];
	}

	/** The edge at a place, as {@link Projection} knows it. */
	int edge(int place) {
		return this.edges[place];
	}

	/**
	 * The first place in a node's row whose other end is this one, or where it would be.
	 */
	int search(int node, int other, Nodes order) {
		int low = start(node);
		int high = end(node);
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (order.compare(other(middle), other) < 0) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/** One more than the greatest node that has an edge, or more than that. */
	int bound() {
		return this.bounds.bound() / 2;
	}

	/** How many places are taken, those of rows that were written anew included. */
	int places() {
		return this.edgeColumn.size();
	}

	/** How much memory it takes, room for more included. */
	long bytes() {
		return this.bounds.bytes() + 4L * (this.steps.length + this.edges.length) + 32;
	}

	Editor edit() {
		return new Editor(this);
	}

	/** Makes a version; used by one thread and then no more. */
	static final class Editor {

		private final Adjacency before;

		private final Pages.Editor bounds;

		Editor(Adjacency before) {
			this.before = before;
			this.bounds = before.bounds.edit();
		}

		/**
		 * Writes a node's row anew.
		 * @param node whose
		 * @param gone edges that are no longer in it, sorted
		 * @param others the other ends of edges that are new in it, in a row's order
		 * @param edges those edges
		 * @param standings what stands behind edges
		 * @param order whether a new edge stands before one that is there
		 */
		void change(int node, int[] gone, int[] others, int[] edges, Column standings, Order order) {
			Column steps = this.before.stepColumn;
			Column edgeColumn = this.before.edgeColumn;
			int start = edgeColumn.size();
			int next = 0;
			for (int i = this.bounds.get(2 * node), end = this.bounds.get(2 * node + 1); i < end; i++) {
				int edge = edgeColumn.get(i);
				if (Arrays.binarySearch(gone, edge) < 0) {
					int other = steps.get(2 * i);
					while (next < others.length && order.isBefore(others[next], edges[next], other, edge)) {
						add(others[next], edges[next++], standings);
					}
					add(other, edge, standings);
				}
			}
			for (; next < others.length; next++) {
				add(others[next], edges[next], standings);
			}
			this.bounds.set(2 * node, start);
			this.bounds.set(2 * node + 1, edgeColumn.size());
		}

		private void add(int other, int edge, Column standings) {
			this.before.stepColumn.add(other);
			this.before.stepColumn.add(standings.get(edge));
			this.before.edgeColumn.add(edge);
		}

		Adjacency done() {
			return new Adjacency(this.bounds.done(), this.before.stepColumn, this.before.edgeColumn);
		}

	}

	/** In which order edges stand in a row. */
	@FunctionalInterface
	interface Order {

		boolean isBefore(int other, int edge, int nextOther, int nextEdge);

	}

}
