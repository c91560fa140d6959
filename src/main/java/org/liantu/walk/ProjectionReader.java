package org.liantu.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

import org.liantu.graph.Batches;
import org.liantu.graph.Before;
import org.liantu.graph.Graph;
import org.liantu.graph.Walks;
import org.liantu.model.Label;
import org.liantu.model.Source;

/**
 * Reads projections from the graph: the first one as a whole, the next ones by what
 * changed.
 */
@Component
class ProjectionReader {

	/** Changes of this kind tell of sources. */
	private static final String SOURCE = "Source";

	/** So many changes are looked for one by one, however small the graph is. */
	private static final int FEW = 10_000;

	private final Graph graph;

	ProjectionReader(Graph graph) {
		this.graph = graph;
	}

	/** Where the graph stands; empty before anything was ever published. */
	private Optional<Stand> stand() {
		return standSince(Long.MAX_VALUE, 0);
	}

	/**
	 * Where it stands, and what changed since a revision unless that is more than this.
	 */
	private Optional<Stand> standSince(long revision, long most) {
		return this.graph
			.ask("walk/stands-at", Map.of("after", revision, "most", most),
					(row) -> new Stand(row.get("born").asString(), row.get("revision").asLong(),
							row.get("keys").asLong(), row.get("changes").asList(ProjectionReader::change)))
			.stream()
			.findFirst();
	}

	private static Change change(Value change) {
		return new Change(change.get("kind").asString(), change.get("keys").asList(Value::asString));
	}

	private record Stand(String born, long revision, long keys, List<Change> changes) {

	}

	private record Change(String kind, List<String> keys) {

	}

	/**
	 * Whether the graph stands where a projection does. Call it inside
	 * {@link Graph#undisturbed}.
	 */
	boolean isAt(Projection projection) {
		return stand()
			.filter((stand) -> stand.revision() == projection.revision() && stand.born().equals(projection.born()))
			.isPresent();
	}

	/**
	 * The whole graph. What is published while it is read may be in it or not: it is what
	 * the graph is only after {@link #next}, which reads all that changed since it began.
	 * @return empty before anything was ever published
	 */
	Optional<Projection> readAll() {
		return this.graph.undisturbed(this::stand).map((stand) -> readAll(stand.born(), stand.revision()));
	}

	private Projection readAll(String born, long revision) {
		Nodes.Editor nodes = Nodes.none().edit();
		Elements elements = new Elements();
		for (Label label : Label.values()) {
			this.graph.stream("walk/nodes", Map.of("LABEL", label.text()), Map.of(),
					(row) -> elements.put(row.get("element").asLong(),
							nodes.put(label, row.get("id").asString(), row.get("properties").asMap(Value::asObject))));
		}
		Nodes all = nodes.done();
		Dictionary<Standing> standings = new Dictionary<>();
		Dictionary<Object> qualifiers = new Dictionary<>();
		EnumMap<Relation, Edges> edges = new EnumMap<>(Relation.class);
		for (Relation relation : Relation.values()) {
			Edges.Pile pile = new Edges.Pile();
			this.graph.stream("walk/edges", Map.of("TYPE", relation.name()), Map.of("qualifier", qualifier(relation)),
					(row) -> {
						int from = elements.get(row.get("from").asLong());
						int to = elements.get(row.get("to").asLong());
						if (from != 0 && to != 0) {
							Object qualifier = stated(row);
							pile.add(from, to, standings.number(standing(row)),
									(qualifier == null) ? 0 : qualifiers.number(qualifier));
						}
					});
			edges.put(relation, pile.sorted(all, qualifiers));
		}
		Map<String, Source> sources = new HashMap<>();
		this.graph.stream("walk/sources", Map.of(), Map.of(), (row) -> {
			Source source = Walks.source(row.get("source"));
			sources.put(source.id(), source);
		});
		return new Projection(born, revision, all, edges, new Standings(standings), qualifiers, sources);
	}

	/**
	 * What the graph is now, by what changed since a projection was read.
	 * @return the same one if nothing changed; empty if everything has to be read: the
	 * changes are no longer known, are more than what stayed, or the graph is another one
	 */
	Optional<Projection> next(Projection before) {
		// Beyond that it takes longer to look for what changed than to read all in order.
		long most = Math.max(FEW, before.size());
		return this.graph.undisturbed(() -> {
			Stand stand = standSince(before.revision(), most).orElse(null);
			if (stand == null || !stand.born().equals(before.born()) || stand.revision() < before.revision()
					|| stand.revision() - before.revision() > Graph.CHANGES_KEPT || stand.keys() > most) {
				return Optional.empty();
			}
			return Optional.of((stand.revision() == before.revision()) ? before : changed(before, stand));
		});
	}

	private Projection changed(Projection before, Stand stand) {
		Map<String, Set<String>> keys = new TreeMap<>();
		stand.changes()
			.forEach((change) -> keys.computeIfAbsent(change.kind(), (kind) -> new TreeSet<>()).addAll(change.keys()));
		Projection.Editor editor = before.edit();
		keys.forEach((kind, changed) -> {
			Optional<Relation> relation = Relation.find(kind);
			Optional<Label> label = Arrays.stream(Label.values()).filter((one) -> one.text().equals(kind)).findFirst();
			for (List<String> batch : Batches.of(changed)) {
				relation.ifPresent((known) -> readEdges(known, batch, editor));
				label.ifPresent((known) -> readNodes(known, batch, editor));
				if (kind.equals(SOURCE)) {
					this.graph.ask("graph/sources", Map.of("ids", batch), (row) -> Walks.source(row.get("source")))
						.forEach(editor::putSource);
				}
			}
		});
		return editor.at(stand.revision());
	}

	/**
	 * What the graph was at an earlier revision: what changed since, undone.
	 * @return empty if that is not known any more, or too much: also where a revision
	 * came about without a note of it, as that of a graph made at once
	 */
	Optional<Past> past(Projection now, long revision) {
		long most = Math.max(FEW, now.size());
		List<Undone> changes = new ArrayList<>();
		boolean known = this.graph
			.ask("walk/changes-between", Map.of("after", revision, "upTo", now.revision(), "most", most), (row) -> {
				changes.addAll(row.get("changes").asList(ProjectionReader::undone));
				return row.get("revision").asLong() - revision <= Graph.CHANGES_KEPT && row.get("keys").asLong() <= most
						&& row.get("noted").asLong() == now.revision() - revision;
			})
			.equals(List.of(true));
		if (!known || changes.stream().anyMatch((change) -> change.was() == null)) {
			return Optional.empty();
		}
		Map<String, Map<String, String>> was = new TreeMap<>();
		// The newest first, so that what a key was before the first change is what stays.
		changes.forEach((change) -> {
			Map<String, String> ofKind = was.computeIfAbsent(change.kind(), (kind) -> new TreeMap<>());
			for (int i = 0; i < change.keys().size(); i++) {
				ofKind.put(change.keys().get(i), Objects.requireNonNull(change.was()).get(i));
			}
		});
		Projection.Editor editor = now.editApart();
		Set<EdgeEnds> edges = new HashSet<>();
		was.forEach((kind, before) -> {
			Arrays.stream(Label.values())
				.filter((label) -> label.text().equals(kind))
				.forEach((label) -> before.forEach((id, properties) -> undoNode(label, id, properties, editor)));
			if (Relation.find(kind).isPresent()) {
				before.forEach((key, properties) -> EdgeName.of(key).ifPresent((name) -> {
					undoEdge(name, properties, editor);
					edges.add(EdgeEnds.of(name));
				}));
			}
		});
		return Optional.of(new Past(editor.at(revision), edges));
	}

	private static Undone undone(Value change) {
		Value was = change.get("was");
		return new Undone(change.get("kind").asString(), change.get("keys").asList(Value::asString),
				was.isNull() ? null : was.asList(Value::asString));
	}

	private record Undone(String kind, List<String> keys, @Nullable List<String> was) {

	}

	private static void undoNode(Label label, String id, String was, Projection.Editor editor) {
		if (was.equals(Before.NOTHING)) {
			editor.dropNode(label, id);
		}
		else {
			editor.putNode(label, id, Before.of(was));
		}
	}

	@SuppressWarnings("unchecked")
	private static void undoEdge(EdgeName name, String was, Projection.Editor editor) {
		if (was.equals(Before.NOTHING)) {
			editor.dropEdge(name);
			return;
		}
		Map<String, Object> properties = Before.of(was);
		String qualifier = name.relation().qualifier();
		editor.putEdge(name.with((qualifier == null) ? null : properties.get(qualifier)),
				new Standing(((Number) properties.getOrDefault("confidence", 0)).doubleValue(),
						String.valueOf(properties.get("asOf")), String.valueOf(properties.get("basis")),
						(List<String>) properties.getOrDefault("sources", List.of()), (String) properties.get("since"),
						(String) properties.get("until")));
	}

	private void readNodes(Label label, List<String> ids, Projection.Editor editor) {
		Set<String> gone = new TreeSet<>(ids);
		this.graph.ask("walk/nodes-by-id", Map.of("LABEL", label.text()), Map.of("ids", ids), Function.identity())
			.forEach((row) -> {
				gone.remove(row.get("id").asString());
				editor.putNode(label, row.get("id").asString(), row.get("properties").asMap(Value::asObject));
			});
		gone.forEach((id) -> editor.dropNode(label, id));
	}

	private void readEdges(Relation relation, List<String> keys, Projection.Editor editor) {
		Set<String> gone = new TreeSet<>(keys);
		this.graph
			.ask("walk/edges-by-key", Map.of("TYPE", relation.name()),
					Map.of("keys", keys, "qualifier", qualifier(relation)), Function.identity())
			.forEach((row) -> {
				gone.remove(row.get("key").asString());
				EdgeName.of(row.get("key").asString())
					.ifPresent((name) -> editor.putEdge(name.with(stated(row)), standing(row)));
			});
		gone.forEach((key) -> EdgeName.of(key).ifPresent(editor::dropEdge));
	}

	private static String qualifier(Relation relation) {
		return Objects.requireNonNullElse(relation.qualifier(), "");
	}

	private static @Nullable Object stated(Record row) {
		Value value = row.get("qualifier");
		return value.isNull() ? null : value.asObject();
	}

	private static Standing standing(Record row) {
		return new Standing(row.get("confidence").asDouble(), row.get("asOf").asString(), row.get("basis").asString(),
				row.get("sources").asList(Value::asString), text(row.get("since")), text(row.get("until")));
	}

	private static @Nullable String text(Value value) {
		return value.isNull() ? null : value.asString();
	}

	/** Nodes by what the server calls them: small whole numbers, without great gaps. */
	private static final class Elements {

		private int[] nodes = new int[1 << 16];

		void put(long element, int node) {
			if (element >= this.nodes.length) {
				this.nodes = Arrays.copyOf(this.nodes, Math.toIntExact(element + (element >> 1) + 1));
			}
			this.nodes[(int) element] = node;
		}

		int get(long element) {
			return (element < this.nodes.length) ? this.nodes[(int) element] : 0;
		}

	}

}
