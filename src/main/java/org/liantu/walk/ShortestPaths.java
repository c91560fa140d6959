package org.liantu.walk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How two companies are connected by the fewest steps, whichever way the edges point.
 * Both sides are walked from, always on the side where less is open; what lies between is
 * put together afterwards.
 */
final class ShortestPaths {

	private static final List<Relation> RELATIONS = List.of(Relation.SUPPLIES, Relation.OWNS, Relation.MAKES,
			Relation.INPUT_OF, Relation.KIND_OF, Relation.WORKS_IN, Relation.FEEDS);

	private final Projection graph;

	private final List<Way> ways = new ArrayList<>();

	private final StopProducts stopProducts;

	/**
	 * Paths as of a day, over everything that connects companies.
	 * @param graph what is walked over
	 * @param asOf ISO: what ended before is not walked
	 * @param stopProducts names of products too general to connect anybody
	 */
	ShortestPaths(Projection graph, String asOf, Collection<String> stopProducts) {
		this(graph, asOf, stopProducts, RELATIONS);
	}

	/** The same over some relations alone. */
	ShortestPaths(Projection graph, String asOf, Collection<String> stopProducts, List<Relation> relations) {
		this.graph = graph;
		this.stopProducts = new StopProducts(graph, stopProducts);
		Projection.Held held = graph.lastingTo(asOf);
		for (Relation relation : relations) {
			this.ways.add(new Way(Trail.Hop.along(relation), graph.out(relation), held));
			this.ways.add(new Way(Trail.Hop.against(relation), graph.in(relation), held));
		}
	}

	/**
	 * A way to step.
	 *
	 * @param hop how it goes
	 * @param edges the edges that way
	 * @param held which of them are walked
	 */
	private record Way(Trail.Hop hop, Adjacency edges, Projection.Held held) {

	}

	/**
	 * All shortest walks, so many at the most.
	 * @param from where they start
	 * @param to where they end
	 * @param maxHops steps at the most
	 * @param limit walks at the most
	 */
	List<Trail> between(int from, int to, int maxHops, int limit) {
		try (Front ahead = new Front(from); Front back = new Front(to)) {
			return (meet(ahead, back, maxHops, true) < 0) ? List.of() : join(ahead, back, limit);
		}
	}

	/**
	 * How many steps two are apart.
	 * @return -1 if more than so many
	 */
	int distance(int from, int to, int maxHops) {
		try (Front ahead = new Front(from); Front back = new Front(to)) {
			return (from == to) ? 0 : meet(ahead, back, maxHops, false);
		}
	}

	/**
	 * Walks from both sides until they meet, always on the side where that looks at fewer
	 * edges.
	 * @param whole whether the last step is taken wholly, or ended where they first meet
	 * @return how many steps that took, -1 if they did not meet
	 */
	private static int meet(Front ahead, Front back, int maxHops, boolean whole) {
		for (int hops = 1; hops <= maxHops; hops++) {
			boolean forwards = ahead.openEdges <= back.openEdges;
			if ((forwards ? ahead : back).stepsOnto(forwards ? back : ahead, whole)) {
				return hops;
			}
		}
		return -1;
	}

	/**
	 * Every shortest walk passes exactly one of those that were reached from both sides.
	 */
	private List<Trail> join(Front ahead, Front back, int limit) {
		List<Trail> found = new ArrayList<>();
		for (int middle : ahead.common(back)) {
			List<Trail> firsts = new ArrayList<>();
			toStart(Trail.at(middle), ahead, firsts, limit);
			for (Trail first : firsts) {
				if (found.size() < limit) {
					toEnd(first, back, found, limit);
				}
			}
		}
		return found;
	}

	/** From a place back to where the front began, against its steps. */
	private void toStart(Trail walk, Front front, List<Trail> found, int limit) {
		int steps = front.steps(walk.first());
		if (steps == 0) {
			found.add(walk);
			return;
		}
		forEachEdge(walk.first(), (hop, edge, node) -> {
			if (found.size() < limit && front.steps(node) == steps - 1) {
				toStart(walk.after(node, new Trail.Hop(hop.relation(), !hop.along()), edge), front, found, limit);
			}
		});
	}

	private void toEnd(Trail walk, Front front, List<Trail> found, int limit) {
		int steps = front.steps(walk.last());
		if (steps == 0) {
			found.add(walk);
			return;
		}
		forEachEdge(walk.last(), (hop, edge, node) -> {
			if (found.size() < limit && front.steps(node) == steps - 1) {
				toEnd(walk.then(hop, edge, node), front, found, limit);
			}
		});
	}

	private interface Step {

		void to(Trail.Hop hop, int edge, int node);

	}

	private void forEachEdge(int at, Step step) {
		for (Way way : this.ways) {
			for (int i = way.edges().start(at), end = way.edges().end(at); i < end; i++) {
				if (way.held().holds(way.edges(), i)) {
					step.to(way.hop(), way.edges().edge(i), way.edges().other(i));
				}
			}
		}
	}

	/** What was reached from one of the two. */
	private final class Front implements AutoCloseable {

		/** One more than the steps it took, by node. */
		private final Marks marks = Marks.below(ShortestPaths.this.graph.nodes().bound());

		/** Where those begin that were reached by the last step. */
		private int open;

		private int reach;

		/** How many edges the next step looks at. */
		private long openEdges;

		Front(int start) {
			reach(start);
		}

		private void reach(int node) {
			this.marks.set(node, this.reach + 1);
			for (Way way : ShortestPaths.this.ways) {
				this.openEdges += way.edges().degree(node);
			}
		}

		/**
		 * Steps on, and says whether that reached somebody whom the other side reached.
		 */
		boolean stepsOnto(Front other, boolean whole) {
			int from = this.open;
			int until = this.marks.count();
			this.open = until;
			this.openEdges = 0;
			this.reach++;
			boolean met = false;
			for (int i = from; i < until; i++) {
				int at = this.marks.node(i);
				for (Way way : ShortestPaths.this.ways) {
					met |= stepsOver(way, at, other, whole);
					if (met && !whole) {
						return true;
					}
				}
			}
			return met;
		}

		private boolean stepsOver(Way way, int at, Front other, boolean whole) {
			Adjacency edges = way.edges();
			boolean met = false;
			for (int i = edges.start(at), end = edges.end(at); i < end; i++) {
				int node = edges.other(i);
				if (this.marks.get(node) == 0 && way.held().holds(edges, i)
						&& !ShortestPaths.this.stopProducts.has(node)) {
					reach(node);
					met |= other.marks.get(node) != 0;
					if (met && !whole) {
						return true;
					}
				}
			}
			return met;
		}

		/** How many steps it took to a node; -1 if it was not reached. */
		int steps(int node) {
			return this.marks.get(node) - 1;
		}

		/** Whom both sides reached by their last steps, by number. */
		int[] common(Front other) {
			return IntStream.range(this.open, this.marks.count())
				.map(this.marks::node)
				.filter((node) -> other.steps(node) == other.reach)
				.sorted()
				.toArray();
		}

		@Override
		public void close() {
			this.marks.close();
		}

	}

}
