package org.liantu.intake.file;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The filled cells of one record. Millions of them pass by, so each is an array beside
 * the columns that it shares with others.
 */
final class RecordCells extends AbstractMap<String, String> {

	private final Columns columns;

	private final @Nullable String[] cells;

	private final int filled;

	/**
	 * Takes over an array.
	 * @param columns its columns
	 * @param cells a cell for each column, null if it is empty or the column has no name
	 * @param filled how many are filled
	 */
	RecordCells(Columns columns, @Nullable String[] cells, int filled) {
		this.columns = columns;
		this.cells = cells;
		this.filled = filled;
	}

	@Override
	public int size() {
		return this.filled;
	}

	@Override
	public @Nullable String get(@Nullable Object column) {
		int at = (column != null) ? this.columns.find(column) : -1;
		return (at >= 0) ? this.cells[at] : null;
	}

	@Override
	public boolean containsKey(@Nullable Object column) {
		return get(column) != null;
	}

	@Override
	public Set<Map.Entry<String, String>> entrySet() {
		return new AbstractSet<>() {

			@Override
			public int size() {
				return RecordCells.this.filled;
			}

			@Override
			public Iterator<Map.Entry<String, String>> iterator() {
				return new Filled();
			}

		};
	}

	private final class Filled implements Iterator<Map.Entry<String, String>> {

		private int at = -1;

		Filled() {
			advance();
		}

		private void advance() {
			do {
				this.at++;
			}
			while (this.at < RecordCells.this.cells.length && RecordCells.this.cells[this.at] == null);
		}

		@Override
		public boolean hasNext() {
			return this.at < RecordCells.this.cells.length;
		}

		@Override
		public Map.Entry<String, String> next() {
			if (!hasNext()) {
				throw new NoSuchElementException();
			}
			String name = Objects.requireNonNull(RecordCells.this.columns.name(this.at));
			String cell = Objects.requireNonNull(RecordCells.this.cells[this.at]);
			advance();
			return Map.entry(name, cell);
		}

	}

}
