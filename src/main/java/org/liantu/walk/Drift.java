package org.liantu.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import org.liantu.graph.Graph;
import org.liantu.model.Label;

/**
 * Finds what was changed in the graph past its writers' protocol, by hand say: such a
 * change has no revision, so nobody who follows can see it. Counts everything, and adds
 * up the edges of some companies, others every time.
 */
@Component
class Drift {

	/** So many companies are looked at more closely each time. */
	private static final int SLICE = 2000;

	/** Sums of the same numbers in another order differ by less. */
	private static final double TOLERANCE = 1e-6;

	private final Graph graph;

	private final ProjectionReader reader;

	/** Where the next slice begins. */
	private int next = 1;

	Drift(Graph graph, ProjectionReader reader) {
		this.graph = graph;
		this.reader = reader;
	}

	/**
	 * Compares a projection with the graph at the same revision.
	 * @return what differs; empty if nothing was found, or the graph has moved on
	 */
	Optional<String> find(Projection projection) {
		return this.graph
			.undisturbed(() -> this.reader.isAt(projection) ? findAtOneRevision(projection) : Optional.empty());
	}

	private Optional<String> findAtOneRevision(Projection projection) {
		for (Label label : Label.values()) {
			long there = this.graph
				.ask("walk/count-nodes", Map.of("LABEL", label.text()), Map.of(), (row) -> row.get("count").asLong())
				.get(0);
			if (there != projection.nodes().count(label)) {
				return Optional.of(label.text() + " " + projection.nodes().count(label) + " ≠ " + there);
			}
		}
		for (Relation relation : Relation.values()) {
			long there = this.graph
				.ask("walk/count-edges", Map.of("TYPE", relation.name()), Map.of(), (row) -> row.get("count").asLong())
				.get(0);
			if (there != projection.count(relation)) {
				return Optional.of(relation + " " + projection.count(relation) + " ≠ " + there);
			}
		}
		return findInSlice(projection);
	}

	private Optional<String> findInSlice(Projection projection) {
		List<String> ids = new ArrayList<>();
		Map<String, Sum> known = new TreeMap<>();
		for (; ids.size() < SLICE && this.next < projection.nodes().bound(); this.next++) {
			if (projection.nodes().isThere(this.next) && projection.nodes().label(this.next) == Label.COMPANY) {
				String id = projection.nodes().id(this.next);
				ids.add(id);
				for (Relation relation : Relation.values()) {
					Sum sum = sum(projection, relation, this.next);
					if (sum.count() > 0) {
						known.put(id + " " + relation, sum);
					}
				}
			}
		}
		if (this.next >= projection.nodes().bound()) {
			this.next = 1;
		}
		Map<String, Sum> there = new TreeMap<>();
		this.graph.ask("walk/sums", Map.of("ids", ids), Function.identity())
			.forEach((row) -> Relation.find(row.get("type").asString())
				.ifPresent((relation) -> there.put(row.get("company").asString() + " " + relation,
						new Sum(row.get("count").asLong(), row.get("confidence").asDouble()))));
		if (!known.keySet().equals(there.keySet())) {
			return Optional.of("edges of " + SLICE + " companies");
		}
		return known.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().isLike(Objects.requireNonNull(there.get(entry.getKey()))))
			.map(Map.Entry::getKey)
			.findFirst();
	}

	private static Sum sum(Projection projection, Relation relation, int node) {
		Adjacency out = projection.out(relation);
		double confidence = 0;
		for (int i = out.start(node), end = out.end(node); i < end; i++) {
			confidence += projection.confidence(relation, out.edge(i));
		}
		return new Sum(out.degree(node), confidence);
	}

	private record Sum(long count, double confidence) {

		boolean isLike(Sum other) {
			return this.count == other.count && Math.abs(this.confidence - other.confidence) < TOLERANCE;
		}

	}

}
