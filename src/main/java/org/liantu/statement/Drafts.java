package org.liantu.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.DoubleConsumer;

import org.neo4j.driver.Record;

import org.springframework.stereotype.Component;

import org.liantu.graph.Batches;
import org.liantu.graph.Graph;
import org.liantu.model.Source;

/**
 * The statements of a large import: written in batches that nobody sees, then published
 * all at once; or taken back all at once. What an import brings is hidden as long as the
 * graph's one node lists it, so showing a million statements costs what showing one does.
 */
@Component
public class Drafts {

	private final Graph graph;

	private final Statements statements;

	Drafts(Graph graph, Statements statements) {
		this.graph = graph;
		this.statements = statements;
	}

	/**
	 * Hides what an import is about to bring, and removes what an attempt that was cut
	 * short left of it.
	 */
	public void begin(String importId) {
		this.graph.write(() -> {
			this.statements.lock();
			return this.graph.ask("statement/hide", Map.of("import", importId), Record::size);
		});
		delete(importId);
	}

	/**
	 * Writes some more of a hidden import, in a transaction of its own. What is said
	 * already is not written again: it is noted that this import says it too. What the
	 * office took back for good stays away.
	 * @param statements none that was written for this import before
	 * @return how many were not there
	 */
	public int write(String importId, Collection<Statement> statements) {
		Map<String, Statement> coming = new LinkedHashMap<>();
		statements.forEach((statement) -> coming.put(statement.id(), statement));
		return this.graph.write(() -> {
			List<String> again = new ArrayList<>();
			List<Map<String, Object>> revived = new ArrayList<>();
			this.graph.ask("statement/known", Map.of("ids", List.copyOf(coming.keySet())), Function.identity())
				.forEach((row) -> {
					String id = row.get("id").asString();
					Statement statement = Objects.requireNonNull(coming.remove(id));
					if (row.get("live").asBoolean()) {
						again.add(id);
					}
					else if (row.get("heeded").asBoolean()) {
						revived.add(StatementRows.of(id, statement, importId));
					}
				});
			if (!again.isEmpty()) {
				this.graph.ask("statement/share", Map.of("ids", again, "import", importId), Record::size);
			}
			if (!revived.isEmpty()) {
				this.graph.ask("statement/keep", Map.of("rows", revived), Record::size);
			}
			if (!coming.isEmpty()) {
				List<Map<String, Object>> rows = new ArrayList<>();
				coming.forEach((id, statement) -> rows.add(StatementRows.of(id, statement, importId)));
				this.graph.ask("statement/draft", Map.of("rows", rows), Record::size);
			}
			return coming.size() + revived.size();
		});
	}

	/** Writes batches of a hidden import side by side; close it when all is written. */
	public DraftWriter writer(String importId) {
		return new DraftWriter(this, importId);
	}

	/**
	 * Publishes a hidden import. Call it inside
	 * {@link Graph#publish(java.util.function.Supplier)}.
	 * @param importId whose statements
	 * @param sources what they cite
	 * @param progress told how much of it is done, 0 to 1
	 */
	public Published publish(String importId, Collection<Source> sources, DoubleConsumer progress) {
		long revision = this.statements.lock();
		int sourcesPut = this.statements.putSources(sources, revision + 1);
		Derivation derivation = new Derivation(this.graph, revision + 1, importId, (said) -> !said.mine(),
				(said) -> true, true);
		derivation.derive(subjects(importId), moved(importId), progress);
		int added = count(importId);
		this.graph.ask("statement/show", Map.of("import", importId), Record::size);
		return this.statements.published(revision, added, 0, sourcesPut, derivation);
	}

	/**
	 * Takes back everything an import said and hides it, except what other imports said
	 * again: that is theirs now. Call it inside
	 * {@link Graph#publish(java.util.function.Supplier)}, then {@link #bury}.
	 * @param importId whose statements
	 * @param standing ids of the imports that still stand
	 * @param progress as with {@link #publish}
	 */
	public Withdrawn withdraw(String importId, Collection<String> standing, DoubleConsumer progress) {
		long revision = this.statements.lock();
		int all = 0;
		int handed = Batches.SIZE;
		while (handed == Batches.SIZE) {
			handed = handOverSome(importId, standing);
			all += handed;
		}
		Derivation derivation = new Derivation(this.graph, revision + 1, importId, (said) -> true,
				(said) -> !said.mine(), false);
		derivation.derive(subjects(importId), moved(importId), progress);
		int withdrawn = count(importId);
		this.graph.ask("statement/hide", Map.of("import", importId), Record::size);
		return new Withdrawn(this.statements.published(revision, 0, withdrawn, 0, derivation), all);
	}

	/**
	 * Hands what an import said, and others say again, over to them: so many at a time,
	 * each time in a transaction of its own. No fact changes by it, so it may come before
	 * {@link #withdraw}, which then has less to do at once.
	 * @param importId whose statements
	 * @param standing ids of the imports that still stand
	 * @return how many statements are theirs now
	 */
	public int handOver(String importId, Collection<String> standing) {
		int all = 0;
		int handed = Batches.SIZE;
		while (handed == Batches.SIZE) {
			handed = this.graph.write(() -> handOverSome(importId, standing));
			all += handed;
		}
		return all;
	}

	private int handOverSome(String importId, Collection<String> standing) {
		return this.graph
			.ask("statement/hand-over",
					Map.of("import", importId, "standing", List.copyOf(standing), "limit", Batches.SIZE),
					(row) -> row.get("handed").asInt())
			.get(0);
	}

	/**
	 * What taking an import back did.
	 *
	 * @param published what changed
	 * @param handedOver statements that others said again, and that are theirs now
	 */
	public record Withdrawn(Published published, int handedOver) {

	}

	/** The imports whose statements nobody sees. */
	public List<String> listHidden() {
		return this.graph.ask("statement/hidden", Map.of(), (row) -> row.get("import").asString());
	}

	/** Removes what a hidden import left, and forgets that it was hidden. */
	public void discard(String importId) {
		delete(importId);
		show(importId);
	}

	/**
	 * Marks the statements of a hidden import as withdrawn, each by itself, and forgets
	 * that it was hidden: the list of what is hidden stays short.
	 */
	public void bury(String importId, String by) {
		int marked = Batches.SIZE;
		while (marked == Batches.SIZE) {
			marked = this.graph.write(() -> this.graph.ask("statement/withdraw-import",
					Map.of("import", importId, "by", by, "limit", Batches.SIZE), (row) -> row.get("withdrawn").asInt()))
				.get(0);
		}
		show(importId);
	}

	private void delete(String importId) {
		int deleted = Batches.SIZE;
		while (deleted == Batches.SIZE) {
			deleted = this.graph.write(() -> this.graph.ask("statement/discard",
					Map.of("import", importId, "limit", Batches.SIZE), (row) -> row.get("deleted").asInt()))
				.get(0);
		}
	}

	private void show(String importId) {
		this.graph.write(() -> {
			this.statements.lock();
			return this.graph.ask("statement/show", Map.of("import", importId), Record::size);
		});
	}

	private List<String> subjects(String importId) {
		return this.graph.ask("statement/subjects-of-import", Map.of("import", importId),
				(row) -> row.get("subject").asString());
	}

	private List<String> moved(String importId) {
		return Statements
			.moved(this.graph.ask("statement/aliases-of-import", Map.of("import", importId), StatementRows::statement));
	}

	private int count(String importId) {
		return this.graph
			.ask("statement/count-of-import", Map.of("import", importId), (row) -> row.get("statements").asInt())
			.get(0);
	}

}
