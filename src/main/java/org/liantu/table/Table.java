package org.liantu.table;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Phrase;

/**
 * A list as a table. A controller that returns one, with the content type of a
 * {@link org.liantu.web.Format}, sends a file.
 *
 * @param file name of the file, without ending: letters, digits, dots and hyphens
 * @param title what the table is called: the sheet's name, and the file's in the reader's
 * language
 * @param columns the headings
 * @param rows a cell for each column: text, number, day, truth value,
 * {@link org.liantu.model.Name}, {@link Phrase}, a collection of these (joined), or null
 * for an empty cell
 */
public record Table(String file, Phrase title, List<Phrase> columns,
		Iterable<? extends List<? extends @Nullable Object>> rows) {

	/** More rows than this are nobody's list. */
	static final int MOST_ROWS = 100_000;

	public Table {
		requireFileName(file);
		columns = List.copyOf(columns);
	}

	/** Refuses what is not made of letters, digits, dots and hyphens. */
	static void requireFileName(String file) {
		if (!file.matches("[A-Za-z0-9.-]{1,100}")) {
			throw new IllegalArgumentException("not a file name: " + file);
		}
	}

}
