package org.liantu.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

import org.liantu.graph.Graph;
import org.liantu.model.Basis;
import org.liantu.model.Source;
import org.liantu.model.Thing;

/**
 * The statements in the graph. The one place that writes facts: it keeps and withdraws
 * statements, derives what they amount to, notes what changed and raises the revision,
 * all in one transaction that holds the lock on the graph.
 */
@Component
public class Statements {

	private static final int BATCH = 2000;

	/** How many revisions back the changes are kept. */
	private static final int CHANGES_KEPT = 100;

	private final Graph graph;

	Statements(Graph graph) {
		this.graph = graph;
	}

	/**
	 * Takes the lock that every writer of facts holds until its transaction ends. Call it
	 * before reading what a publication is to be based on.
	 * @return the revision now; 0 if nothing was ever published
	 */
	public long lock() {
		return this.graph.ask("statement/lock", Map.of(), (row) -> row.get("revision").asLong()).get(0);
	}

	/**
	 * Publishes statements: all or nothing. Call it inside
	 * {@link Graph#write(java.util.function.Supplier)}.
	 * @param publication what comes and goes
	 * @return what it did; the revision rises only if facts changed
	 */
	public Published publish(Publication publication) {
		long revision = lock();
		Map<String, Statement> coming = new LinkedHashMap<>();
		publication.add().forEach((statement) -> coming.put(statement.id(), statement));
		for (List<String> ids : batches(coming.keySet())) {
			this.graph.ask("statement/known", Map.of("ids", ids), (row) -> row.get("id").asString())
				.forEach(coming::remove);
		}
		Map<String, Statement> going = new LinkedHashMap<>();
		for (List<String> ids : batches(publication.withdraw())) {
			this.graph.ask("statement/live-by-id", Map.of("ids", ids), Function.identity())
				.forEach((row) -> going.put(row.get("statement").get("id").asString(), statement(row)));
		}

		List<Statement> aliases = aliases(coming.values());
		TreeSet<String> touched = touched(coming.values(), going.values(), aliases);
		List<Statement> before = liveAround(touched, aliases, coming);
		List<Statement> after = new ArrayList<>(before);
		after.removeIf((statement) -> going.containsKey(statement.id()));
		after.addAll(coming.values());
		Truth was = Truth.of(before);
		Truth is = Truth.of(after);

		int sourcesPut = putSources(publication.sources());
		keep(coming, publication.importId());
		for (List<String> ids : batches(going.keySet())) {
			this.graph.ask("statement/withdraw",
					Map.of("ids", ids, "by", publication.by(), "import", publication.importId()), Record::size);
		}
		Changes changes = changes(was, is, touched);
		if (changes.isEmpty() && sourcesPut == 0) {
			return new Published(revision, coming.size(), going.size(), 0, 0);
		}
		write(is, changes);
		note(changes.rows(), revision + 1);
		return new Published(revision + 1, coming.size(), going.size(), changes.put() + sourcesPut, changes.dropped());
	}

	/**
	 * All live statements about a thing, as subject or object, surest first.
	 * @param thing what they are about
	 * @param limit how many at the most
	 */
	public List<Statement> listAbout(Thing thing, int limit) {
		return this.graph.ask("statement/about", Map.of("thing", thing.key(), "limit", limit), Statements::statement);
	}

	/**
	 * The live statements that say these things of these subjects.
	 * @param subjects keys as of {@link Thing#key()}
	 * @param predicates texts of predicates
	 */
	public List<Statement> listLive(Collection<String> subjects, Collection<Predicate> predicates) {
		return this.graph.ask("statement/of-subjects", Map.of("subjects", List.copyOf(subjects), "predicates",
				predicates.stream().map(Predicate::text).toList()), Statements::statement);
	}

	/**
	 * The record that is kept for one that was merged away; empty if it never was.
	 * @param thing the record
	 */
	public Optional<Thing> findKept(Thing thing) {
		return Optional.of(Truth.resolve(aliases(), thing)).filter((kept) -> !kept.equals(thing));
	}

	/**
	 * A thing and every record that was merged into it.
	 * @param thing the record that is kept
	 */
	public List<Thing> listRecords(Thing thing) {
		Map<Thing, Thing> aliases = aliases();
		List<Thing> records = new ArrayList<>(List.of(thing));
		aliases.keySet()
			.stream()
			.filter((alias) -> !alias.equals(thing) && Truth.resolve(aliases, alias).equals(thing))
			.sorted()
			.forEach(records::add);
		return records;
	}

	private Map<Thing, Thing> aliases() {
		return Truth.aliases(this.graph.ask("statement/aliases", Map.of(), Statements::statement));
	}

	/**
	 * Raises the revision for something that answers depend on and that is no fact, such
	 * as what the office noted. Call it inside
	 * {@link Graph#write(java.util.function.Supplier)}.
	 * @param kind what it is
	 * @param key which one
	 * @return the new revision
	 */
	public long noteChange(String kind, String key) {
		long revision = lock() + 1;
		note(List.of(Map.of("op", "put", "kind", kind, "key", key)), revision);
		return revision;
	}

	/** Ids of the live statements of an origin. */
	public List<String> listLiveIds(String origin) {
		return this.graph.ask("statement/ids-of-origin", Map.of("origin", origin), (row) -> row.get("id").asString());
	}

	/** Every SAME_AS, those that are coming included. */
	private List<Statement> aliases(Collection<Statement> coming) {
		List<Statement> aliases = new ArrayList<>(this.graph.ask("statement/aliases", Map.of(), Statements::statement));
		coming.stream().filter((statement) -> statement.predicate() == Predicate.SAME_AS).forEach(aliases::add);
		return aliases;
	}

	/** Keys of everything whose truth may change. */
	private TreeSet<String> touched(Collection<Statement> coming, Collection<Statement> going,
			List<Statement> aliases) {
		TreeSet<String> subjects = new TreeSet<>();
		TreeSet<String> merged = new TreeSet<>();
		for (Collection<Statement> some : List.of(coming, going)) {
			for (Statement statement : some) {
				subjects.add(statement.subject().key());
				if (statement.predicate() == Predicate.SAME_AS) {
					merged.add(statement.subject().key());
					merged.add(Objects.requireNonNull(statement.object()).key());
				}
			}
		}
		if (!merged.isEmpty()) {
			addAliasesOf(merged, aliases);
			subjects.addAll(merged);
			subjects.addAll(pointingAt(merged));
		}
		addAliasesOf(subjects, aliases);
		return subjects;
	}

	private List<String> pointingAt(Collection<String> objects) {
		List<String> subjects = new ArrayList<>();
		for (List<String> batch : batches(objects)) {
			subjects.addAll(this.graph.ask("statement/subjects-pointing-at", Map.of("objects", batch),
					(row) -> row.get("subject").asString()));
		}
		return subjects;
	}

	/** All live statements that bear on these subjects, but those that are coming. */
	private List<Statement> liveAround(Collection<String> subjects, List<Statement> aliases,
			Map<String, Statement> coming) {
		Map<String, Statement> live = new LinkedHashMap<>();
		aliases.forEach((statement) -> live.put(statement.id(), statement));
		for (List<String> batch : batches(subjects)) {
			this.graph
				.ask("statement/of-subjects", Map.of("subjects", batch, "predicates", List.of()), Statements::statement)
				.forEach((statement) -> live.put(statement.id(), statement));
		}
		live.keySet().removeAll(coming.keySet());
		return List.copyOf(live.values());
	}

	/** Widens the subjects to every record of the same thing. */
	private static void addAliasesOf(TreeSet<String> subjects, Collection<Statement> statements) {
		List<Statement> aliases = statements.stream()
			.filter((statement) -> statement.predicate() == Predicate.SAME_AS)
			.toList();
		boolean grew = true;
		while (grew) {
			grew = false;
			for (Statement alias : aliases) {
				String one = alias.subject().key();
				String other = Objects.requireNonNull(alias.object()).key();
				if (subjects.contains(one) || subjects.contains(other)) {
					grew |= subjects.add(one) | subjects.add(other);
				}
			}
		}
	}

	private Changes changes(Truth was, Truth is, TreeSet<String> touched) {
		Changes changes = new Changes();
		is.nodes().forEach((thing, properties) -> {
			if (!properties.equals(was.nodes().get(thing))) {
				changes.putNodes.add(thing);
				if (!was.nodes().containsKey(thing)) {
					changes.newNodes.add(thing);
				}
			}
		});
		was.nodes().keySet().stream().filter((thing) -> !is.nodes().containsKey(thing)).forEach(changes.goneNodes::add);
		is.edges().forEach((edge, properties) -> {
			if (!properties.equals(was.edges().get(edge)) || changes.newNodes.contains(edge.to())
					|| changes.newNodes.contains(edge.from())) {
				changes.putEdges.put(edge, properties);
			}
		});
		was.edges().keySet().stream().filter((edge) -> !is.edges().containsKey(edge)).forEach(changes.goneEdges::add);
		addEdgesWaitingFor(changes, touched);
		return changes;
	}

	/**
	 * Edges of things that nobody touched, whose other end was not there when they were
	 * stated, and now is.
	 */
	private void addEdgesWaitingFor(Changes changes, TreeSet<String> touched) {
		if (changes.newNodes.isEmpty()) {
			return;
		}
		List<Statement> aliases = aliases(List.of());
		TreeSet<String> objects = changes.newNodes.stream()
			.map(Thing::key)
			.collect(Collectors.toCollection(TreeSet::new));
		addAliasesOf(objects, aliases);
		TreeSet<String> waiting = new TreeSet<>(pointingAt(objects));
		waiting.removeAll(touched);
		if (waiting.isEmpty()) {
			return;
		}
		addAliasesOf(waiting, aliases);
		Truth.of(liveAround(waiting, aliases, Map.of())).edges().forEach((edge, properties) -> {
			if (changes.newNodes.contains(edge.to())) {
				changes.putEdges.putIfAbsent(edge, properties);
			}
		});
	}

	private int putSources(Collection<Source> sources) {
		int put = 0;
		for (List<Source> batch : batches(sources)) {
			List<Map<String, Object>> rows = batch.stream().map(Statements::row).toList();
			put += this.graph.ask("statement/put-sources", Map.of("rows", rows), (row) -> row.get("put").asInt())
				.get(0);
		}
		return put;
	}

	private void keep(Map<String, Statement> coming, String importId) {
		for (List<Map.Entry<String, Statement>> batch : batches(coming.entrySet())) {
			List<Map<String, Object>> rows = batch.stream()
				.map((entry) -> row(entry.getKey(), entry.getValue()))
				.toList();
			this.graph.ask("statement/keep", Map.of("rows", rows, "import", importId), Record::size);
		}
	}

	private void write(Truth is, Changes changes) {
		for (List<String> batch : batches(changes.goneEdges.stream().map(Truth.EdgeKey::key).toList())) {
			Map<String, List<String>> byType = batch.stream()
				.collect(Collectors.groupingBy((key) -> key.split("\\|")[1]));
			byType.forEach((type, keys) -> this.graph.ask("statement/drop-edges", Map.of("TYPE", type),
					Map.of("keys", keys), Record::size));
		}
		changes.goneNodes.stream()
			.collect(Collectors.groupingBy(Thing::label))
			.forEach((label, things) -> batches(things.stream().map(Thing::id).toList()).forEach((ids) -> this.graph
				.ask("statement/drop-nodes", Map.of("LABEL", label.text()), Map.of("ids", ids), Record::size)));
		changes.putNodes.stream()
			.collect(Collectors.groupingBy(Thing::label))
			.forEach((label, things) -> batches(things).forEach((batch) -> {
				List<Map<String, Object>> rows = batch.stream()
					.map((thing) -> Map.of("id", thing.id(), "properties",
							(Object) Objects.requireNonNull(is.nodes().get(thing))))
					.toList();
				this.graph.ask("statement/put-nodes", Map.of("LABEL", label.text()), Map.of("rows", rows),
						Record::size);
			}));
		record Ends(String from, String type, String to) {
		}
		changes.putEdges.keySet()
			.stream()
			.collect(Collectors.groupingBy(
					(edge) -> new Ends(edge.from().label().text(), edge.type().text(), edge.to().label().text())))
			.forEach((ends, edges) -> batches(edges).forEach((batch) -> {
				List<Map<String, Object>> rows = batch.stream()
					.map((edge) -> Map.of("from", edge.from().id(), "to", edge.to().id(), "key", edge.key(),
							"properties", (Object) Objects.requireNonNull(changes.putEdges.get(edge))))
					.toList();
				this.graph.ask("statement/put-edges", Map.of("FROM", ends.from(), "TYPE", ends.type(), "TO", ends.to()),
						Map.of("rows", rows), Record::size);
			}));
	}

	private void note(List<Map<String, Object>> changes, long revision) {
		for (List<Map<String, Object>> rows : batches(changes)) {
			this.graph.ask("statement/note-changes", Map.of("rows", rows, "revision", revision), Record::size);
		}
		this.graph.ask("statement/raise-revision", Map.of("revision", revision, "keepFrom", revision - CHANGES_KEPT),
				Record::size);
	}

	private static Map<String, Object> row(Source source) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", source.id());
		properties.put("title", source.title());
		properties.put("publisher", source.publisher());
		properties.put("on", source.on());
		properties.put("url", source.url());
		properties.put("locator", source.locator());
		properties.put("basis", source.basis());
		properties.values().removeIf(Objects::isNull);
		return properties;
	}

	private static Map<String, Object> row(String id, Statement statement) {
		Map<String, Object> row = new HashMap<>();
		row.put("id", id);
		row.put("origin", statement.origin());
		row.put("subject", statement.subject().key());
		row.put("predicate", statement.predicate().text());
		Thing object = statement.object();
		row.put("object", (object != null) ? object.key() : null);
		row.put("value", statement.value());
		row.put("source", statement.source());
		row.put("asOf", statement.asOf().toString());
		row.put("basis", statement.basis().text());
		row.put("confidence", statement.confidence());
		row.put("locator", statement.locator());
		statement.qualifiers().forEach((name, value) -> row.put("with." + name, value));
		row.values().removeIf(Objects::isNull);
		return row;
	}

	private static Statement statement(Record row) {
		Value node = row.get("statement");
		SortedMap<String, Object> qualifiers = new TreeMap<>();
		node.keys().forEach((key) -> {
			if (key.startsWith("with.")) {
				qualifiers.put(key.substring("with.".length()), node.get(key).asObject());
			}
		});
		Value object = node.get("object");
		Value value = node.get("value");
		Value locator = node.get("locator");
		return new Statement(node.get("origin").asString(), Thing.of(node.get("subject").asString()),
				Predicate.of(node.get("predicate").asString()), object.isNull() ? null : Thing.of(object.asString()),
				value.isNull() ? null : value.asObject(), qualifiers, node.get("source").asString(),
				LocalDate.parse(node.get("asOf").asString()), Basis.of(node.get("basis").asString()),
				node.get("confidence").asDouble(), locator.isNull() ? null : locator.asString());
	}

	private static <T> List<List<T>> batches(Collection<T> all) {
		List<T> list = List.copyOf(all);
		List<List<T>> batches = new ArrayList<>();
		for (int from = 0; from < list.size(); from += BATCH) {
			batches.add(list.subList(from, Math.min(list.size(), from + BATCH)));
		}
		return batches;
	}

	/** What a publication changes in the derived graph. */
	private static final class Changes {

		private final TreeSet<Thing> putNodes = new TreeSet<>();

		private final TreeSet<Thing> newNodes = new TreeSet<>();

		private final TreeSet<Thing> goneNodes = new TreeSet<>();

		private final SortedMap<Truth.EdgeKey, SortedMap<String, Object>> putEdges = new TreeMap<>();

		private final TreeSet<Truth.EdgeKey> goneEdges = new TreeSet<>();

		boolean isEmpty() {
			return put() + dropped() == 0;
		}

		int put() {
			return this.putNodes.size() + this.putEdges.size();
		}

		int dropped() {
			return this.goneNodes.size() + this.goneEdges.size();
		}

		List<Map<String, Object>> rows() {
			List<Map<String, Object>> rows = new ArrayList<>();
			this.putNodes.forEach((thing) -> rows.add(row("put", thing.label().text(), thing.id())));
			this.goneNodes.forEach((thing) -> rows.add(row("drop", thing.label().text(), thing.id())));
			this.putEdges.keySet().forEach((edge) -> rows.add(row("put", edge.type().text(), edge.key())));
			this.goneEdges.forEach((edge) -> rows.add(row("drop", edge.type().text(), edge.key())));
			return rows;
		}

		private static Map<String, Object> row(String op, String kind, String key) {
			return Map.of("op", op, "kind", kind, "key", key);
		}

	}

}
