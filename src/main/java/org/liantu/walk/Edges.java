package org.liantu.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The edges of one relation, walked both ways. An edge is a whole number from 0, with a
 * standing and a qualifier; one that reads differently is a new one.
 */
final class Edges {

	private final Adjacency out;

	private final Adjacency in;

	/** Number of the standing by edge; shared with the versions that follow. */
	private final Column standingColumn;

	/** Number of the qualifier by edge, 0 for none; shared as well. */
	private final Column qualifierColumn;

	private final int[] standings;

	private final int[] qualifiers;

	private final int count;

	private Edges(Adjacency out, Adjacency in, Column standings, Column qualifiers, int count) {
		this.out = out;
		this.in = in;
		this.standingColumn = standings;
		this.qualifierColumn = qualifiers;
		this.standings = standings.array();
		this.qualifiers = qualifiers.array();
		this.count = count;
	}

	/** No edge at all. */
	static Edges none() {
		return new Pile().sorted(Nodes.none(), new Dictionary<>());
	}

	/** From where edges start to where they end. */
	Adjacency out() {
		return this.out;
	}

	/** From where edges end to where they start. */
	Adjacency in() {
		return this.in;
	}

	int standing(int edge) {
		return this.standings[edge];
	}

	int qualifier(int edge) {
		return this.qualifiers[edge];
	}

	/** How many there are. */
	int count() {
		return this.count;
	}

	/** How many places were taken by rows that have been written anew since. */
	int spent() {
		int places = Math.max(Math.max(this.out.places(), this.in.places()), this.standingColumn.size());
		return places - this.count;
	}

	/**
	 * The same edges without what was spent, and without room that nobody uses.
	 * @param renumbered the new numbers of nodes, standings and qualifiers
	 * @param nodes the nodes by their new numbers
	 * @param qualifierValues the qualifiers by theirs
	 */
	Edges shrunk(Renumbered renumbered, Nodes nodes, Dictionary<Object> qualifierValues) {
		Pile pile = new Pile();
		int bound = this.out.bound();
		for (int node = 1; node < bound; node++) {
			for (int i = this.out.start(node), end = this.out.end(node); i < end; i++) {
				int edge = this.out.edge(i);
				pile.add(renumbered.node(node), renumbered.node(this.out.other(i)), renumbered.standing(standing(edge)),
						renumbered.qualifier(qualifier(edge)));
			}
		}
		return pile.sorted(nodes, qualifierValues);
	}

	/** What nodes, standings and qualifiers are called in another version. */
	interface Renumbered {

		int node(int number);

		int standing(int number);

		int qualifier(int number);

	}

	/** How much memory they take, room for more included. */
	long bytes() {
		return this.out.bytes() + this.in.bytes() + 4L * (this.standings.length + this.qualifiers.length);
	}

	Editor edit(Nodes nodes, Dictionary<Object> qualifierValues) {
		return new Editor(this, nodes, qualifierValues);
	}

	/** Edges as they come, before they are sorted into rows. */
	static final class Pile {

		private final Column from = new Column(1024);

		private final Column to = new Column(1024);

		private final Column standings = new Column(1024);

		private final Column qualifiers = new Column(1024);

		void add(int start, int end, int standing, int qualifier) {
			this.from.add(start);
			this.to.add(end);
			this.standings.add(standing);
			this.qualifiers.add(qualifier);
		}

		/**
		 * Sorts them into rows by counting, no comparison needed: by their ends as they
		 * came, those by their starts, and those by their ends again, so that in both
		 * directions the other ends stand in order.
		 */
		Edges sorted(Nodes nodes, Dictionary<Object> qualifierValues) {
			int size = this.from.size();
			int[] order = new int[size];
			for (int i = 0; i < size; i++) {
				order[i] = i;
			}
			int[] ranks = nodes.ranks();
			int[] outOrder = distributed(distributed(order, this.to.array(), ranks), this.from.array(), ranks);
			sortTwins(outOrder, nodes, qualifierValues);
			int[] inOrder = distributed(outOrder, this.to.array(), ranks);
			// Numbered along the rows that most walks take, so that what stands behind
			// the edges of a row stands together as well.
			int[] numbers = new int[size];
			for (int i = 0; i < size; i++) {
				numbers[inOrder[i]] = i;
			}
			int[] behind = this.standings.array();
			return new Edges(Adjacency.of(outOrder, numbers, this.from.array(), this.to.array(), behind),
					Adjacency.of(inOrder, numbers, this.to.array(), this.from.array(), behind),
					picked(this.standings, inOrder), picked(this.qualifiers, inOrder), size);
		}

		private static Column picked(Column column, int[] order) {
			Column values = new Column(order.length, true);
			for (int edge : order) {
				values.add(column.get(edge));
			}
			return values;
		}

		private static int[] distributed(int[] order, int[] ends, int[] ranks) {
			int[] places = new int[ranks.length + 1];
			for (int edge : order) {
				places[ranks[ends[edge]] + 1]++;
			}
			for (int i = 0; i < ranks.length; i++) {
				places[i + 1] += places[i];
			}
			int[] sorted = new int[order.length];
			for (int edge : order) {
				sorted[places[ranks[ends[edge]]]++] = edge;
			}
			return sorted;
		}

		/** Edges between the same two nodes stand in the order of their qualifiers. */
		private void sortTwins(int[] order, Nodes nodes, Dictionary<Object> qualifierValues) {
			for (int i = 1; i < order.length; i++) {
				for (int j = i; j > 0 && this.from.get(order[j - 1]) == this.from.get(order[j])
						&& this.to.get(order[j - 1]) == this.to.get(order[j])
						&& compare(this.qualifiers.get(order[j - 1]), this.qualifiers.get(order[j]),
								qualifierValues) > 0; j--) {
					int swapped = order[j];
					order[j] = order[j - 1];
					order[j - 1] = swapped;
				}
			}
		}

	}

	/** Of qualifiers by number: none first, then by their text. */
	private static int compare(int one, int other, Dictionary<Object> values) {
		if (one == other) {
			return 0;
		}
		if (one == 0 || other == 0) {
			return Integer.compare(one, other);
		}
		return values.get(one).toString().compareTo(values.get(other).toString());
	}

	/** Makes a version; used by one thread and then no more. */
	static final class Editor {

		private final Edges before;

		private final Nodes nodes;

		private final Dictionary<Object> qualifierValues;

		private final Map<Integer, Change> outChanges = new TreeMap<>();

		private final Map<Integer, Change> inChanges = new TreeMap<>();

		private int count;

		Editor(Edges before, Nodes nodes, Dictionary<Object> qualifierValues) {
			this.before = before;
			this.nodes = nodes;
			this.qualifierValues = qualifierValues;
			this.count = before.count;
		}

		/**
		 * An edge that is new, or reads differently. Each one once a version.
		 * @param twin whether a qualifier tells edges between the same nodes apart
		 */
		void put(int from, int to, int standing, int qualifier, boolean twin) {
			drop(from, to, qualifier, twin);
			int edge = this.before.standingColumn.size();
			this.before.standingColumn.add(standing);
			this.before.qualifierColumn.add(qualifier);
			change(this.outChanges, from).coming.add(new int[] { to, edge });
			change(this.inChanges, to).coming.add(new int[] { from, edge });
			this.count++;
		}

		/** An edge that is gone; nothing happens if it was not there. */
		void drop(int from, int to, int qualifier, boolean twin) {
			Adjacency out = this.before.out;
			for (int i = out.search(from, to, this.nodes); i < out.end(from) && out.other(i) == to; i++) {
				if (!twin || this.before.qualifier(out.edge(i)) == qualifier) {
					remove(from, to, out.edge(i));
				}
			}
		}

		/** All edges of a node that is gone. */
		void detach(int node) {
			Adjacency out = this.before.out;
			for (int i = out.start(node); i < out.end(node); i++) {
				remove(node, out.other(i), out.edge(i));
			}
			Adjacency in = this.before.in;
			for (int i = in.start(node); i < in.end(node); i++) {
				remove(in.other(i), node, in.edge(i));
			}
		}

		private void remove(int from, int to, int edge) {
			if (change(this.outChanges, from).going.add(edge)) {
				change(this.inChanges, to).going.add(edge);
				this.count--;
			}
		}

		private static Change change(Map<Integer, Change> changes, int node) {
			return changes.computeIfAbsent(node, (key) -> new Change());
		}

		boolean isUnchanged() {
			return this.outChanges.isEmpty() && this.inChanges.isEmpty();
		}

		Edges done() {
			Adjacency out = apply(this.outChanges, this.before.out);
			Adjacency in = apply(this.inChanges, this.before.in);
			return new Edges(out, in, this.before.standingColumn, this.before.qualifierColumn, this.count);
		}

		private Adjacency apply(Map<Integer, Change> changes, Adjacency rows) {
			Adjacency.Editor editor = rows.edit();
			Comparator<int[]> order = (one, other) -> {
				int byOther = this.nodes.compare(one[0], other[0]);
				return (byOther != 0) ? byOther : compare(this.before.qualifierColumn.get(one[1]),
						this.before.qualifierColumn.get(other[1]), this.qualifierValues);
			};
			changes.forEach((node, change) -> {
				change.coming.sort(order);
				editor.change(node, change.going.stream().mapToInt(Integer::intValue).toArray(),
						change.coming.stream().mapToInt((pair) -> pair[0]).toArray(),
						change.coming.stream().mapToInt((pair) -> pair[1]).toArray(), this.before.standingColumn,
						(other, edge, nextOther, nextEdge) -> order.compare(new int[] { other, edge },
								new int[] { nextOther, nextEdge }) < 0);
			});
			return editor.done();
		}

	}

	/** What changes in a node's row. */
	private static final class Change {

		/** Edges, sorted. */
		private final TreeSet<Integer> going = new TreeSet<>();

		/** Other ends and edges. */
		private final List<int[]> coming = new ArrayList<>();

	}

}
