package org.liantu.intake.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The names of columns, shared by all records that have the same ones. */
final class Columns {

	static final Columns NONE = new Columns(new String[0]);

	/** So few are found faster by looking at each. */
	private static final int FEW = 8;

	private final @Nullable String[] names;

	private volatile @Nullable Map<String, Integer> index;

	/** Columns of these names; a column whose cells are not read has none. */
	Columns(@Nullable String[] names) {
		this.names = names;
	}

	static Columns of(List<String> names) {
		return new Columns(names.toArray(String[]::new));
	}

	int size() {
		return this.names.length;
	}

	@Nullable String name(int column) {
		return this.names[column];
	}

	/** Which column has that name; -1 if none has. */
	int find(Object name) {
		if (this.names.length > FEW) {
			return index().getOrDefault(name, -1);
		}
		for (int i = 0; i < this.names.length; i++) {
			if (name.equals(this.names[i])) {
				return i;
			}
		}
		return -1;
	}

	/** A name that two columns have; null if there is none. */
	@Nullable String twice() {
		Set<String> seen = new HashSet<>();
		for (String name : this.names) {
			if (name != null && !seen.add(name)) {
				return name;
			}
		}
		return null;
	}

	private Map<String, Integer> index() {
		Map<String, Integer> known = this.index;
		if (known == null) {
			known = new HashMap<>();
			for (int i = 0; i < this.names.length; i++) {
				if (this.names[i] != null) {
					known.putIfAbsent(this.names[i], i);
				}
			}
			this.index = known;
		}
		return known;
	}

}
