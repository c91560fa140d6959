package org.liantu.intake.file;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** Numbers as people write them: no exponent, no zeros that say nothing. */
final class Numbers {

	/**
	 * Nothing that is counted or measured has more; 1e999999999 would fill the memory.
	 */
	private static final int MOST_DIGITS = 400;

	private Numbers() {
	}

	/**
	 * A number in plain digits.
	 * @param number valid as a number of JSON
	 * @return null if it would be far too long
	 */
	static @Nullable String plain(String number) {
		if (isWhole(number)) {
			return number;
		}
		BigDecimal value;
		try {
			value = new BigDecimal(number);
		}
		catch (NumberFormatException | ArithmeticException ex) {
			return null;
		}
		if (value.signum() == 0) {
			return "0";
		}
		// Both before stripping zeros, which would take as long as there are zeros.
		if (Math.abs((long) value.scale()) + value.precision() > MOST_DIGITS) {
			return null;
		}
		return value.stripTrailingZeros().toPlainString();
	}

	private static boolean isWhole(String number) {
		if (number.isEmpty() || number.length() > MOST_DIGITS || number.equals("-0")) {
			return false;
		}
		int start = (number.charAt(0) == '-') ? 1 : 0;
		for (int i = start; i < number.length(); i++) {
			if (number.charAt(i) < '0' || number.charAt(i) > '9') {
				return false;
			}
		}
		return number.length() > start && (number.charAt(start) != '0' || number.length() == start + 1);
	}

}
