package org.liantu.intake.file;

import org.jspecify.annotations.Nullable;

/**
 * How the records lie in a file. A format that has no use for a part of it ignores that
 * part.
 *
 * @param sheet the only sheet of a workbook to read; null for every sheet, each with a
 * header of its own
 * @param items JSON pointer to the array of records in a JSON document; null if the
 * document is that array, or is itself the only record
 * @param fields JSON pointer to the array of column names, where each record of a JSON
 * document is an array; null where records are objects
 */
public record Shape(@Nullable String sheet, @Nullable String items, @Nullable String fields) {

	/** All of it, as it lies there. */
	public static final Shape USUAL = new Shape(null, null, null);

}
