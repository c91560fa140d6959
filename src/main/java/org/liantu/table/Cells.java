package org.liantu.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Name;
import org.liantu.model.Phrase;
import org.liantu.web.Language;
import org.liantu.web.Phrasebook;

/**
 * The cells of a table in a language: each a text, a number, a day, a truth value or
 * null.
 */
final class Cells {

	private final Phrasebook phrasebook;

	private final Language language;

	Cells(Phrasebook phrasebook, Language language) {
		this.phrasebook = phrasebook;
		this.language = language;
	}

	String text(Phrase phrase) {
		return Workbooks.readable(this.phrasebook.say(phrase, this.language));
	}

	List<String> heading(Table table) {
		return table.columns().stream().map(this::text).toList();
	}

	/**
	 * Hands over row by row.
	 * @throws IllegalStateException if a row does not fit its table, or there are too
	 * many
	 */
	void forEachRow(Table table, Consumer<List<@Nullable Object>> consumer) {
		int rows = 0;
		for (List<? extends @Nullable Object> row : table.rows()) {
			rows++;
			if (rows > Table.MOST_ROWS || row.size() != table.columns().size()) {
				throw new IllegalStateException("row " + rows + " of " + row.size() + " cells does not fit the table");
			}
			consumer.accept(row.stream().map(this::cell).collect(Collectors.toList()));
		}
	}

	private @Nullable Object cell(@Nullable Object value) {
		if (value == null || value instanceof Boolean || value instanceof LocalDate) {
			return value;
		}
		if (value instanceof Double || value instanceof Float) {
			double number = ((Number) value).doubleValue();
			return Double.isFinite(number) ? BigDecimal.valueOf(number) : null;
		}
		if (value instanceof BigDecimal) {
			return value;
		}
		return (value instanceof Number number) ? BigDecimal.valueOf(number.longValue())
				: Workbooks.readable(text(value));
	}

	private String text(Object value) {
		if (value instanceof Name name) {
			return name.in(this.language.isEnglish());
		}
		if (value instanceof Phrase phrase) {
			return this.phrasebook.say(phrase, this.language);
		}
		if (value instanceof Collection<?> several) {
			return several.stream()
				.map(this::text)
				.collect(Collectors.joining(this.language.isEnglish() ? "; " : "\uFF1B"));
		}
		return value.toString();
	}

}
