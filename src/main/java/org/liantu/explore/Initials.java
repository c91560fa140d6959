package org.liantu.explore;

import java.util.Locale;

import com.ibm.icu.text.Transliterator;

/**
 * The first letters of a Chinese name's pinyin, as people type them: 永贵电器 is ygdq. A
 * character that is read in several ways has its most usual reading (ICU's).
 */
final class Initials {

	private static final int FIRST = 0x4E00;

	private static final int LAST = 0x9FFF;

	private static final int LEAST = 2;

	private static final int MOST = 20;

	/** By character, its letter. */
	private static final byte[] LETTERS = letters();

	private Initials() {
	}

	/** Whether a text can be meant so: some letters, and nothing else. */
	static boolean isPossible(String text) {
		return text.length() >= LEAST && text.length() <= MOST
				&& text.chars().allMatch((letter) -> letter >= 'a' && letter <= 'z');
	}

	/** The initials; letters and digits stand for themselves, all else for nothing. */
	static String of(String name) {
		StringBuilder initials = new StringBuilder();
		name.codePoints().forEach((letter) -> {
			int initial = initial(letter);
			if (initial != 0) {
				initials.append((char) initial);
			}
		});
		return initials.toString();
	}

	/**
	 * Whether the initials of a name begin so; builds no text, as many names are looked
	 * at.
	 */
	static boolean begin(String name, String wanted) {
		int found = 0;
		for (int i = 0; i < name.length() && found < wanted.length(); i++) {
			int initial = initial(name.charAt(i));
			if (initial != 0) {
				if (initial != wanted.charAt(found)) {
					return false;
				}
				found++;
			}
		}
		return found == wanted.length();
	}

	private static int initial(int letter) {
		if (letter >= FIRST && letter <= LAST) {
			return LETTERS[letter - FIRST];
		}
		if (letter >= '0' && letter <= '9' || letter >= 'a' && letter <= 'z') {
			return letter;
		}
		return (letter >= 'A' && letter <= 'Z') ? letter - 'A' + 'a' : 0;
	}

	private static byte[] letters() {
		StringBuilder all = new StringBuilder();
		for (int letter = FIRST; letter <= LAST; letter++) {
			all.append((char) letter).append('\n');
		}
		String[] read = Transliterator.getInstance("Han-Latin; Latin-ASCII")
			.transliterate(all.toString())
			.toLowerCase(Locale.ROOT)
			.split("\n");
		byte[] letters = new byte[LAST - FIRST + 1];
		for (int i = 0; i < letters.length; i++) {
			char first = read[i].isBlank() ? 0 : read[i].strip().charAt(0);
			letters[i] = (first >= 'a' && first <= 'z') ? (byte) first : 0;
		}
		return letters;
	}

}
