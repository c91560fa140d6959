package org.liantu.walk;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Whole numbers by place, of which a changed copy shares all pages that are alike: a
 * version costs what changed in it. What was never set is 0.
 */
final class Pages {

	private static final int BITS = 10;

	private static final int SIZE = 1 << BITS;

	private static final int[] BLANK = new int[SIZE];

	static final Pages EMPTY = new Pages(new int[0][]);

	private final int[][] pages;

	private Pages(int[][] pages) {
		this.pages = pages;
	}

	int get(int place) {
		int page = place >>> BITS;
		return (page < this.pages.length) ? this.pages[page][place & (SIZE - 1)] : 0;
	}

	/** No place from here on was ever set. */
	int bound() {
		return this.pages.length << BITS;
	}

	/** How much memory it takes, shared pages included. */
	long bytes() {
		return 16L + this.pages.length * 8L
				+ Arrays.stream(this.pages).filter((page) -> page != BLANK).count() * (SIZE * 4L + 16);
	}

	/** What changes become a new version. */
	Editor edit() {
		return new Editor(this.pages);
	}

	/** Makes a version; used by one thread and then no more. */
	static final class Editor {

		private int[][] pages;

		/** Pages that no earlier version shares. */
		private final BitSet own = new BitSet();

		Editor(int[][] pages) {
			this.pages = pages.clone();
		}

		int get(int place) {
			int page = place >>> BITS;
			return (page < this.pages.length) ? this.pages[page][place & (SIZE - 1)] : 0;
		}

		void set(int place, int value) {
			int page = place >>> BITS;
			if (page >= this.pages.length) {
				int before = this.pages.length;
				this.pages = Arrays.copyOf(this.pages, Math.max(page + 1, before + (before >> 2)));
				Arrays.fill(this.pages, before, this.pages.length, BLANK);
			}
			if (!this.own.get(page)) {
				this.pages[page] = this.pages[page].clone();
				this.own.set(page);
			}
			this.pages[page][place & (SIZE - 1)] = value;
		}

		Pages done() {
			return new Pages(this.pages);
		}

	}

}
