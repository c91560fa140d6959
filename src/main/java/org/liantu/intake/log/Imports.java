package org.liantu.intake.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

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

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
		.withZone(ZoneOffset.UTC);

	private final Graph graph;

	public Imports(Graph graph) {
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
			imports.add(new Import(one.id(), one.state(), one.revision(), one.origin(), one.startedAt(),
					one.finishedAt(), one.counts(), shown));
		}
		return imports;
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

	/**
	 * The revision of the graph. Imports are there to be read before anything was ever
	 * loaded: then it is 0.
	 */
	public long revision() {
		return this.graph.findRevision().orElse(0);
	}

	/** Id of the newest import; empty if there never was one. */
	public Optional<String> findNewestId() {
		return this.graph.ask("intake/newest-id", Map.of(), (row) -> row.get("id").asString()).stream().findFirst();
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
		return this.graph
			.ask("intake/latest", Map.of("origin", origin, "states", states),
					(row) -> new Kept(read(row), row.get("import").get("fileHash").asString()))
			.stream()
			.findFirst();
	}

	/** Keeps the record of an import; its id must be from {@link #nextId}. */
	public void keep(Kept kept) {
		Import one = kept.entry();
		ImportCounts counts = one.counts();
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", one.id());
		properties.put("number", Long.parseLong(one.id().substring(one.origin().length() + 1)));
		properties.put("origin", one.origin());
		properties.put("state", one.state());
		properties.put("startedAt", one.startedAt());
		properties.put("finishedAt", one.finishedAt());
		properties.put("fileHash", kept.fileHash());
		properties.put("revision", one.revision());
		properties.put("files", counts.files());
		properties.put("rows", counts.rows());
		properties.put("statements", counts.statements());
		properties.put("added", counts.added());
		properties.put("withdrawn", counts.withdrawn());
		properties.put("put", counts.put());
		properties.put("dropped", counts.dropped());
		properties.put("errors", counts.errors());
		properties.put("warnings", counts.warnings());
		properties.put("kinds", List.copyOf(counts.problems().keySet()));
		properties.put("kindCounts", List.copyOf(counts.problems().values()));
		properties.put("problems", ProblemJson.write(one.problems()));
		this.graph.ask("intake/keep-import", Map.of("import", properties), Record::size);
	}

	/** A moment as it is kept and shown. */
	public static String text(Instant moment) {
		return MOMENT.format(moment);
	}

	private static Import read(Record row) {
		Value node = row.get("import");
		List<String> kinds = node.get("kinds").asList(Value::asString);
		List<Integer> kindCounts = node.get("kindCounts").asList(Value::asInt);
		TreeMap<String, Integer> problems = new TreeMap<>();
		for (int i = 0; i < kinds.size(); i++) {
			problems.put(kinds.get(i), kindCounts.get(i));
		}
		ImportCounts counts = new ImportCounts(node.get("files").asInt(), node.get("rows").asInt(),
				node.get("statements").asInt(), node.get("added").asInt(), node.get("withdrawn").asInt(),
				node.get("put").asInt(), node.get("dropped").asInt(), node.get("errors").asInt(),
				node.get("warnings").asInt(), problems);
		return new Import(node.get("id").asString(), node.get("state").asString(), node.get("revision").asLong(),
				node.get("origin").asString(), node.get("startedAt").asString(), node.get("finishedAt").asString(),
				counts, ProblemJson.read(node.get("problems").asString()));
	}

	/**
	 * An import as it is kept.
	 *
	 * @param entry what is shown of it
	 * @param fileHash one number for its files
	 */
	public record Kept(Import entry, String fileHash) {
	}

}
