package org.liantu.walk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Values that many edges share, each with a number from 1; 0 stands for none. It only
 * grows: versions share it, and an older one never asks for a newer number.
 *
 * @param <T> what is shared; equal values are one
 */
final class Dictionary<T> {

	private final Map<T, Integer> numbers = new HashMap<>();

	/** Replaced when it grows, so that it can be read while it grows. */
	private volatile Object[] values = new Object[64];

	private int size = 1;

	/** The number of a value, new if it was never seen. Called by the one who writes. */
	int number(T value) {
		Integer known = this.numbers.get(value);
		if (known != null) {
			return known;
		}
		if (this.size == this.values.length) {
			this.values = Arrays.copyOf(this.values, this.size * 2);
		}
		this.values[this.size] = value;
		this.numbers.put(value, this.size);
		return this.size++;
	}

	/** The value of a number that a version carries; not 0. */
	@SuppressWarnings("unchecked")
	T get(int number) {
		return (T) this.values[number];
	}

	/** How many numbers are given, 0 included. */
	int size() {
		return this.size;
	}

}
