package org.liantu.intake.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.liantu.intake.fact.Row;
import org.liantu.intake.fact.RowFacts;
import org.liantu.intake.fact.Table;
import org.liantu.model.Basis;
import org.liantu.model.Label;
import org.liantu.model.Source;
import org.liantu.model.Thing;
import org.liantu.statement.Citation;
import org.liantu.statement.Predicate;
import org.liantu.statement.Statement;

/** What the rows of a seed without errors say, as statements. */
final class Facts {

	/** Who brings them. */
	static final String ORIGIN = "seed";

	private final Rows rows;

	Facts(Rows rows) {
		this.rows = rows;
	}

	List<Source> sources() {
		return this.rows.sources()
			.values()
			.stream()
			.map((row) -> new Source(need(row.subject()), need(row.text("title")), need(row.text("publisher")),
					need(row.day("on")).toString(), row.text("url"), row.text("locator"), need(row.text("basis"))))
			.toList();
	}

	List<Statement> statements() {
		List<Statement> statements = new ArrayList<>();
		this.rows.cited().forEach((row) -> addTo(statements, row));
		return statements;
	}

	private void addTo(List<Statement> statements, Row row) {
		Citation citation = citation(row);
		RowFacts.add(ORIGIN, row, citation, (column, id) -> this.rows.findLabel(column.labels(), id).orElseThrow(),
				statements::add);
		Thing subject = new Thing(row.label(), need(row.subject()));
		if (row.table() == Table.LEADS) {
			statements.add(Statement.edge(ORIGIN, subject, Predicate.LEADS, chain(row), Map.of(), citation));
		}
		if (row.table() == Table.SEGMENTS) {
			statements.add(Statement.property(ORIGIN, subject, Predicate.CHAIN, chain(row).id(), citation));
			if (this.rows.introducing(Label.SEGMENT, subject.id()).stream().noneMatch((other) -> other.has("parent"))) {
				statements.add(Statement.edge(ORIGIN, subject, Predicate.SEGMENT_OF, chain(row), Map.of(), citation));
			}
		}
	}

	/** The chain of the row's folder. */
	private static Thing chain(Row row) {
		return new Thing(Label.CHAIN, need(row.chain()));
	}

	private Citation citation(Row row) {
		Row source = need(this.rows.sources().get(need(row.text("source"))));
		Basis basis = Basis.of(need(source.text("basis")));
		LocalDate asOf = row.day("as_of");
		Double confidence = row.number("confidence");
		return new Citation(need(source.subject()), (asOf != null) ? asOf : need(source.day("on")), basis,
				(confidence != null) ? confidence : basis.usualConfidence(), row.text("locator"));
	}

	private static <T> T need(@Nullable T value) {
		return Objects.requireNonNull(value, "a row without errors has it");
	}

}
