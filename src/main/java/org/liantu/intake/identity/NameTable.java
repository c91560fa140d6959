package org.liantu.intake.identity;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/**
 * All names of all companies, by their normalized form. Names are kept as they were
 * given; of the normalized form only a hash, and what is found is compared.
 */
final class NameTable {

	static final int NONE = -1;

	/** What a name is to its company. */
	enum Kind {

		/** The full name it bears. */
		BORNE,

		/** A full name that it bears or bore. */
		OTHER,

		/** What else it is called. */
		SHORT;

		/** Short names are compared without the marks of the exchange. */
		String normalized(String text) {
			return (this == SHORT) ? CompanyNames.shortName(text) : CompanyNames.normalized(text);
		}

	}

	/** Beyond that it makes no difference how many have the same name. */
	private static final int MOST = 16;

	private static final Kind[] KINDS = Kind.values();

	private final Texts texts = new Texts();

	/** Company times the number of kinds, plus kind. */
	private final IntArrayList owners = new IntArrayList();

	/** The next name of the same company. */
	private final IntArrayList siblings = new IntArrayList();

	/** The next name with the same hash. */
	private final IntArrayList namesakes = new IntArrayList();

	private final Long2IntOpenHashMap byHash = new Long2IntOpenHashMap();

	NameTable() {
		this.byHash.defaultReturnValue(NONE);
	}

	/**
	 * Adds a name.
	 * @param normalized its normalized form
	 * @param sibling the company's last name so far, or NONE
	 * @return the new name
	 */
	int add(String text, String normalized, int company, Kind kind, int sibling) {
		int name = this.texts.add(text);
		this.owners.add(company * KINDS.length + kind.ordinal());
		this.siblings.add(NONE);
		if (sibling != NONE) {
			this.siblings.set(sibling, name);
		}
		this.namesakes.add(this.byHash.put(hash(normalized, kind), name));
		return name;
	}

	String text(int name) {
		return this.texts.get(name);
	}

	int company(int name) {
		return this.owners.getInt(name) / KINDS.length;
	}

	Kind kind(int name) {
		return KINDS[this.owners.getInt(name) % KINDS.length];
	}

	int sibling(int name) {
		return this.siblings.getInt(name);
	}

	/** Companies that have a name of a kind, the latest first; of very many some. */
	IntArrayList companies(String normalized, Kind kind) {
		IntArrayList found = new IntArrayList(1);
		for (int name = this.byHash.get(hash(normalized, kind)); name != NONE
				&& found.size() < MOST; name = this.namesakes.getInt(name)) {
			if (kind(name) == kind && !found.contains(company(name))
					&& kind.normalized(text(name)).equals(normalized)) {
				found.add(company(name));
			}
		}
		return found;
	}

	private static long hash(String text, Kind kind) {
		long hash = kind.ordinal();
		for (int i = 0; i < text.length(); i++) {
			hash = HashCommon.mix(hash * 31 + text.charAt(i));
		}
		return hash;
	}

}
