package org.liantu.statement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

import org.neo4j.driver.Record;

import org.springframework.stereotype.Component;

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
	 * Writes some more of a hidden import, in a transaction of its own.
	 * @param statements none that was written before
	 */
	public void write(String importId, Collection<Statement> statements) {
		List<Map<String, Object>> rows = statements.stream()
			.map((statement) -> StatementRows.of(statement.id(), statement))
			.toList();
		this.graph
			.write(() -> this.graph.ask("statement/draft", Map.of("rows", rows, "import", importId), Record::size));
	}

	/**
	 * Publishes a hidden import. Call it inside
	 * {@link Graph#write(java.util.function.Supplier)}.
	 * @param importId whose statements
	 * @param sources what they cite
	 * @param progress told how many subjects are done, of twice as many as there are
	 */
	public Published publish(String importId, Collection<Source> sources, IntConsumer progress) {
		long revision = this.statements.lock();
		int sourcesPut = this.statements.putSources(sources);
		Derivation derivation = new Derivation(this.graph, revision + 1, importId, (said) -> !said.mine(),
				(said) -> true);
		derivation.derive(subjects(importId), moved(importId), progress);
		int added = count(importId);
		this.graph.ask("statement/show", Map.of("import", importId), Record::size);
		return this.statements.published(revision, added, 0, sourcesPut, derivation);
	}

	/**
	 * Takes back everything an import said and hides it. Call it inside
	 * {@link Graph#write(java.util.function.Supplier)}, then {@link #bury}.
	 * @param importId whose statements
	 * @param progress as with {@link #publish}
	 */
	public Published withdraw(String importId, IntConsumer progress) {
		long revision = this.statements.lock();
		Derivation derivation = new Derivation(this.graph, revision + 1, importId, (said) -> true,
				(said) -> !said.mine());
		derivation.derive(subjects(importId), moved(importId), progress);
		int withdrawn = count(importId);
		this.graph.ask("statement/hide", Map.of("import", importId), Record::size);
		return this.statements.published(revision, 0, withdrawn, 0, derivation);
	}

	/** How many subjects an import speaks of. */
	public int countSubjects(String importId) {
		return subjects(importId).size();
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
		int marked = StatementRows.BATCH;
		while (marked == StatementRows.BATCH) {
			marked = this.graph.write(() -> this.graph.ask("statement/withdraw-import",
					Map.of("import", importId, "by", by, "limit", StatementRows.BATCH),
					(row) -> row.get("withdrawn").asInt()))
				.get(0);
		}
		show(importId);
	}

	private void delete(String importId) {
		int deleted = StatementRows.BATCH;
		while (deleted == StatementRows.BATCH) {
			deleted = this.graph
				.write(() -> this.graph.ask("statement/discard",
						Map.of("import", importId, "limit", StatementRows.BATCH), (row) -> row.get("deleted").asInt()))
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
