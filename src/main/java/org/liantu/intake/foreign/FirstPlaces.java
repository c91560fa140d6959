package org.liantu.intake.foreign;

import java.util.ArrayList;
import java.util.List;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where something was said first. What it was is kept as a number of 64 bits only, so
 * that millions fit: of ten million, no two are expected to meet.
 */
final class FirstPlaces {

	private static final int NONE = -1;

	/** Bits that the number of a line takes; the file's is above them. */
	private static final int LINE_BITS = 40;

	private final List<String> files = new ArrayList<>();

	private final Long2LongOpenHashMap places = new Long2LongOpenHashMap();

	FirstPlaces() {
		this.places.defaultReturnValue(NONE);
	}

	/**
	 * Notes a place, unless there was one before.
	 * @param said {@linkplain #number number} of what is said
	 * @return the address of the place before; null if this is the first
	 */
	@Nullable String putIfAbsent(long said, String file, long line) {
		return address(this.places.putIfAbsent(said, (long) number(file) << LINE_BITS | line));
	}

	/** The address of the place where it was said; null if it was not. */
	@Nullable String find(long said) {
		return address(this.places.get(said));
	}

	private int number(String file) {
		int number = this.files.lastIndexOf(file);
		if (number < 0) {
			this.files.add(file);
			number = this.files.size() - 1;
		}
		return number;
	}

	private @Nullable String address(long place) {
		return (place != NONE) ? this.files.get((int) (place >> LINE_BITS)) + ":" + (place & (1L << LINE_BITS) - 1)
				: null;
	}

	/** FNV-1a over all texts; where one ends matters. */
	static long number(String... texts) {
		long hash = 0xcbf29ce484222325L;
		for (String text : texts) {
			for (int i = 0; i < text.length(); i++) {
				hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
			}
			hash = (hash ^ '\n') * 0x100000001b3L;
		}
		return hash;
	}

}
