package org.liantu.intake.file;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.liantu.intake.problem.Problem;

/** What the first row of a table says about its columns. */
final class Header {

	private final Columns columns;

	private final boolean[] read;

	/** Which columns have no name and were already spoken of. */
	private final BitSet told = new BitSet();

	private final List<String> names;

	private Header(List<String> names, @Nullable String[] kept, boolean[] read) {
		this.names = names;
		this.columns = new Columns(kept);
		this.read = read;
	}

	/**
	 * Reads a row of names, of which at least one is filled.
	 * @param names the names, empty ones included
	 * @param line where they stand
	 * @param delivery takes what is wrong with them
	 */
	static Header of(List<String> names, long line, Delivery delivery) {
		@Nullable String[] kept = new String[names.size()];
		boolean[] read = new boolean[names.size()];
		Set<String> seen = new HashSet<>();
		Set<String> reported = new HashSet<>();
		for (int i = 0; i < kept.length; i++) {
			String name = names.get(i);
			if (name.isEmpty()) {
				continue;
			}
			if (seen.add(name)) {
				kept[i] = name;
				read[i] = true;
			}
			else if (reported.add(name)) {
				delivery.report(new Problem.DuplicateColumn(delivery.at(line, name, null)));
			}
		}
		return new Header(List.copyOf(names), kept, read);
	}

	int size() {
		return this.read.length;
	}

	Columns columns() {
		return this.columns;
	}

	/** Whether the cells of a column are read. */
	boolean isRead(int column) {
		return this.read[column];
	}

	/** The name of a column; null if it has none. */
	@Nullable String name(int column) {
		return (column < this.names.size() && !this.names.get(column).isEmpty()) ? this.names.get(column) : null;
	}

	/** Whether a column has no name, and nobody was told yet. */
	boolean isUntold(int column) {
		return !this.told.get(column) && name(column) == null;
	}

	/** Says, once for each column, that a filled cell stands under no name. */
	void tell(int column, long line, Delivery delivery) {
		if (isUntold(column)) {
			this.told.set(column);
			delivery.report(new Problem.UnnamedColumn(delivery.at(line, null, String.valueOf(column + 1))));
		}
	}

}
