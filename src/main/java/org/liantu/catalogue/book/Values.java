package org.liantu.catalogue.book;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/** How values are written, the same in every format. */
final class Values {

	/** Numbers have so many digits behind the point at the most. */
	private static final int DIGITS = 2;

	private Values() {
	}

	/** Nothing for null, numbers without needless zeros, everything else as it is. */
	static String text(@Nullable Object value) {
		if (value == null) {
			return "";
		}
		if (value instanceof Double || value instanceof BigDecimal) {
			BigDecimal number = new BigDecimal(value.toString()).setScale(DIGITS, RoundingMode.HALF_UP);
			return (number.signum() == 0) ? "0" : number.stripTrailingZeros().toPlainString();
		}
		return value.toString();
	}

}
