package org.liantu.intake.identity;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.text.Normalizer2;
import org.jspecify.annotations.Nullable;

/** The ways in which one stock code is written. */
public final class StockCodes {

	private static final Pattern WRITTEN = Pattern
		.compile("(?<before>[A-Z]{2,4})?[.:]?(?<digits>\\d{1,6})(?:[.:]?(?<after>[A-Z]{1,4}))?");

	private static final int LONGEST = 16;

	private static final int MAINLAND = 6;

	private static final int HONG_KONG = 5;

	private StockCodes() {
	}

	/**
	 * A stock code as {@code 300351.SZ}: six digits and SH, SZ or BJ, which follow from
	 * the digits, or five digits and HK. An exchange may stand before or behind the
	 * digits, in any case, or be left out: 300351, sz300351, 300351.SZ, 00700.hk.
	 * @return null if the text is no code of a share, or names an exchange where the
	 * digits are not traded
	 */
	public static @Nullable String normalized(String code) {
		if (code.length() > LONGEST) {
			return null;
		}
		Matcher written = WRITTEN
			.matcher(Normalizer2.getNFKCInstance().normalize(code).replace(" ", "").toUpperCase(Locale.ROOT));
		if (!written.matches() || written.group("before") != null && written.group("after") != null) {
			return null;
		}
		String exchange = exchange(
				(written.group("before") != null) ? written.group("before") : written.group("after"));
		String digits = written.group("digits");
		if (digits.length() < MAINLAND) {
			boolean hongKong = "HK".equals(exchange) || exchange == null && digits.length() == HONG_KONG;
			return hongKong ? "0".repeat(HONG_KONG - digits.length()) + digits + ".HK" : null;
		}
		String traded = tradedAt(digits);
		return (traded != null && (exchange == null || exchange.equals(traded))) ? digits + "." + traded : null;
	}

	/** Whether a normalized code is an A share's, of which a company has one only. */
	static boolean isAShare(String code) {
		return switch (code.charAt(code.length() - 1)) {
			case 'H' -> code.charAt(0) == '6';
			case 'Z' -> code.charAt(0) != '2';
			case 'J' -> true;
			default -> false;
		};
	}

	private static @Nullable String exchange(@Nullable String written) {
		return (written == null) ? null : switch (written) {
			case "SS", "XSHG", "SSE" -> "SH";
			case "XSHE", "SZSE" -> "SZ";
			case "BSE", "NQ", "OC" -> "BJ";
			default -> written;
		};
	}

	private static @Nullable String tradedAt(String digits) {
		return switch (digits.charAt(0)) {
			case '6' -> "SH";
			case '0', '2', '3' -> "SZ";
			case '4', '8' -> "BJ";
			case '9' -> (digits.charAt(1) == '2') ? "BJ" : "SH";
			default -> null;
		};
	}

}
