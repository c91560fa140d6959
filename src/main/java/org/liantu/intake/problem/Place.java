package org.liantu.intake.problem;

import org.jspecify.annotations.Nullable;

/**
 * Where a problem is.
 *
 * @param file path of the file within the seed
 * @param line line in the file, as an editor counts; null if it is about the whole file
 * @param column name of the column; null if it is about the whole row
 * @param value what stands there, cut to a readable length; null if that says nothing
 */
public record Place(String file, @Nullable Long line, @Nullable String column, @Nullable String value) {

	private static final int READABLE = 120;

	public Place {
		column = (column != null) ? readable(column) : null;
		value = (value != null) ? readable(value) : null;
	}

	/** A text as a report can show it: on one line, and no longer than one reads. */
	public static String readable(String text) {
		if (text.length() <= READABLE && !hasControl(text)) {
			return text;
		}
		String cut = (text.length() > READABLE) ? text.substring(0, READABLE) + "…" : text;
		return cut.codePoints()
			.map((c) -> Character.isISOControl(c) ? '\uFFFD' : c)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	/** By hand: every cell is looked at. */
	private static boolean hasControl(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (Character.isISOControl(text.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	public static Place of(String file) {
		return new Place(file, null, null, null);
	}

	public static Place of(String file, long line) {
		return new Place(file, line, null, null);
	}

	/** The cell as text; empty if the place is no cell. */
	public String valueText() {
		return (this.value != null) ? this.value : "";
	}

	public String columnText() {
		return (this.column != null) ? this.column : "";
	}

	/** Where to look, such as {@code reference/parks.csv:3}. */
	public String address() {
		return (this.line != null) ? this.file + ":" + this.line : this.file;
	}

}
