package org.liantu.intake.file;

import org.jspecify.annotations.Nullable;

/** Blanks around a cell mean nothing, those of Chinese and web texts included. */
final class Blanks {

	private Blanks() {
	}

	static boolean isBlank(char c) {
		return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u00A0' || c == '\u3000' || c == '\uFEFF'
				|| c == '\u200B';
	}

	/** The cell without blanks around it; null if nothing is left. */
	static @Nullable String strip(char[] chars, int offset, int length) {
		int from = offset;
		int to = offset + length;
		while (from < to && isBlank(chars[from])) {
			from++;
		}
		while (to > from && isBlank(chars[to - 1])) {
			to--;
		}
		return (from < to) ? new String(chars, from, to - from) : null;
	}

	/** The cell without blanks around it; null if nothing is left. */
	static @Nullable String strip(CharSequence text) {
		int from = 0;
		int to = text.length();
		while (from < to && isBlank(text.charAt(from))) {
			from++;
		}
		while (to > from && isBlank(text.charAt(to - 1))) {
			to--;
		}
		return (from < to) ? text.subSequence(from, to).toString() : null;
	}

}
