package org.liantu.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One property of a thing with what stands behind it, or one input of a computation.
 *
 * @param fact which property, such as {@code calibre} or {@code presence}
 * @param about id of the thing it is about
 * @param value its value: text, number, truth value or {@link Name}
 * @param asOf the day for which it is stated, null for a computed input
 * @param confidence 0 to 1, null for a computed input
 * @param basis null for a computed input
 * @param sources empty for a computed input
 */
public record Fact(String fact, String about, Object value, @Nullable String asOf, @Nullable Double confidence,
		@Nullable String basis, List<Source> sources) {

	public Fact {
		sources = List.copyOf(sources);
	}

	/** An input of a computation. */
	public static Fact computed(String fact, String about, Object value) {
		return new Fact(fact, about, value, null, null, null, List.of());
	}

}
