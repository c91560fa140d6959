package org.liantu.intake;

import org.jspecify.annotations.Nullable;

/**
 * Where a problem is.
 *
 * @param file path of the file within the seed
 * @param line line in the file, as an editor counts; null if it is about the whole file
 * @param column name of the column; null if it is about the whole row
 * @param value what stands there, cut to a readable length; null if that says nothing
 */
record Place(String file, @Nullable Long line, @Nullable String column, @Nullable String value) {

	private static final int READABLE = 120;

	Place {
		value = (value != null && value.length() > READABLE) ? value.substring(0, READABLE) + "…" : value;
	}

	static Place of(String file) {
		return new Place(file, null, null, null);
	}

	static Place of(String file, long line) {
		return new Place(file, line, null, null);
	}

	/** The cell as text; empty if the place is no cell. */
	String valueText() {
		return (this.value != null) ? this.value : "";
	}

	String columnText() {
		return (this.column != null) ? this.column : "";
	}

	/** Where to look, such as {@code reference/parks.csv:3}. */
	String address() {
		return (this.line != null) ? this.file + ":" + this.line : this.file;
	}

}
