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

	static final Adjacency EMPTY = new Adjacency(Pages.EMPTY, Pages.EMPTY, new Column(0), new Column(0));

	private final Pages starts;

	private final Pages ends;

	/** Shared with the versions that follow, which add to it. */
	private final Column otherColumn;

	/** Shared as well. */
	private final Column edgeColumn;

	private final int[] others;

	private final int[] edges;

	private Adjacency(Pages starts, Pages ends, Column others, Column edges) {
		this.starts = starts;
		this.ends = ends;
		this.otherColumn = others;
		this.edgeColumn = edges;
		this.others = others.array();
		this.edges = edges.array();
	}

	/**
	 * Rows that were sorted.
	 * @param order edges as they were piled, by row
	 * @param numbers the numbers of those edges
	 * @param ends the end of an edge whose rows these are
	 * @param otherEnds its other end
	 */
	static Adjacency of(int[] order, int[] numbers, int[] ends, int[] otherEnds) {
		int[] others = new int[order.length];
		int[] edges = new int[order.length];
		Pages.Editor starts = Pages.EMPTY.edit();
		Pages.Editor stops = Pages.EMPTY.edit();
		for (int i = 0; i < order.length; i++) {
			int node = ends[order[i]];
			if (i == 0 || ends[order[i - 1]] != node) {
				starts.set(node, i);
			}
			stops.set(node, i + 1);
			others[i] = otherEnds[order[i]];
			edges[i] = numbers[order[i]];
		}
		return new Adjacency(starts.done(), stops.done(), new Column(others, others.length),
				new Column(edges, edges.length));
	}

	/** The place of a node's first edge. */
	public int start(int node) {
		return this.starts.get(node);
	}

	/** The place behind a node's last edge. */
	public int end(int node) {
		return this.ends.get(node);
	}

	/** How many edges a node has. */
	public int degree(int node) {
		return this.ends.get(node) - this.starts.get(node);
	}

	/** The node at the other end of the edge at a place. */
	public int other(int place) {
		return this.others[place];
	}

	/** The edge at a place, as {@link Projection} knows it. */
	public int edge(int place) {
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
			if (order.compare(this.others[middle], other) < 0) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/** How many places are taken, those of rows that were written anew included. */
	int places() {
		return this.otherColumn.size();
	}

	/** How much memory it takes, room for more included. */
	long bytes() {
		return this.starts.bytes() + this.ends.bytes() + 4L * (this.others.length + this.edges.length) + 32;
	}

	Editor edit() {
		return new Editor(this);
	}

	/** Makes a version; used by one thread and then no more. */
	static final class Editor {

		private final Adjacency before;

		private final Pages.Editor starts;

		private final Pages.Editor ends;

		Editor(Adjacency before) {
			this.before = before;
			this.starts = before.starts.edit();
			this.ends = before.ends.edit();
		}

		/**
		 * Writes a node's row anew.
		 * @param node whose
		 * @param gone edges that are no longer in it, sorted
		 * @param others the other ends of edges that are new in it, in a row's order
		 * @param edges those edges
		 * @param order whether a new edge stands before one that is there
		 */
		void change(int node, int[] gone, int[] others, int[] edges, Order order) {
			Column otherColumn = this.before.otherColumn;
			Column edgeColumn = this.before.edgeColumn;
			int start = otherColumn.size();
			int next = 0;
			for (int i = this.starts.get(node), end = this.ends.get(node); i < end; i++) {
				int edge = edgeColumn.get(i);
				if (Arrays.binarySearch(gone, edge) < 0) {
					int other = otherColumn.get(i);
					while (next < others.length && order.isBefore(others[next], edges[next], other, edge)) {
						otherColumn.add(others[next]);
						edgeColumn.add(edges[next++]);
					}
					otherColumn.add(other);
					edgeColumn.add(edge);
				}
			}
			for (; next < others.length; next++) {
				otherColumn.add(others[next]);
				edgeColumn.add(edges[next]);
			}
			this.starts.set(node, start);
			this.ends.set(node, otherColumn.size());
		}

		Adjacency done() {
			return new Adjacency(this.starts.done(), this.ends.done(), this.before.otherColumn, this.before.edgeColumn);
		}

	}

	/** In which order edges stand in a row. */
	@FunctionalInterface
	interface Order {

		boolean isBefore(int other, int edge, int nextOther, int nextEdge);

	}

}
