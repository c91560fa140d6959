package org.liantu.intake.seed;

import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Finds quotes that would make a CSV reader guess: one that is never closed swallows the
 * rest of a file without a word.
 *
 * @param broken first lines of rows in which a quoted cell goes on after its closing
 * quote
 * @param unclosed line of the quote that is never closed; null if there is none
 * @param end how far the text can be read: up to the row with the unclosed quote
 */
record QuoteScan(SortedSet<Long> broken, @Nullable Long unclosed, int end) {

	private enum State {

		START_OF_CELL, PLAIN, QUOTED, AFTER_QUOTE

	}

	static QuoteScan of(String text) {
		SortedSet<Long> broken = new TreeSet<>();
		State state = State.START_OF_CELL;
		long line = 1;
		long rowLine = 1;
		long quoteLine = 1;
		int rowStart = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean lineEnds = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
			if (lineEnds) {
				line++;
			}
			if (state == State.QUOTED) {
				state = (c == '"') ? State.AFTER_QUOTE : State.QUOTED;
			}
			else if (c == '"' && state != State.PLAIN) {
				// Opens a cell, or is the second of two that stand for one.
				quoteLine = (state == State.START_OF_CELL) ? line : quoteLine;
				state = State.QUOTED;
			}
			else if (c == ',') {
				state = State.START_OF_CELL;
			}
			else if (lineEnds) {
				state = State.START_OF_CELL;
				rowLine = line;
				rowStart = i + 1;
			}
			else if (c != '\r') {
				if (state == State.AFTER_QUOTE) {
					broken.add(rowLine);
				}
				state = State.PLAIN;
			}
		}
		return (state == State.QUOTED) ? new QuoteScan(broken, quoteLine, rowStart)
				: new QuoteScan(broken, null, text.length());
	}

}
