package org.liantu.intake.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Basis;
import org.liantu.model.Label;
import org.liantu.model.Source;
import org.liantu.model.Thing;
import org.liantu.statement.Citation;
import org.liantu.statement.Predicate;
import org.liantu.statement.Statement;

/** What the rows of a seed without errors say, as statements. */
public final class Facts {

	/** Who brings them. */
	public static final String ORIGIN = "seed";

	private final Rows rows;

	public Facts(Rows rows) {
		this.rows = rows;
	}

	public List<Source> sources() {
		return this.rows.sources()
			.values()
			.stream()
			.map((row) -> new Source(need(row.subject()), need(row.text("title")), need(row.text("publisher")),
					need(row.day("on")).toString(), row.text("url"), row.text("locator"), need(row.text("basis"))))
			.toList();
	}

	public List<Statement> statements() {
		List<Statement> statements = new ArrayList<>();
		this.rows.cited().forEach((row) -> addTo(statements, row));
		return statements;
	}

	private void addTo(List<Statement> statements, Row row) {
		Thing subject = new Thing(Rows.label(row), need(row.subject()));
		Citation citation = citation(row);
		Map<String, Object> qualifiers = new TreeMap<>();
		for (Column column : row.table().ownColumns()) {
			Object value = row.values().get(column.name());
			if (column.qualifier() != null && value != null) {
				qualifiers.put(column.qualifier(), (value instanceof LocalDate day) ? day.toString() : value);
			}
		}
		for (Column column : row.table().ownColumns()) {
			Object value = row.values().get(column.name());
			for (Predicate predicate : (value != null) ? column.says() : List.<Predicate>of()) {
				if (predicate.isEdge()) {
					Thing object = new Thing(this.rows.findLabel(column.labels(), (String) value).orElseThrow(),
							(String) value);
					statements.add(Statement.edge(ORIGIN, subject, predicate, object, qualifiers, citation));
				}
				else {
					for (Object one : (value instanceof List<?> many) ? many : List.of(value)) {
						statements.add(Statement.property(ORIGIN, subject, predicate,
								(one instanceof LocalDate day) ? day.toString() : one, citation));
					}
				}
			}
		}
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
