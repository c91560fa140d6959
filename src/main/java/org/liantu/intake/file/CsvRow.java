package org.liantu.intake.file;

import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import org.jspecify.annotations.Nullable;

/**
 * The row that the reader has just read. One object sees all rows of a file, and makes
 * nothing but the cells.
 */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> {

	private final Limits limits;

	private List<String> names = new ArrayList<>();

	private @Nullable Header header;

	private @Nullable String[] cells = new String[0];

	private int filled;

	/** The last filled cell, from 1, those that are not kept included. */
	private int last;

	private int tooLong = -1;

	private int stray = -1;

	CsvRow(Limits limits) {
		this.limits = limits;
	}

	/** From now on rows are records. */
	void header(Header header) {
		this.header = header;
	}

	@Override
	protected void handleBegin(long line) {
		if (this.header != null) {
			this.cells = new String[this.header.size()];
		}
		else {
			this.names = new ArrayList<>();
		}
		this.filled = 0;
		this.last = 0;
		this.tooLong = -1;
		this.stray = -1;
	}

	@Override
	protected void handleField(int column, char[] chars, int offset, int length, boolean quoted) {
		if (length > this.limits.cellChars()) {
			this.tooLong = (this.tooLong < 0) ? column : this.tooLong;
			this.last = column + 1;
		}
		else if (this.header != null && column >= this.header.size()) {
			this.last = isBlank(chars, offset, length) ? this.last : column + 1;
		}
		else {
			String cell = Blanks.strip(chars, offset, length);
			this.last = (cell != null) ? column + 1 : this.last;
			keep(column, cell);
		}
	}

	private void keep(int column, @Nullable String cell) {
		if (this.header == null) {
			if (column < this.limits.columns()) {
				this.names.add((cell != null) ? cell : "");
			}
		}
		else if (cell != null && this.header.isRead(column)) {
			this.cells[column] = cell;
			this.filled++;
		}
		else if (cell != null && this.stray < 0 && this.header.isUntold(column)) {
			this.stray = column;
		}
	}

	private static boolean isBlank(char[] chars, int offset, int length) {
		for (int i = offset; i < offset + length; i++) {
			if (!Blanks.isBlank(chars[i])) {
				return false;
			}
		}
		return true;
	}

	@Override
	protected CsvRow buildRecord() {
		return this;
	}

	/** Where it begins. */
	long line() {
		return getStartingLineNumber();
	}

	/** Its cells as names of columns, up to the last filled one. */
	List<String> names() {
		return this.names.subList(0, Math.min(this.names.size(), this.last));
	}

	/** How many cells it has, empty ones at its end included. */
	int width() {
		return getFieldCount();
	}

	/** How many cells it has up to the last filled one. */
	int last() {
		return this.last;
	}

	/** The first column whose cell is too long, from 0; -1 if none is. */
	int tooLong() {
		return this.tooLong;
	}

	/** A column without a name in which a cell is filled, from 0; -1 if none is. */
	int stray() {
		return this.stray;
	}

	/** The cells of the columns that are read; a new array for each row. */
	@Nullable String[] cells() {
		return this.cells;
	}

	int filled() {
		return this.filled;
	}

}
