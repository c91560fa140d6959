package org.liantu.intake.fact;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.liantu.intake.problem.Place;
import org.liantu.model.Label;

/**
 * A row of a table, understood as far as its cells are well formed.
 *
 * @param table of which table
 * @param file in which file
 * @param line at which line
 * @param chain in which chain's folder; null if in none
 * @param texts the cells that are filled, by column
 * @param values what they mean, by column: String, list of them, LocalDate or Double;
 * nothing for a cell that is wrong by itself
 */
public record Row(Table table, String file, long line, @Nullable String chain, Map<String, String> texts,
		Map<String, Object> values) {

	/** The place of a cell. */
	public Place at(String column) {
		return new Place(this.file, this.line, column, this.texts.get(column));
	}

	/** The place of the row. */
	public Place place() {
		return Place.of(this.file, this.line);
	}

	/** What a cell says as text; null if it is empty or wrong. */
	public @Nullable String text(String column) {
		return (this.values.get(column) instanceof String text) ? text : null;
	}

	public @Nullable LocalDate day(String column) {
		return (this.values.get(column) instanceof LocalDate day) ? day : null;
	}

	public @Nullable Double number(String column) {
		return (this.values.get(column) instanceof Double number) ? number : null;
	}

	public boolean has(String column) {
		return this.texts.containsKey(column);
	}

	/** The id of what the row is about; null if that cell is empty or wrong. */
	public @Nullable String subject() {
		return text(this.table.subject().name());
	}

	/** What it is about, or introduces. */
	public Label label() {
		return this.table.subject().labels().get(0);
	}

}
