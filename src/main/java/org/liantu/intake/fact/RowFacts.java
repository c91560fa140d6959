package org.liantu.intake.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.liantu.model.Label;
import org.liantu.model.Thing;
import org.liantu.statement.Citation;
import org.liantu.statement.Predicate;
import org.liantu.statement.Statement;

/** What one row without errors says, as statements. */
public final class RowFacts {

	private RowFacts() {
	}

	/**
	 * Turns a row into statements, a column at a time.
	 * @param origin who brings them
	 * @param row with ids wherever it names something
	 * @param citation what they cite
	 * @param labels what an id in a column that may name several kinds of things is
	 * @param sink takes the statements
	 */
	public static void add(String origin, Row row, Citation citation, BiFunction<Column, String, Label> labels,
			Consumer<Statement> sink) {
		Thing subject = new Thing(row.label(), Objects.requireNonNull(row.subject(), "a row without errors has it"));
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
					String id = (String) value;
					Label label = (column.labels().size() == 1) ? column.labels().get(0) : labels.apply(column, id);
					sink.accept(Statement.edge(origin, subject, predicate, new Thing(label, id), qualifiers, citation));
				}
				else {
					for (Object one : (value instanceof List<?> many) ? many : List.of(value)) {
						sink.accept(Statement.property(origin, subject, predicate,
								(one instanceof LocalDate day) ? day.toString() : one, citation));
					}
				}
			}
		}
	}

}
