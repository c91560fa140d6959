package org.liantu.walk;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

import org.liantu.graph.Graph;
import org.liantu.model.Label;

/**
 * Finds what was changed in the graph past its writers' protocol, by hand say: such a
 * change has no revision, so nobody who follows can see it. Counts everything, and looks
 * at some nodes more closely, others every time: what they are called, and what their
 * edges add up to.
 */
@Component
class Drift {

	/** So many nodes are looked at more closely each time. */
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
		Nodes nodes = projection.nodes();
		Map<Label, Map<String, Integer>> slice = new EnumMap<>(Label.class);
		for (int seen = 0; seen < SLICE && this.next < nodes.bound(); this.next++) {
			if (nodes.isThere(this.next)) {
				slice.computeIfAbsent(nodes.label(this.next), (label) -> new TreeMap<>())
					.put(nodes.id(this.next), this.next);
				seen++;
			}
		}
		if (this.next >= nodes.bound()) {
			this.next = 1;
		}
		return slice.entrySet()
			.stream()
			.flatMap((entry) -> Stream
				.<Supplier<Optional<String>>>of(() -> findReadingOtherwise(nodes, entry.getKey(), entry.getValue()),
						() -> findLinkedOtherwise(projection, entry.getKey(), entry.getValue()))
				.flatMap((look) -> look.get().stream()))
			.findFirst();
	}

	/** One that is gone, or of which something else is written. */
	private Optional<String> findReadingOtherwise(Nodes nodes, Label label, Map<String, Integer> slice) {
		Map<String, Map<String, Object>> there = new HashMap<>();
		this.graph
			.ask("walk/nodes-by-id", Map.of("LABEL", label.text()), Map.of("ids", List.copyOf(slice.keySet())),
					Function.identity())
			.forEach((row) -> there.put(row.get("id").asString(), row.get("properties").asMap(Value::asObject)));
		return slice.entrySet()
			.stream()
			.filter((one) -> !there.containsKey(one.getKey())
					|| !nodes.reads(one.getValue(), Objects.requireNonNull(there.get(one.getKey()))))
			.map((one) -> label.text() + " " + one.getKey())
			.findFirst();
	}

	/** One from which other edges go, or surer ones. */
	private Optional<String> findLinkedOtherwise(Projection projection, Label label, Map<String, Integer> slice) {
		Map<String, Sum> known = new TreeMap<>();
		slice.forEach((id, node) -> {
			for (Relation relation : Relation.values()) {
				Sum sum = sum(projection, relation, node);
				if (sum.count() > 0) {
					known.put(id + " " + relation, sum);
				}
			}
		});
		Map<String, Sum> there = new TreeMap<>();
		this.graph
			.ask("walk/sums", Map.of("LABEL", label.text()), Map.of("ids", List.copyOf(slice.keySet())),
					Function.identity())
			.forEach((row) -> Relation.find(row.get("type").asString())
				.ifPresent((relation) -> there.put(row.get("node").asString() + " " + relation,
						new Sum(row.get("count").asLong(), row.get("confidence").asDouble()))));
		if (!known.keySet().equals(there.keySet())) {
			return Optional.of("edges of " + slice.size() + " " + label.text());
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
