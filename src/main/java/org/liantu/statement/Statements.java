package org.liantu.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.neo4j.driver.Record;

import org.springframework.stereotype.Component;

import org.liantu.graph.Batches;
import org.liantu.graph.Before;
import org.liantu.graph.Graph;
import org.liantu.model.Label;
import org.liantu.model.Source;
import org.liantu.model.Thing;

/**
 * The statements in the graph. The one place that writes facts: it keeps and withdraws
 * statements, derives what they amount to, notes what changed and raises the revision,
 * all in one transaction that holds the lock on the graph.
 */
@Component
public class Statements {

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
	 * {@link Graph#publish(java.util.function.Supplier)}.
	 * @param publication what comes and goes
	 * @return what it did; the revision rises only if facts changed
	 */
	public Published publish(Publication publication) {
		long revision = lock();
		Map<String, Statement> coming = new LinkedHashMap<>();
		publication.add().forEach((statement) -> coming.put(statement.id(), statement));
		for (List<String> ids : Batches.of(coming.keySet())) {
			this.graph.ask("statement/known", Map.of("ids", ids), Function.identity())
				.stream()
				.filter((row) -> row.get("live").asBoolean() || !row.get("heeded").asBoolean())
				.forEach((row) -> coming.remove(row.get("id").asString()));
		}
		Map<String, Statement> going = new LinkedHashMap<>();
		for (List<String> ids : Batches.of(publication.withdraw())) {
			this.graph.ask("statement/live-by-id", Map.of("ids", ids), Function.identity())
				.forEach((row) -> going.put(row.get("statement").get("id").asString(), StatementRows.statement(row)));
		}
		int sourcesPut = putSources(publication.sources(), revision + 1);
		keep(coming, publication.importId());
		Derivation derivation = new Derivation(this.graph, revision + 1, "", (said) -> !coming.containsKey(said.id()),
				(said) -> !going.containsKey(said.id()), false);
		List<Statement> both = Stream.concat(coming.values().stream(), going.values().stream()).toList();
		derivation.derive(both.stream().map((statement) -> statement.subject().key()).toList(), moved(both), (done) -> {
		});
		for (List<String> ids : Batches.of(going.keySet())) {
			this.graph.ask("statement/withdraw",
					Map.of("ids", ids, "by", publication.by(), "import", publication.importId()), Record::size);
		}
		return published(revision, coming.size(), going.size(), sourcesPut, derivation);
	}

	/** Raises the revision if facts changed, and says what was done. */
	Published published(long revision, int added, int withdrawn, int sourcesPut, Derivation derivation) {
		SortedMap<String, Integer> put = new TreeMap<>(derivation.put());
		if (sourcesPut > 0) {
			put.put("Source", sourcesPut);
		}
		Published published = new Published(revision, added, withdrawn, put, derivation.dropped());
		return published.changedFacts() ? published.at(raise(revision + 1)) : published;
	}

	/** Keys of records that these say are another one, and of what they are. */
	static List<String> moved(Collection<Statement> statements) {
		return statements.stream()
			.filter((statement) -> statement.predicate() == Predicate.SAME_AS)
			.flatMap((statement) -> Stream.of(statement.subject().key(),
					Objects.requireNonNull(statement.object()).key()))
			.toList();
	}

	/**
	 * All live statements about a thing, as subject or object, surest first.
	 * @param thing what they are about
	 * @param limit how many at the most
	 */
	public List<Statement> listAbout(Thing thing, int limit) {
		return this.graph.ask("statement/about", Map.of("thing", thing.key(), "limit", limit),
				StatementRows::statement);
	}

	/**
	 * The live statements that say these things of these subjects.
	 * @param subjects keys as of {@link Thing#key()}
	 * @param predicates texts of predicates
	 */
	public List<Statement> listLive(Collection<String> subjects, Collection<Predicate> predicates) {
		return this.graph.ask("statement/of-subjects", Map.of("subjects", List.copyOf(subjects), "predicates",
				predicates.stream().map(Predicate::text).toList(), "import", ""), StatementRows::statement);
	}

	/**
	 * What is claimed of things by all their records, each value once; the records they
	 * point at are those that are kept.
	 * @param things records that are kept
	 * @param predicates only these
	 * @return by thing, for those of which something is claimed
	 */
	public Map<Thing, List<Claim>> listClaims(Collection<Thing> things, Collection<Predicate> predicates) {
		Map<Thing, Thing> aliases = aliases();
		Set<Thing> wanted = Set.copyOf(things);
		Set<Thing> records = new TreeSet<>(wanted);
		aliases.keySet()
			.stream()
			.filter((alias) -> wanted.contains(Truth.resolve(aliases, alias)))
			.forEach(records::add);
		Map<Thing, List<Statement>> said = new HashMap<>();
		listLive(records.stream().map(Thing::key).toList(), predicates).forEach((statement) -> said
			.computeIfAbsent(Truth.resolve(aliases, statement.subject()), (thing) -> new ArrayList<>())
			.add(statement));
		Map<Thing, List<Claim>> claims = new HashMap<>();
		said.forEach((thing, statements) -> claims.put(thing,
				Claim.of(statements, (object) -> Truth.resolve(aliases, object))));
		return claims;
	}

	/**
	 * The record that is kept for one that was merged away; empty if it never was.
	 * @param thing the record
	 */
	public Optional<Thing> findKept(Thing thing) {
		return Optional.of(Truth.resolve(aliases(), thing)).filter((kept) -> !kept.equals(thing));
	}

	/** The records of a kind that are said to be another one. */
	public List<Thing> listMerged(Label label) {
		return this.graph.ask("statement/merged", Map.of("prefix", label.text() + "/"),
				(row) -> Thing.of(row.get("subject").asString()));
	}

	/**
	 * What an import says, whether it still holds or not, by id.
	 * @param importId which import
	 * @param after id of a statement, only those behind it; empty from the start
	 * @param limit how many at the most
	 */
	public List<OfImport> listOfImport(String importId, String after, int limit) {
		return this.graph.ask("statement/of-import", Map.of("import", importId, "after", after, "limit", limit),
				(row) -> new OfImport(row.get("statement").get("id").asString(), StatementRows.statement(row),
						row.get("live").asBoolean()));
	}

	/**
	 * A statement as an import brought it.
	 *
	 * @param id its id
	 * @param statement what it says
	 * @param live whether it still holds
	 */
	public record OfImport(String id, Statement statement, boolean live) {

	}

	private Map<Thing, Thing> aliases() {
		return Truth.aliases(this.graph.ask("statement/aliases", Map.of("import", ""), StatementRows::statement));
	}

	/**
	 * Raises the revision for something that answers depend on and that is no fact, such
	 * as what the office noted. Call it inside
	 * {@link Graph#publish(java.util.function.Supplier)}.
	 * @param kind what it is
	 * @param key which one
	 * @return the new revision
	 */
	public long noteChange(String kind, String key) {
		long revision = lock() + 1;
		note(kind, List.of(key), revision);
		return raise(revision);
	}

	/** Ids of the live statements of an origin. */
	public List<String> listLiveIds(String origin) {
		return this.graph.ask("statement/ids-of-origin", Map.of("origin", origin), (row) -> row.get("id").asString());
	}

	/**
	 * Keeps sources as they now read, and notes those that are new or read differently.
	 * @param revision the revision that the changes will belong to
	 * @return how many these are
	 */
	int putSources(Collection<Source> sources, long revision) {
		int put = 0;
		for (List<Source> batch : Batches.of(sources)) {
			List<Map<String, Object>> rows = batch.stream().map(StatementRows::of).toList();
			List<String> ids = this.graph.ask("statement/put-sources", Map.of("rows", rows),
					(row) -> row.get("id").asString());
			if (!ids.isEmpty()) {
				note("Source", ids, revision);
			}
			put += ids.size();
		}
		return put;
	}

	private void note(String kind, List<String> keys, long revision) {
		this.graph.ask("statement/note-changes", Map.of("op", "put", "kind", kind, "keys", keys, "was",
				Collections.nCopies(keys.size(), Before.NOTHING), "revision", revision), Record::size);
	}

	private void keep(Map<String, Statement> coming, String importId) {
		for (List<Map.Entry<String, Statement>> batch : Batches.of(coming.entrySet())) {
			List<Map<String, Object>> rows = batch.stream()
				.map((entry) -> StatementRows.of(entry.getKey(), entry.getValue(), importId))
				.toList();
			this.graph.ask("statement/keep", Map.of("rows", rows), Record::size);
		}
	}

	private long raise(long revision) {
		this.graph.ask("statement/raise-revision",
				Map.of("revision", revision, "keepFrom", revision - Graph.CHANGES_KEPT), Record::size);
		return revision;
	}

}
