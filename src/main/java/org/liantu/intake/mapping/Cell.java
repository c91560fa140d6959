package org.liantu.intake.mapping;

import java.util.List;

/**
 * What a rule made of a record, for one column.
 *
 * @param texts nothing, one text, or several names of one thing
 * @param kind whether there is something, and if not, why
 * @param read the text as it was read; empty if there was none
 */
public record Cell(List<String> texts, Kind kind, String read) {

	static final Cell NOTHING = new Cell(List.of(), Kind.EMPTY, "");

	/** Whether there is something, and if not, why. */
	public enum Kind {

		FILLED, EMPTY,
		/** A text that stands for nothing. */
		PLACEHOLDER,
		/** A text that the value table does not have. */
		NOT_IN_TABLE,
		/** The mapping leaves such rows out. */
		LEFT_OUT

	}

	public Cell {
		texts = List.copyOf(texts);
	}

	static Cell of(String text) {
		return new Cell(List.of(text), Kind.FILLED, text);
	}

}
