package org.liantu.intake.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import org.liantu.graph.Graph;
import org.liantu.intake.problem.ImportProblem;
import org.liantu.intake.problem.ProblemJson;

/** The records of all imports. */
@Component
public class Imports {

	/** How many problems of one import are kept; all are counted. */
	public static final int PROBLEMS_KEPT = 1000;

	/** How many problems one list of imports carries, newest import first. */
	public static final int PROBLEMS_LISTED = 2000;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
		.withZone(ZoneOffset.UTC);

	private final Graph graph;

	Imports(Graph graph) {
		this.graph = graph;
	}

	/**
	 * Imports, newest first. Together they carry no more than 2,000 problems: the newest
	 * ones all of theirs, older ones what is left.
	 * @param skip how many to leave out at the front
	 * @param limit how many at the most
	 */
	public List<Import> list(int skip, int limit) {
		List<Import> imports = new ArrayList<>();
		int room = PROBLEMS_LISTED;
		for (Import one : this.graph.ask("intake/imports", Map.of("skip", skip, "limit", limit), Imports::read)) {
			List<ImportProblem> shown = one.problems().subList(0, Math.min(room, one.problems().size()));
			room -= shown.size();
			imports.add(one.showing(shown));
		}
		return imports;
	}

	/** Imports in one of these states, oldest first. */
	public List<Import> listIn(Collection<String> states) {
		return this.graph.ask("intake/in-states", Map.of("states", List.copyOf(states)), Imports::read);
	}

	/** Ids of the foreign imports that stand: done, and not taken back. */
	public List<String> listStanding() {
		return this.graph.ask("intake/standing", Map.of("origin", Import.FOREIGN, "state", Import.DONE),
				(row) -> row.get("id").asString());
	}

	/**
	 * The import of that id, with its problems.
	 * @throws UnknownImport if there was none
	 */
	public Import get(String id) {
		return find(id).orElseThrow(() -> new UnknownImport(id));
	}

	/** The import of that id, with its problems. */
	public Optional<Import> find(String id) {
		return this.graph.ask("intake/import", Map.of("id", id), Imports::read).stream().findFirst();
	}

	/** The import that was asked for under a key of the caller's own. */
	public Optional<Kept> findByKey(String idempotencyKey) {
		return this.graph.ask("intake/by-key", Map.of("key", idempotencyKey), Imports::kept).stream().findFirst();
	}

	/**
	 * What is kept beside an import.
	 * @throws UnknownImport if there was none
	 */
	public Kept getKept(String id) {
		return this.graph.ask("intake/import", Map.of("id", id), Imports::kept)
			.stream()
			.findFirst()
			.orElseThrow(() -> new UnknownImport(id));
	}

	/**
	 * The problems of an import with the records they are in; empty for a load of the
	 * seed.
	 */
	public List<ReportRow> listReportRows(String id) {
		return this.graph.ask("intake/report", Map.of("id", id), (row) -> row.get("report"))
			.stream()
			.filter((report) -> !report.isNull())
			.flatMap((report) -> ReportRows.read(report.asByteArray()).stream())
			.toList();
	}

	/**
	 * The revision of the graph. Imports are there to be read before anything was ever
	 * loaded: then it is 0.
	 */
	public long revision() {
		return this.graph.findRevision().orElse(0);
	}

	/**
	 * Another text whenever an import is added or comes to another state; empty if there
	 * never was one.
	 */
	public Optional<String> findNewest() {
		return this.graph.ask("intake/newest", Map.of(), (row) -> row.get("version").asString()).stream().findFirst();
	}

	/** An import of that origin which can be the next: nobody else has its number. */
	public String nextId(String origin) {
		return origin + "-" + nextNumber(origin);
	}

	private long nextNumber(String origin) {
		return this.graph.ask("intake/next-number", Map.of("origin", origin), (row) -> row.get("number").asLong())
			.get(0);
	}

	/**
	 * The latest import of an origin, in one of these states, and the hash of its files.
	 */
	public Optional<Kept> findLatest(String origin, List<String> states) {
		return this.graph.ask("intake/latest", Map.of("origin", origin, "states", states), Imports::kept)
			.stream()
			.findFirst();
	}

	/**
	 * Keeps the record of an import, in place of what was kept of it before; the id of a
	 * new one must be from {@link #nextId}.
	 */
	public void keep(Kept kept) {
		this.graph.ask("intake/keep-import", Map.of("id", kept.entry().id(), "import", properties(kept)), Record::size);
	}

	/** The properties of the record of an import, as it is kept. */
	private static Map<String, Object> properties(Kept kept) {
		Import one = kept.entry();
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", one.id());
		properties.put("number", Long.parseLong(one.id().substring(one.origin().length() + 1)));
		properties.put("origin", one.origin());
		properties.put("state", one.state());
		properties.put("startedAt", one.startedAt());
		properties.put("fileHash", kept.fileHash());
		properties.put("idempotencyKey", kept.idempotencyKey());
		properties.put("spool", kept.spool());
		properties.put("entry", JSON.writeValueAsString(one.showing(List.of())));
		properties.put("problems", ProblemJson.write(one.problems()));
		properties.values().removeIf(Objects::isNull);
		return properties;
	}

	/**
	 * The record of an import with its problems, for a graph that is made as a whole.
	 * @param kept what is kept of it
	 * @param report its problems with the records they are in; empty for a load of the
	 * seed
	 * @return properties of its node
	 */
	public static Map<String, Object> node(Kept kept, List<ReportRow> report) {
		Map<String, Object> properties = properties(kept);
		if (kept.entry().origin().equals(Import.FOREIGN)) {
			properties.put("report", ReportRows.write(report));
		}
		return properties;
	}

	/** Keeps the problems of an import with the records they are in. */
	public void keepReport(String id, List<ReportRow> rows) {
		this.graph.ask("intake/keep-report", Map.of("id", id, "report", ReportRows.write(rows)), Record::size);
	}

	/** A moment as it is kept and shown. */
	public static String text(Instant moment) {
		return MOMENT.format(moment);
	}

	private static Import read(Record row) {
		Value node = row.get("import");
		return JSON.readValue(node.get("entry").asString(), Import.class)
			.showing(ProblemJson.read(node.get("problems").asString()));
	}

	private static Kept kept(Record row) {
		Value node = row.get("import");
		return new Kept(read(row), node.get("fileHash").asString(), text(node.get("idempotencyKey")),
				text(node.get("spool")));
	}

	private static @Nullable String text(Value value) {
		return value.isNull() ? null : value.asString();
	}

	/**
	 * An import as it is kept.
	 *
	 * @param entry what is shown of it
	 * @param fileHash one number for its files and how they are read
	 * @param idempotencyKey under which the caller asked for it; null if under none
	 * @param spool name of the folder with its files; null if they are not kept
	 */
	public record Kept(Import entry, String fileHash, @Nullable String idempotencyKey, @Nullable String spool) {

		/** A load of the seed. */
		public static Kept ofSeed(Import entry, String fileHash) {
			return new Kept(entry, fileHash, null, null);
		}

		/** The same, with what is now shown of it. */
		public Kept with(Import now) {
			return new Kept(now, this.fileHash, this.idempotencyKey, this.spool);
		}

	}

}
