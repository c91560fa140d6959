package org.liantu.intake.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

import org.liantu.graph.Graph;
import org.liantu.graph.Revisioned;
import org.liantu.model.Basis;
import org.liantu.model.Label;
import org.liantu.model.Phrase;
import org.liantu.model.Source;
import org.liantu.model.Thing;
import org.liantu.statement.Citation;
import org.liantu.statement.Predicate;
import org.liantu.statement.Publication;
import org.liantu.statement.Published;
import org.liantu.statement.Statement;
import org.liantu.statement.Statements;

/**
 * The queue of what somebody has to decide, and the memory of what was decided: it
 * outlives every import. That two records are one company is a statement of the office;
 * taken back, they are two again.
 */
@Component
public class Reviews {

	private static final String OFFICE = "office";

	private static final String SOURCE = "office-review";

	/**
	 * More open questions than a county answers; the next import asks the others again.
	 */
	private static final int MOST = 200_000;

	private final Graph graph;

	private final Statements statements;

	private final Clock clock;

	Reviews(Graph graph, Statements statements, Clock clock) {
		this.graph = graph;
		this.statements = statements;
		this.clock = clock;
	}

	/** What was said so far, read once. */
	public Decisions decisions() {
		Map<String, Decisions.Said> said = new HashMap<>();
		this.graph.ask("intake/decisions", Map.of("limit", MOST), Function.identity())
			.forEach((row) -> said.put(id(row.get("company").asString(), row.get("suspect").asString()),
					switch (row.get("state").asString()) {
						case Review.ACCEPTED -> Decisions.Said.SAME;
						case Review.REJECTED -> Decisions.Said.DIFFERENT;
						default -> Decisions.Said.OPEN;
					}));
		return (company, suspect) -> said.getOrDefault(id(company, suspect), Decisions.Said.NOTHING);
	}

	/**
	 * Puts doubts of an import into the queue; one that is there already stays as it is.
	 * Call it inside {@link Graph#publish}.
	 * @return how many are new
	 */
	public int ask(String importId, Collection<Doubt> doubts) {
		List<Map<String, Object>> rows = doubts.stream()
			.map((doubt) -> Map.<String, Object>of("id", id(doubt), "state", state(doubt), "properties",
					properties(importId, doubt)))
			.toList();
		return rows.isEmpty() ? 0
				: this.graph.ask("intake/ask-reviews", Map.of("rows", rows), (row) -> row.get("asked").asInt()).get(0);
	}

	/**
	 * The queue of a graph that is made as a whole by one import.
	 * @return properties of its nodes, each question once
	 */
	public static List<Map<String, Object>> nodes(String importId, Collection<Doubt> doubts) {
		Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
		for (Doubt doubt : doubts) {
			Map<String, Object> node = new HashMap<>(properties(importId, doubt));
			node.put("id", id(doubt));
			node.put("state", state(doubt));
			nodes.putIfAbsent(id(doubt), node);
		}
		return List.copyOf(nodes.values());
	}

	private static String id(Doubt doubt) {
		return id(doubt.company(), doubt.suspect().id());
	}

	private static String state(Doubt doubt) {
		return doubt.why().equals(Doubt.TAKEN) ? Review.ACCEPTED : Review.OPEN;
	}

	private static Map<String, Object> properties(String importId, Doubt doubt) {
		return Map.of("why", doubt.why(), "company", doubt.company(), "companyName", doubt.name(), "suspect",
				doubt.suspect().id(), "suspectName", doubt.suspect().knownName(), "likeness",
				doubt.suspect().likeness(), "import", importId, "file", doubt.file(), "line", doubt.line());
	}

	/**
	 * Reviews in one state, the surest likeness first.
	 * @param state which; empty for all
	 * @param skip how many to leave out at the front
	 * @param limit how many at the most
	 */
	public Revisioned<List<Review>> list(String state, int skip, int limit) {
		return this.graph.read((revision) -> this.graph.ask("intake/reviews",
				Map.of("state", state, "skip", skip, "limit", limit), Reviews::review));
	}

	/**
	 * One review.
	 * @throws UnknownReview if there is none
	 */
	public Revisioned<Review> get(String id) {
		return this.graph.read((revision) -> find(id));
	}

	/**
	 * Notes what somebody decided. Accepted, the record becomes part of the company;
	 * rejected or open again, it is a company of its own.
	 * @param id of the review
	 * @param state open, accepted or rejected
	 * @param note why; null for nothing
	 * @return the review, and the revision of the graph with it
	 * @throws UnknownReview if there is none
	 */
	public Revisioned<Review> decide(String id, String state, @Nullable String note) {
		return this.graph.publish(() -> {
			this.statements.lock();
			Review review = find(id);
			Thing company = new Thing(Label.COMPANY, review.company().id());
			Thing suspect = new Thing(Label.COMPANY, review.suspect().id());
			List<Statement> said = this.statements.listLive(List.of(company.key()), List.of(Predicate.SAME_AS))
				.stream()
				.filter((statement) -> suspect.equals(statement.object()))
				.toList();
			Published published;
			if (state.equals(Review.ACCEPTED)) {
				published = said.isEmpty() ? this.statements.publish(
						new Publication(OFFICE, List.of(source()), List.of(same(company, suspect)), List.of(), OFFICE))
						: unchanged();
			}
			else {
				published = this.statements.publish(new Publication(OFFICE, List.of(), List.of(),
						said.stream().map(Statement::id).toList(), OFFICE));
			}
			Map<String, Object> decision = new HashMap<>();
			decision.put("state", state);
			decision.put("note", note);
			decision.put("decidedAt", state.equals(Review.OPEN) ? null : this.clock.instant().toString());
			this.graph.ask("intake/decide-review", Map.of("id", id, "decision", decision), Record::size);
			return new Revisioned<>(published.revision(), find(id));
		});
	}

	private Published unchanged() {
		return Published.nothing(this.graph.findRevision().orElse(0));
	}

	private Statement same(Thing company, Thing suspect) {
		return Statement.edge(OFFICE, company, Predicate.SAME_AS, suspect, Map.of(),
				new Citation(SOURCE, LocalDate.now(this.clock), Basis.REGISTRY, 1, null));
	}

	private Source source() {
		return new Source(SOURCE, "企业同一性核对记录", "招商部门", LocalDate.now(this.clock).toString(), null, null,
				Basis.REGISTRY.text());
	}

	private Review find(String id) {
		return this.graph.ask("intake/review", Map.of("id", id), Reviews::review)
			.stream()
			.findFirst()
			.orElseThrow(() -> new UnknownReview(id));
	}

	private static Review review(Record row) {
		Value node = row.get("review");
		String why = node.get("why").asString();
		return new Review(node.get("id").asString(), node.get("state").asString(), why, Phrase.of("review." + why),
				new Review.Party(node.get("company").asString(), node.get("companyName").asString(),
						row.get("companyKnown").asBoolean()),
				new Review.Party(node.get("suspect").asString(), node.get("suspectName").asString(),
						row.get("suspectKnown").asBoolean()),
				node.get("likeness").asDouble(), node.get("import").asString(), node.get("file").asString(),
				node.get("line").asLong(), text(node.get("decidedAt")), text(node.get("note")));
	}

	private static @Nullable String text(Value value) {
		return value.isNull() ? null : value.asString();
	}

	/** Both ids, with a sign between them that neither has. */
	private static String id(String company, String suspect) {
		return Objects.requireNonNull(company) + "_" + suspect;
	}

}
