package org.liantu.intake.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;

/**
 * Finds quotes that would make a CSV reader guess, while the reader reads: one that is
 * never closed swallows the rest of a file without a word.
 */
final class QuoteWatch extends FilterReader {

	private enum State {

		START_OF_CELL, PLAIN, QUOTED, AFTER_QUOTE

	}

	private final char separator;

	private final ArrayDeque<Long> broken = new ArrayDeque<>();

	private State state = State.START_OF_CELL;

	private boolean afterReturn;

	private boolean ended;

	private long line = 1;

	private long rowLine = 1;

	private long quoteLine = 1;

	QuoteWatch(Reader reader, char separator) {
		super(reader);
		this.separator = separator;
	}

	@Override
	public int read(char[] chars, int offset, int length) throws IOException {
		int count = super.read(chars, offset, length);
		this.ended = count < 0;
		for (int i = offset; i < offset + count; i++) {
			look(chars[i]);
		}
		return count;
	}

	@Override
	public int read() throws IOException {
		char[] one = new char[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0];
	}

	private void look(char c) {
		if (c > '"' && c != this.separator) {
			// Almost all signs are such.
			if (this.state != State.PLAIN && this.state != State.QUOTED) {
				plain();
			}
			this.afterReturn = false;
			return;
		}
		boolean secondOfLineEnd = c == '\n' && this.afterReturn;
		boolean lineEnds = (c == '\n' && !this.afterReturn) || c == '\r';
		this.afterReturn = c == '\r';
		if (lineEnds) {
			this.line++;
		}
		if (this.state == State.QUOTED) {
			this.state = (c == '"') ? State.AFTER_QUOTE : State.QUOTED;
		}
		else if (c == '"' && this.state != State.PLAIN) {
			// Opens a cell, or is the second of two that stand for one.
			this.quoteLine = (this.state == State.START_OF_CELL) ? this.line : this.quoteLine;
			this.state = State.QUOTED;
		}
		else if (c == this.separator) {
			this.state = State.START_OF_CELL;
		}
		else if (lineEnds) {
			this.state = State.START_OF_CELL;
			this.rowLine = this.line;
		}
		else if (!secondOfLineEnd) {
			plain();
		}
	}

	private void plain() {
		if (this.state == State.AFTER_QUOTE && (this.broken.isEmpty() || this.broken.getLast() != this.rowLine)) {
			this.broken.add(this.rowLine);
		}
		this.state = State.PLAIN;
	}

	/**
	 * Whether a quoted cell of a row goes on after its closing quote. Rows are asked for
	 * in their order.
	 */
	boolean isBroken(long row) {
		while (!this.broken.isEmpty() && this.broken.getFirst() < row) {
			this.broken.removeFirst();
		}
		return !this.broken.isEmpty() && this.broken.getFirst() == row;
	}

	/** Whether the file ends within a quote. */
	boolean isUnclosed() {
		return this.ended && this.state == State.QUOTED;
	}

	/** Whether a quote is open here that was opened on a line before. */
	boolean isOpenSinceLines() {
		return this.state == State.QUOTED && this.line > this.quoteLine;
	}

	/** Line of the last quote that opened a cell. */
	long quoteLine() {
		return this.quoteLine;
	}

}
