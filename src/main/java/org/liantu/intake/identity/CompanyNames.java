package org.liantu.intake.identity;

import java.util.List;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/**
 * The ways in which one name is written. Names are compared in three forms:
 * {@linkplain #normalized normalized} is the same name however it was typed,
 * {@linkplain #shortName short} is what is left of a stock's short name without the marks
 * of the exchange, and {@linkplain #core core} is what tells a company from others
 * nearby.
 */
public final class CompanyNames {

	/** Width, compatibility signs, letter case, signs that nobody sees. */
	private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();

	private static final char[] SIMPLIFIED = simplified();

	private static final int SHORTEST = 2;

	private CompanyNames() {
	}

	/**
	 * One text for every way of typing a name: half width, lower case, simplified signs,
	 * and neither spaces nor brackets nor other punctuation. Normalizing twice changes
	 * nothing. Two companies whose names are equal in this form bear the same name.
	 * @return empty if the text has neither letters nor digits
	 */
	public static String normalized(String name) {
		String folded = FOLDED.normalize(name);
		StringBuilder kept = new StringBuilder(folded.length());
		for (int i = 0; i < folded.length(); i++) {
			char sign = folded.charAt(i);
			if (sign < 0x80) {
				if (sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9') {
					kept.append(sign);
				}
			}
			else if (Character.isHighSurrogate(sign) && i + 1 < folded.length()
					&& Character.isLowSurrogate(folded.charAt(i + 1))) {
				if (isKept(folded.codePointAt(i))) {
					kept.append(sign).append(folded.charAt(i + 1));
				}
				i++;
			}
			else if (isKept(sign)) {
				kept.append(SIMPLIFIED[sign]);
			}
		}
		String normalized = kept.toString();
		// What stood apart may now combine, such as a letter and an accent.
		return FOLDED.isNormalized(normalized) ? normalized : normalized(normalized);
	}

	/**
	 * What tells a company from others: without legal form and without the place it is
	 * named after, as long as two signs are left. For likeness only: 浙江天铁 and 江苏天铁 have
	 * the same core.
	 * @param normalized a normalized name
	 */
	public static String core(String normalized) {
		return NameParts.of(normalized).core();
	}

	/**
	 * A short name as its company has it, normalized: without what stock exchanges write
	 * around it (*ST, N, XD … 退, -U).
	 */
	public static String shortName(String name) {
		String normalized = normalized(name);
		String shorter = normalized;
		do {
			normalized = shorter;
			shorter = undecorated(normalized);
		}
		while (!shorter.equals(normalized));
		return shorter;
	}

	private static String undecorated(String name) {
		for (String mark : Decorations.LEADING) {
			if (name.startsWith(mark) && name.length() - mark.length() >= SHORTEST
					&& isHan(name.charAt(mark.length()))) {
				return name.substring(mark.length());
			}
		}
		for (String mark : Decorations.TRAILING) {
			int left = name.length() - mark.length();
			if (left >= SHORTEST && name.endsWith(mark) && isHan(name.charAt(left - 1))) {
				return name.substring(0, left);
			}
		}
		return name;
	}

	static boolean isHan(int sign) {
		return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN;
	}

	private static boolean isKept(int sign) {
		if (sign >= 0x4E00 && sign <= 0x9FA5) {
			return true;
		}
		int type = Character.getType(sign);
		return Character.isLetterOrDigit(sign) || type == Character.NON_SPACING_MARK
				|| type == Character.COMBINING_SPACING_MARK;
	}

	/** Asked sign by sign once, as the library takes long for every name. */
	private static char[] simplified() {
		Transliterator simplifier = Transliterator.getInstance("Traditional-Simplified");
		char[] simplified = new char[Character.MAX_VALUE + 1];
		for (int sign = 0; sign < simplified.length; sign++) {
			simplified[sign] = (char) sign;
		}
		for (char sign = '\u3400'; sign <= '\u9FFF'; sign++) {
			String simple = simplifier.transliterate(String.valueOf(sign));
			if (simple.length() == 1) {
				simplified[sign] = simple.charAt(0);
			}
		}
		// A few signs become one that has a simpler form itself.
		for (char sign = '\u3400'; sign <= '\u9FFF'; sign++) {
			char simple = simplified[simplified[sign]];
			simplified[sign] = simple;
		}
		return simplified;
	}

	/** Read when first needed. */
	private static final class Decorations {

		private static final List<String> LEADING = NameParts.longestFirst(Rules.shipped().decorations().leading());

		private static final List<String> TRAILING = NameParts.longestFirst(Rules.shipped().decorations().trailing());

	}

}
