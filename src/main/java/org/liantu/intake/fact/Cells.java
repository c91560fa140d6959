package org.liantu.intake.fact;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.liantu.intake.problem.Nearest;
import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;
import org.liantu.intake.problem.Problems;

/** Understands one cell at a time: what it means, or what is wrong with it. */
public final class Cells {

	/** Longer than any fact. */
	public static final int LONGEST_CELL = 64 * 1024;

	private static final Pattern ID = Pattern.compile("[a-z0-9.-]{1,64}");

	/** Excel turns 2021-03-05 into 2021/3/5 where a Chinese calendar is set. */
	private static final Pattern DAY = Pattern.compile("(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})");

	/**
	 * No exponent: where Excel shows one, it has already dropped the digits behind it.
	 */
	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

	private static final Pattern REGION = Pattern.compile("\\d{6}|\\d{9}");

	/** A code of GB/T 4754, or the name of another classification and its code. */
	private static final Pattern INDUSTRY = Pattern.compile("[a-t]|\\d{2,4}|[a-z][a-z0-9]{1,20}[.-][a-z0-9.-]{1,40}");

	private static final Pattern MAINLAND_STOCK = Pattern.compile("(\\d{6})\\.(SH|SZ|BJ)");

	private static final Pattern HONG_KONG_STOCK = Pattern.compile("\\d{5}\\.HK");

	private final Problems problems;

	private final LocalDate today;

	public Cells(Problems problems, LocalDate today) {
		this.problems = problems;
		this.today = today;
	}

	/**
	 * What a filled cell means.
	 * @return null if it is wrong, and then a problem says so
	 */
	public @Nullable Object read(Column column, String cell, Place place) {
		Problem flaw = flaw(cell, place);
		if (flaw != null) {
			this.problems.add(flaw);
			return null;
		}
		return switch (column.form()) {
			case ID, SOURCE_ID -> orElse(ID.matcher(cell).matches(), cell, new Problem.BadId(place));
			case REGION_CODE -> orElse(REGION.matcher(cell).matches(), cell, new Problem.BadRegionCode(place));
			case INDUSTRY_CODE -> orElse(INDUSTRY.matcher(cell).matches(), cell, new Problem.BadIndustryCode(place));
			case REFERENCE, SOURCE, TEXT -> cell;
			case TEXTS -> texts(cell);
			case DATE -> day(column, cell, place);
			case SHARE -> share(cell, place);
			case AMOUNT -> amount(cell, place);
			case CHOICE -> choice(column, cell, place);
			case URL -> orElse(isUrl(cell), cell, new Problem.BadUrl(place));
			case CREDIT_CODE -> creditCode(cell, place);
			case STOCK_CODE -> stockCode(cell, place);
		};
	}

	/** What is wrong with a cell whatever its column. */
	private static @Nullable Problem flaw(String cell, Place place) {
		if (cell.length() > LONGEST_CELL) {
			return new Problem.TooLongCell(place, "64 KB");
		}
		OptionalInt control = cell.codePoints().filter(Cells::isInvisible).findFirst();
		if (control.isPresent()) {
			return new Problem.ControlCharacter(place, String.format(Locale.ROOT, "U+%04X", control.getAsInt()));
		}
		if (cell.indexOf('\uFFFD') >= 0) {
			return new Problem.LostCharacter(place);
		}
		if ("=+@".indexOf(cell.charAt(0)) >= 0) {
			return new Problem.FormulaCell(place);
		}
		return null;
	}

	/** Control characters, and those that turn the direction of what follows. */
	private static boolean isInvisible(int c) {
		return Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x2028
				|| c == 0x2029;
	}

	private @Nullable String choice(Column column, String cell, Place place) {
		if (column.choices().contains(cell)) {
			return cell;
		}
		this.problems.add(new Problem.UnknownChoice(place, column.choices(), Nearest.of(cell, column.choices())));
		return null;
	}

	private static List<String> texts(String cell) {
		return Arrays.stream(cell.split("[;\uFF1B]")).map(String::trim).filter((text) -> !text.isEmpty()).toList();
	}

	private @Nullable LocalDate day(Column column, String cell, Place place) {
		Matcher parts = DAY.matcher(cell);
		try {
			if (parts.matches()) {
				LocalDate day = LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(3)),
						Integer.parseInt(parts.group(4)));
				// What begins or ends may do so later; what was read or stated was so
				// already.
				if (day.isAfter(this.today) && (column.name().equals("on") || column.name().equals("as_of"))) {
					this.problems.add(new Problem.DateInTheFuture(place));
				}
				return day;
			}
		}
		catch (DateTimeException ex) {
			// A day that no calendar has, such as the 30th of February: said below.
		}
		this.problems.add(new Problem.BadDate(place));
		return null;
	}

	private @Nullable Double share(String cell, Place place) {
		Double share = number(cell, place);
		if (share != null && (share < 0 || share > 1)) {
			this.problems.add(new Problem.ShareOutOfRange(place));
			return null;
		}
		return share;
	}

	private @Nullable Double amount(String cell, Place place) {
		Double amount = number(cell, place);
		if (amount != null && amount < 0) {
			this.problems.add(new Problem.NegativeAmount(place));
			return null;
		}
		return amount;
	}

	private @Nullable Double number(String cell, Place place) {
		if (!NUMBER.matcher(cell).matches()) {
			this.problems.add(new Problem.BadNumber(place));
			return null;
		}
		// Not -0: it would read differently from 0.
		return Double.parseDouble(cell) + 0.0;
	}

	/** Only what is safe to open from a page. */
	private static boolean isUrl(String cell) {
		try {
			URI uri = new URI(cell);
			return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null
					&& uri.getUserInfo() == null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	private @Nullable String creditCode(String cell, Place place) {
		String code = cell.toUpperCase(Locale.ROOT);
		if (!CreditCode.isWellFormed(code)) {
			this.problems.add(new Problem.BadCreditCode(place));
			return null;
		}
		char expected = CreditCode.checkSign(code);
		if (code.charAt(code.length() - 1) != expected) {
			this.problems.add(new Problem.CreditCodeCheckDigit(place, String.valueOf(expected)));
		}
		return code;
	}

	private @Nullable String stockCode(String cell, Place place) {
		Matcher mainland = MAINLAND_STOCK.matcher(cell);
		if (!mainland.matches()) {
			return orElse(HONG_KONG_STOCK.matcher(cell).matches(), cell, new Problem.BadStockCode(place));
		}
		String expected = switch (cell.charAt(0)) {
			case '6' -> "SH";
			case '0', '3' -> "SZ";
			case '4', '8' -> "BJ";
			// 900 is Shanghai's B, 920 Beijing's.
			case '9' -> cell.startsWith("92") ? "BJ" : "SH";
			case '2' -> "SZ";
			default -> mainland.group(2);
		};
		if (!expected.equals(mainland.group(2))) {
			this.problems.add(new Problem.StockCodeOfAnotherExchange(place, mainland.group(1) + "." + expected));
		}
		return cell;
	}

	private @Nullable String orElse(boolean right, String cell, Problem problem) {
		if (right) {
			return cell;
		}
		this.problems.add(problem);
		return null;
	}

}
