package org.liantu.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import org.liantu.graph.Batches;
import org.liantu.graph.Before;
import org.liantu.graph.Graph;
import org.liantu.model.Thing;

/**
 * Brings nodes and edges in line with what is said, a batch of subjects at a time, so
 * that memory does not grow with what is published: first all nodes, then all edges, for
 * an edge needs both its ends. Works inside one transaction that holds the writers' lock.
 */
final class Derivation {

	/** What a node is made of: its properties, and what can be disputed of it. */
	private static final List<String> PROPERTIES = java.util.Arrays.stream(org.liantu.statement.Predicate.values())
		.filter((predicate) -> predicate.isProperty() || Dispute.PREDICATES.contains(predicate))
		.map(org.liantu.statement.Predicate::text)
		.toList();

	private static final List<String> EDGES = java.util.Arrays.stream(org.liantu.statement.Predicate.values())
		.filter(org.liantu.statement.Predicate::isEdge)
		.map(org.liantu.statement.Predicate::text)
		.toList();

	/** Notes of one kind are kept so many to a node. */
	private static final int NOTES = 1000;

	private final Graph graph;

	private final long revision;

	private final String importId;

	private final Predicate<Said> was;

	private final Predicate<Said> is;

	private final boolean ahead;

	private final List<Statement> aliasesBefore;

	private final List<Statement> aliasesAfter;

	private final AliasGroups groups;

	private final Set<Thing> newNodes = new HashSet<>();

	/** What the server calls the nodes that go. */
	private final List<String> goneNodes = new ArrayList<>();

	/** What the server calls the edges that go. */
	private final List<String> goneEdges = new ArrayList<>();

	/** Keys of edges that go with their nodes. */
	private final Set<String> goneWithNodes = new HashSet<>();

	private final SortedMap<String, Notes> notes = new TreeMap<>();

	private final SortedMap<String, Integer> put = new TreeMap<>();

	private final SortedMap<String, Integer> dropped = new TreeMap<>();

	/**
	 * What is to be derived.
	 * @param graph asked inside the caller's transaction
	 * @param revision the revision that the changes will belong to
	 * @param importId the import whose hidden statements are seen; empty for none
	 * @param was which statements held before
	 * @param is which hold now
	 * @param ahead whether all statements stood before the caller's transaction began, so
	 * that they may be read beside it
	 */
	Derivation(Graph graph, long revision, String importId, Predicate<Said> was, Predicate<Said> is, boolean ahead) {
		this.ahead = ahead;
		this.graph = graph;
		this.revision = revision;
		this.importId = importId;
		this.was = was;
		this.is = is;
		List<Said> aliases = graph.ask("statement/aliases", Map.of("import", importId), StatementRows::said);
		this.aliasesBefore = aliases.stream().filter(was).map(Said::statement).toList();
		this.aliasesAfter = aliases.stream().filter(is).map(Said::statement).toList();
		this.groups = new AliasGroups(aliases.stream().map(Said::statement).toList());
	}

	/**
	 * Derives.
	 * @param subjects keys of everything of which something else is said now
	 * @param moved keys of records that became another one, or no longer are
	 * @param progress told how much of it is done, 0 to 1
	 */
	void derive(Collection<String> subjects, Collection<String> moved, DoubleConsumer progress) {
		SortedSet<String> touched = new TreeSet<>(subjects);
		if (!moved.isEmpty()) {
			SortedSet<String> merged = this.groups.widen(moved);
			touched.addAll(merged);
			touched.addAll(pointingAt(merged));
		}
		touched = this.groups.widen(touched);
		SortedSet<String> together = this.groups.members();
		together.retainAll(touched);
		List<List<String>> batches = new ArrayList<>();
		if (!together.isEmpty()) {
			batches.add(List.copyOf(together));
		}
		batches.addAll(Batches.of(touched.stream().filter((subject) -> !together.contains(subject)).toList()));
		forEach(batches, PROPERTIES, this::deriveNodes, (share) -> progress.accept(share / 2));
		putEdgesThatWaited(touched);
		forEach(batches, EDGES, this::deriveEdges, (share) -> progress.accept(0.5 + share / 2));
		// Last: what is sought in an index is sought past everything removed before.
		drop("statement/drop-edges", this.goneEdges);
		drop("statement/drop-nodes", this.goneNodes);
		this.notes.forEach(this::writeNotes);
		this.notes.clear();
	}

	/** Hands what is said of each batch of subjects on, one batch after the other. */
	private void forEach(List<List<String>> batches, List<String> predicates, Consumer<Turn> work,
			DoubleConsumer progress) {
		if (!this.ahead) {
			for (int i = 0; i < batches.size(); i++) {
				work.accept(turn(read(batches.get(i), predicates)));
				progress.accept((i + 1.0) / batches.size());
			}
			return;
		}
		try (Readahead<List<String>, Turn> turns = new Readahead<>(batches, (batch) -> turn(read(batch, predicates)))) {
			for (int i = 0; i < batches.size(); i++) {
				work.accept(turns.next());
				progress.accept((i + 1.0) / batches.size());
			}
		}
	}

	/** Nodes, edges by label or type: new or reading differently. */
	SortedMap<String, Integer> put() {
		return this.put;
	}

	/** Nodes, edges by label or type: gone. */
	SortedMap<String, Integer> dropped() {
		return this.dropped;
	}

	private void deriveNodes(Turn turn) {
		SortedMap<Thing, SortedMap<String, Object>> before = turn.before().nodes();
		SortedMap<Thing, SortedMap<String, Object>> after = turn.after().nodes();
		List<Thing> created = new ArrayList<>();
		List<Thing> changed = new ArrayList<>();
		after.forEach((thing, properties) -> {
			SortedMap<String, Object> old = before.get(thing);
			if (old == null) {
				created.add(thing);
			}
			else if (!old.equals(properties)) {
				changed.add(thing);
			}
		});
		this.newNodes.addAll(created);
		writeNodes("statement/create-nodes", created, before, after);
		writeNodes("statement/put-nodes", changed, before, after);
		List<Thing> gone = before.keySet().stream().filter((thing) -> !after.containsKey(thing)).toList();
		gone.stream()
			.collect(Collectors.groupingBy(Thing::label))
			.forEach((label, things) -> Batches.of(things.stream().map(Thing::id).toList()).forEach((ids) -> {
				this.goneNodes.addAll(find("statement/find-nodes", Map.of("LABEL", label.text()), Map.of("ids", ids)));
				noteEdgesOf(label.text(), ids);
			}));
		gone.forEach((thing) -> note("drop", thing.label().text(), thing.id(), before(before.get(thing))));
	}

	/** They go with their nodes, also where what is said of them still holds. */
	private void noteEdgesOf(String label, List<String> ids) {
		this.graph
			.ask("statement/edges-of-nodes", Map.of("LABEL", label), Map.of("ids", ids),
					(row) -> new GoneEdge(row.get("type").asString(), row.get("key").asString(),
							row.get("properties").asMap()))
			.stream()
			.filter((edge) -> this.goneWithNodes.add(edge.key()))
			.forEach((edge) -> write("drop", edge.type(), edge.key(), before(edge.properties())));
	}

	private record GoneEdge(String type, String key, Map<String, Object> properties) {

	}

	private static String before(@Nullable Map<String, Object> properties) {
		return (properties == null) ? Before.NOTHING : Before.text(properties);
	}

	private List<String> find(String question, Map<String, String> words, Map<String, Object> parameters) {
		return this.graph.ask(question, words, parameters, (row) -> row.get("element").asString());
	}

	private void drop(String question, List<String> elements) {
		Batches.of(elements).forEach((batch) -> this.graph.ask(question, Map.of("elements", batch), Record::size));
		elements.clear();
	}

	private void writeNodes(String question, List<Thing> nodes, SortedMap<Thing, SortedMap<String, Object>> before,
			SortedMap<Thing, SortedMap<String, Object>> after) {
		nodes.stream()
			.collect(Collectors.groupingBy(Thing::label))
			.forEach((label, things) -> Batches.of(things).forEach((batch) -> {
				List<Map<String, Object>> rows = batch.stream()
					.map((thing) -> with("id", thing.id(), Objects.requireNonNull(after.get(thing))))
					.toList();
				this.graph.ask(question, Map.of("LABEL", label.text()), Map.of("rows", rows), Record::size);
				batch.forEach((thing) -> note("put", label.text(), thing.id(), before(before.get(thing))));
			}));
	}

	private void deriveEdges(Turn turn) {
		SortedMap<Truth.EdgeKey, SortedMap<String, Object>> before = turn.before().edges();
		SortedMap<Truth.EdgeKey, SortedMap<String, Object>> after = turn.after().edges();
		List<Truth.EdgeKey> gone = before.keySet().stream().filter((edge) -> !after.containsKey(edge)).toList();
		gone.stream()
			.collect(Collectors.groupingBy((edge) -> edge.type().text()))
			.forEach((type, edges) -> Batches.of(edges.stream().map(Truth.EdgeKey::key).toList())
				.forEach((keys) -> this.goneEdges
					.addAll(find("statement/find-edges", Map.of("TYPE", type), Map.of("keys", keys)))));
		gone.forEach((edge) -> note("drop", edge.type().text(), edge.key(), before(before.get(edge))));
		Map<Truth.EdgeKey, SortedMap<String, Object>> created = new HashMap<>();
		Map<Truth.EdgeKey, SortedMap<String, Object>> changed = new HashMap<>();
		Map<Truth.EdgeKey, SortedMap<String, Object>> waited = new HashMap<>();
		after.forEach((edge, properties) -> {
			SortedMap<String, Object> old = before.get(edge);
			if (old == null) {
				created.put(edge, properties);
			}
			else if (this.newNodes.contains(edge.from()) || this.newNodes.contains(edge.to())) {
				waited.put(edge, properties);
			}
			else if (!old.equals(properties)) {
				changed.put(edge, properties);
			}
		});
		writeEdges("statement/create-edges", created, Map.of());
		writeEdges("statement/put-edges", waited, Map.of());
		writeEdges("statement/put-edges", changed, before);
	}

	private void writeEdges(String question, Map<Truth.EdgeKey, SortedMap<String, Object>> edges,
			Map<Truth.EdgeKey, SortedMap<String, Object>> before) {
		record Ends(String from, String type, String to) {
		}
		edges.keySet()
			.stream()
			.sorted()
			.collect(Collectors.groupingBy(
					(edge) -> new Ends(edge.from().label().text(), edge.type().text(), edge.to().label().text())))
			.forEach((ends, keys) -> Batches.of(keys).forEach((batch) -> {
				List<Map<String, Object>> rows = batch.stream()
					.map((edge) -> Map.of("from", edge.from().id(), "to", edge.to().id(), "properties",
							(Object) with("key", edge.key(), Objects.requireNonNull(edges.get(edge)))))
					.toList();
				this.graph.ask(question, Map.of("FROM", ends.from(), "TYPE", ends.type(), "TO", ends.to()),
						Map.of("rows", rows), Record::size);
				batch.forEach((edge) -> note("put", ends.type(), edge.key(), before(before.get(edge))));
			}));
	}

	/** Set at once they cost the graph's server one look at its indexes, not two. */
	private static Map<String, Object> with(String name, String value, Map<String, Object> properties) {
		Map<String, Object> all = new HashMap<>(properties);
		all.put(name, value);
		return all;
	}

	/**
	 * Edges of things that nobody touched, whose other end was not there when they were
	 * stated, and now is.
	 */
	private void putEdgesThatWaited(Set<String> touched) {
		if (this.newNodes.isEmpty()) {
			return;
		}
		SortedSet<String> objects = this.groups.widen(this.newNodes.stream().map(Thing::key).toList());
		SortedSet<String> waiting = new TreeSet<>(pointingAt(objects));
		waiting.removeAll(touched);
		for (List<String> batch : Batches.of(waiting)) {
			Map<Truth.EdgeKey, SortedMap<String, Object>> put = new HashMap<>();
			List<Said> said = read(List.copyOf(this.groups.widen(batch)), EDGES);
			truth(said, this.is, this.aliasesAfter).edges().forEach((edge, properties) -> {
				if (this.newNodes.contains(edge.to())) {
					put.put(edge, properties);
				}
			});
			writeEdges("statement/put-edges", put, Map.of());
		}
	}

	private List<String> pointingAt(Collection<String> objects) {
		List<String> subjects = new ArrayList<>();
		for (List<String> batch : Batches.of(objects)) {
			subjects.addAll(this.graph.ask("statement/subjects-pointing-at",
					Map.of("objects", batch, "import", this.importId), (row) -> row.get("subject").asString()));
		}
		return subjects;
	}

	private List<Said> read(List<String> subjects, List<String> predicates) {
		List<Said> said = new ArrayList<>();
		for (List<String> batch : Batches.of(subjects)) {
			said.addAll(this.graph.ask("statement/of-subjects",
					Map.of("subjects", batch, "predicates", predicates, "import", this.importId), StatementRows::said));
		}
		return said;
	}

	/** What some subjects were, and what they are. */
	private record Turn(Truth before, Truth after) {

	}

	private Turn turn(List<Said> said) {
		return new Turn(truth(said, this.was, this.aliasesBefore), truth(said, this.is, this.aliasesAfter));
	}

	private static Truth truth(List<Said> said, Predicate<Said> seen, List<Statement> aliases) {
		List<Statement> statements = new ArrayList<>(aliases);
		said.stream().filter(seen).map(Said::statement).forEach(statements::add);
		return Truth.of(statements);
	}

	private void note(String op, String kind, String key, String was) {
		(op.equals("put") ? this.put : this.dropped).merge(kind, 1, Integer::sum);
		if (!this.goneWithNodes.contains(key)) {
			write(op, kind, key, was);
		}
	}

	private void write(String op, String kind, String key, String was) {
		Notes own = this.notes.computeIfAbsent(op + " " + kind, (head) -> new Notes());
		own.keys.add(key);
		own.was.add(was);
		if (own.keys.size() == NOTES) {
			writeNotes(op + " " + kind, own);
		}
	}

	private void writeNotes(String head, Notes notes) {
		String[] parts = head.split(" ");
		if (!notes.keys.isEmpty()) {
			this.graph.ask("statement/note-changes", Map.of("op", parts[0], "kind", parts[1], "keys",
					List.copyOf(notes.keys), "was", List.copyOf(notes.was), "revision", this.revision), Record::size);
			notes.keys.clear();
			notes.was.clear();
		}
	}

	/** What changed of one kind, and what each was before. */
	private static final class Notes {

		private final List<String> keys = new ArrayList<>();

		private final List<String> was = new ArrayList<>();

	}

}
