package org.liantu.walk;

import java.util.Arrays;

/**
 * Whole numbers that are only ever added at the end. Versions share the array: an older
 * one never looks behind its own end.
 */
final class Column {

	private int[] values;

	private int size;

	Column(int capacity) {
		this.values = new int[capacity];
	}

	/**
	 * Empty.
	 * @param size how many values are added at once
	 * @param more whether there is to be an eighth of room for more
	 */
	Column(int size, boolean more) {
		this(more ? size + (size >> 3) + 16 : size);
	}

	int size() {
		return this.size;
	}

	int get(int place) {
		return this.values[place];
	}

	void add(int value) {
		if (this.size == this.values.length) {
			this.values = Arrays.copyOf(this.values, this.size + (this.size >> 1) + 16);
		}
		this.values[this.size++] = value;
	}

	/**
	 * The array as it is; what is added later may stand behind its first {@link #size}.
	 */
	int[] array() {
		return this.values;
	}

}
