package org.liantu.explore;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A search text as a question to the full-text index. Only letters and digits get
 * through, and letters only inside quotes or as a plain prefix, so that the index's own
 * query language cannot be spoken from outside.
 */
final class FullText {

	private static final int MOST_WORDS = 10;

	/** A private character that stands in no name: finds nothing. */
	private static final String NOTHING = "\"\uE000\"";

	private FullText() {
	}

	/**
	 * One way to write it: wide letters and digits as plain ones, no capitals, no space
	 * around.
	 */
	static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
	}

	/** What stands between all other characters. */
	static List<String> words(String text) {
		return Arrays.stream(plain(text).split("[^\\p{L}\\p{N}]+"))
			.filter((word) -> !word.isEmpty())
			.limit(MOST_WORDS)
			.toList();
	}

	/** The question: every word must be there. */
	static String query(String text) {
		List<String> words = words(text);
		return words.isEmpty() ? NOTHING : words.stream().map(FullText::clause).collect(Collectors.joining(" AND "));
	}

	private static String clause(String word) {
		// The index holds pairs of Chinese characters; one alone is the start of a pair.
		if (word.codePointCount(0, word.length()) == 1 && Character.isIdeographic(word.codePointAt(0))) {
			return "(\"" + word + "\" OR " + word + "*)";
		}
		return word.matches("[a-z0-9]+") ? "(\"" + word + "\" OR " + word + "*)" : "\"" + word + "\"";
	}

}
