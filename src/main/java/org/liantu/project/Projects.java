package org.liantu.project;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Path;

import org.springframework.stereotype.Component;

import org.liantu.graph.Graph;
import org.liantu.graph.Revisioned;
import org.liantu.graph.Walks;
import org.liantu.model.Basis;
import org.liantu.model.InvalidValue;
import org.liantu.model.Label;
import org.liantu.model.Node;
import org.liantu.model.Source;
import org.liantu.model.Thing;
import org.liantu.model.UnknownCompany;
import org.liantu.model.UnknownSegment;
import org.liantu.statement.Citation;
import org.liantu.statement.Publication;
import org.liantu.statement.Statement;
import org.liantu.statement.Statements;

/**
 * The projects on their way. What the office writes down is said like any other fact,
 * with the office's own record as its source.
 */
@Component
public class Projects {

	/** Who says it. */
	static final String OFFICE = "office";

	/** The version of what is not there. */
	public static final String NONE = "none";

	private static final String SOURCE = "office-record";

	/** More projects than this no county has. */
	private static final int MOST = 10_000;

	private final Graph graph;

	private final Walks walks;

	private final Statements statements;

	private final Clock clock;

	Projects(Graph graph, Walks walks, Statements statements, Clock clock) {
		this.graph = graph;
		this.walks = walks;
		this.statements = statements;
		this.clock = clock;
	}

	/** All projects, by id. */
	public Revisioned<List<Project>> list() {
		return this.graph.read((revision) -> read(List.of()));
	}

	/**
	 * One project.
	 * @param id its id
	 * @throws UnknownProject if there is none
	 */
	public Revisioned<Project> get(String id) {
		return this.graph
			.read((revision) -> read(List.of(id)).stream().findFirst().orElseThrow(() -> new UnknownProject(id)));
	}

	/**
	 * Writes down a project, in place of what the office had written of it before.
	 * @param id its id
	 * @param entry what is to be written
	 * @param mayReplace says whether this version, {@link #NONE} for none, may be
	 * replaced
	 * @return whether there was no such project before
	 * @throws Changed if it may not
	 * @throws InvalidValue if the entry names something that is not there
	 */
	public boolean put(String id, ProjectEntry entry, Predicate<String> mayReplace) {
		return this.graph.publish(() -> {
			this.statements.lock();
			Thing project = new Thing(Label.PROJECT, id);
			List<Statement> said = saidOf(List.of(id));
			if (!mayReplace.test(version(said))) {
				throw new Changed();
			}
			List<Statement> say = say(project, entry, place(entry));
			Set<String> kept = say.stream().map(Statement::id).collect(Collectors.toSet());
			List<String> withdraw = said.stream()
				.filter((statement) -> statement.origin().equals(OFFICE))
				.map(Statement::id)
				.filter((statement) -> !kept.contains(statement))
				.toList();
			this.statements.publish(new Publication(OFFICE, List.of(source()), say, withdraw, OFFICE));
			return said.isEmpty();
		});
	}

	/**
	 * Takes back all that is said of a project, whoever said it. A source that says it
	 * again is not heard.
	 * @param id its id
	 * @param mayReplace says whether this version may go
	 * @throws UnknownProject if there is none
	 * @throws Changed if it may not
	 */
	public void delete(String id, Predicate<String> mayReplace) {
		this.graph.publish(() -> {
			this.statements.lock();
			List<Statement> said = saidOf(List.of(id));
			if (said.isEmpty()) {
				throw new UnknownProject(id);
			}
			if (!mayReplace.test(version(said))) {
				throw new Changed();
			}
			return this.statements.publish(
					new Publication(OFFICE, List.of(), List.of(), said.stream().map(Statement::id).toList(), OFFICE));
		});
	}

	/** Where it goes, once all that the entry names is found. */
	private Thing place(ProjectEntry entry) {
		String segment = entry.segment();
		Record known = this.graph
			.ask("project/known",
					Map.of("company", entry.company(), "at", entry.at(), "segment", (segment != null) ? segment : ""),
					Function.identity())
			.get(0);
		if (!known.get("company").asBoolean()) {
			throw new UnknownCompany("company", entry.company());
		}
		if (segment != null && !known.get("segment").asBoolean()) {
			throw new UnknownSegment(segment);
		}
		if (known.get("park").asBoolean()) {
			return new Thing(Label.PARK, entry.at());
		}
		if (known.get("region").asBoolean()) {
			return new Thing(Label.REGION, entry.at());
		}
		throw InvalidValue.of("at", entry.at(), List.of());
	}

	private List<Statement> say(Thing project, ProjectEntry entry, Thing place) {
		Citation citation = new Citation(SOURCE, LocalDate.now(this.clock), Basis.REGISTRY, 1, null);
		List<Statement> say = new ArrayList<>();
		addValue(say, project, org.liantu.statement.Predicate.NAME, entry.name().strip(), citation);
		addValue(say, project, org.liantu.statement.Predicate.STATE, entry.state(), citation);
		addValue(say, project, org.liantu.statement.Predicate.INVESTMENT_CNY, entry.investmentCny(), citation);
		addValue(say, project, org.liantu.statement.Predicate.LAND_MU, entry.landMu(), citation);
		addValue(say, project, org.liantu.statement.Predicate.OUTPUT_CNY, entry.outputCny(), citation);
		say.add(Statement.edge(OFFICE, project, org.liantu.statement.Predicate.BY,
				new Thing(Label.COMPANY, entry.company()), Map.of(), citation));
		say.add(Statement.edge(OFFICE, project, org.liantu.statement.Predicate.AT, place, Map.of(), citation));
		String segment = entry.segment();
		if (segment != null) {
			say.add(Statement.edge(OFFICE, project, org.liantu.statement.Predicate.FILLS,
					new Thing(Label.SEGMENT, segment), Map.of(), citation));
		}
		return say;
	}

	private static void addValue(List<Statement> say, Thing project, org.liantu.statement.Predicate predicate,
			@Nullable Object value, Citation citation) {
		if (value != null) {
			say.add(Statement.property(OFFICE, project, predicate, value, citation));
		}
	}

	private Source source() {
		return new Source(SOURCE, "招商项目台账", "招商部门", LocalDate.now(this.clock).toString(), null, null,
				Basis.REGISTRY.text());
	}

	private List<Project> read(List<String> ids) {
		List<Record> rows = this.graph.ask("project/projects", Map.of("ids", ids, "limit", MOST), Function.identity());
		List<Path> paths = rows.stream()
			.flatMap((row) -> Stream.of("by", "at", "fills").map(row::get))
			.filter((path) -> !path.isNull())
			.map(Value::asPath)
			.toList();
		Function<String, Source> sources = this.walks.sourcesBehind(paths);
		Map<String, List<Statement>> said = saidOf(
				rows.stream().map((row) -> row.get("project").get("id").asString()).toList())
			.stream()
			.collect(Collectors.groupingBy((statement) -> statement.subject().id()));
		return rows.stream()
			.map((row) -> project(row, sources,
					version(said.getOrDefault(row.get("project").get("id").asString(), List.of()))))
			.toList();
	}

	private static Project project(Record row, Function<String, Source> sources, String version) {
		Value node = row.get("project");
		return new Project(node.get("id").asString(), Walks.name(node), end(row.get("by")), end(row.get("at")),
				end(row.get("fills")), node.get("state").isNull() ? null : node.get("state").asString(),
				number(node.get("investmentCny")), number(node.get("landMu")), number(node.get("outputCny")),
				Stream.of("by", "at", "fills")
					.map(row::get)
					.filter((path) -> !path.isNull())
					.flatMap((path) -> Walks.of(path.asPath(), sources).edges().stream())
					.toList(),
				version);
	}

	private static @Nullable Node end(Value path) {
		return path.isNull() ? null : Walks.node(path.asPath().end());
	}

	private static @Nullable Double number(Value value) {
		return value.isNull() ? null : value.asNumber().doubleValue();
	}

	private List<Statement> saidOf(Collection<String> ids) {
		return this.statements.listLive(ids.stream().map((id) -> new Thing(Label.PROJECT, id).key()).toList(),
				List.of());
	}

	/** Another one whenever anything else is said. */
	private static String version(Collection<Statement> said) {
		if (said.isEmpty()) {
			return NONE;
		}
		String ids = said.stream().map(Statement::id).sorted().collect(Collectors.joining());
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(ids.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, 6);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
