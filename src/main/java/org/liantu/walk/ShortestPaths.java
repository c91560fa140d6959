package org.liantu.walk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How two companies are connected by the fewest steps, whichever way the edges point.
 * Both sides are walked from, always on the side where less is open; what lies between is
 * put together afterwards.
 */
final class ShortestPaths {

	private static final List<Relation> RELATIONS = List.of(Relation.SUPPLIES, Relation.OWNS, Relation.MAKES,
			Relation.INPUT_OF, Relation.KIND_OF, Relation.WORKS_IN, Relation.FEEDS);

	private final Projection graph;

	private final Map<Relation, Projection.Held> held = new HashMap<>();

	private final StopProducts stopProducts;

	/**
	 * Paths as of a day.
	 * @param graph what is walked over
	 * @param asOf ISO: what ended before is not walked
	 * @param stopProducts names of products too general to connect anybody
	 */
	ShortestPaths(Projection graph, String asOf, Collection<String> stopProducts) {
		this.graph = graph;
		this.stopProducts = new StopProducts(graph, stopProducts);
		RELATIONS.forEach((relation) -> this.held.put(relation, graph.lastingTo(relation, asOf)));
	}

	/**
	 * All shortest walks, so many at the most.
	 * @param from where they start
	 * @param to where they end
	 * @param maxHops steps at the most
	 * @param limit walks at the most
	 */
	List<Trail> between(int from, int to, int maxHops, int limit) {
		Front ahead = new Front(from);
		Front back = new Front(to);
		for (int hops = 1; hops <= maxHops; hops++) {
			boolean forwards = ahead.open.size() <= back.open.size();
			Front side = forwards ? ahead : back;
			side.step();
			List<Integer> met = side.open.stream()
				.filter((forwards ? back : ahead).steps::containsKey)
				.sorted()
				.toList();
			if (!met.isEmpty()) {
				return join(met, ahead, back, limit);
			}
		}
		return List.of();
	}

	private List<Trail> join(List<Integer> met, Front ahead, Front back, int limit) {
		List<Trail> found = new ArrayList<>();
		for (int middle : met) {
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
		int steps = front.steps.get(walk.first());
		if (steps == 0) {
			found.add(walk);
			return;
		}
		forEachEdge(walk.first(), (hop, edge, node) -> {
			if (found.size() < limit && front.isAt(node, steps - 1)) {
				toStart(walk.after(node, new Trail.Hop(hop.relation(), !hop.along()), edge), front, found, limit);
			}
		});
	}

	private void toEnd(Trail walk, Front front, List<Trail> found, int limit) {
		int steps = front.steps.get(walk.last());
		if (steps == 0) {
			found.add(walk);
			return;
		}
		forEachEdge(walk.last(), (hop, edge, node) -> {
			if (found.size() < limit && front.isAt(node, steps - 1)) {
				toEnd(walk.then(hop, edge, node), front, found, limit);
			}
		});
	}

	private interface Step {

		void to(Trail.Hop hop, int edge, int node);

	}

	private void forEachEdge(int at, Step step) {
		for (Relation relation : RELATIONS) {
			Projection.Held walked = Objects.requireNonNull(this.held.get(relation));
			Adjacency out = this.graph.out(relation);
			for (int i = out.start(at), end = out.end(at); i < end; i++) {
				if (walked.holds(out.edge(i))) {
					step.to(Trail.Hop.along(relation), out.edge(i), out.other(i));
				}
			}
			Adjacency in = this.graph.in(relation);
			for (int i = in.start(at), end = in.end(at); i < end; i++) {
				if (walked.holds(in.edge(i))) {
					step.to(Trail.Hop.against(relation), in.edge(i), in.other(i));
				}
			}
		}
	}

	/** What was reached from one of the two. */
	private final class Front {

		private final Map<Integer, Integer> steps = new HashMap<>();

		private List<Integer> open;

		private int reach;

		Front(int start) {
			this.steps.put(start, 0);
			this.open = List.of(start);
		}

		void step() {
			this.reach++;
			List<Integer> next = new ArrayList<>();
			for (int at : this.open) {
				forEachEdge(at, (hop, edge, node) -> {
					if (!ShortestPaths.this.stopProducts.has(node)
							&& this.steps.putIfAbsent(node, this.reach) == null) {
						next.add(node);
					}
				});
			}
			this.open = next;
		}

		boolean isAt(int node, int wanted) {
			Integer known = this.steps.get(node);
			return known != null && known == wanted;
		}

	}

}
