package org.liantu.intake.fact;

/**
 * The unified social credit code of GB 32100: 18 signs, the last one follows from the
 * others.
 */
public final class CreditCode {

	/** Without I, O, S, V and Z, which are easily misread. */
	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final int LENGTH = 18;

	private CreditCode() {
	}

	public static boolean isWellFormed(String code) {
		if (code.length() != LENGTH) {
			return false;
		}
		// By hand: millions of codes are looked at.
		for (int i = 0; i < LENGTH; i++) {
			if (ALPHABET.indexOf(code.charAt(i)) < 0) {
				return false;
			}
		}
		return true;
	}

	/** The last sign that follows from the first 17 of a well-formed code. */
	public static char checkSign(String code) {
		int sum = 0;
		int weight = 1;
		for (int i = 0; i < LENGTH - 1; i++) {
			sum += ALPHABET.indexOf(code.charAt(i)) * weight;
			weight = weight * 3 % ALPHABET.length();
		}
		return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
	}

}
