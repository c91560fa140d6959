package org.liantu.intake.file;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.jspecify.annotations.Nullable;

import org.liantu.intake.problem.Problem;

/** Reads the rows of one sheet. */
final class SheetReading {

	/** How Excel writes signs that XML cannot hold. */
	private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	/** What comes after 9999-12-31. */
	private static final double AFTER_LAST_DAY = 2_958_466;

	private final String sheet;

	private final StringBuilder value = new StringBuilder();

	private final XmlPart xml;

	private final List<String> strings;

	private final List<Boolean> dateStyles;

	private final boolean from1904;

	private final Delivery delivery;

	private final Limits limits;

	private @Nullable Header header;

	private long row;

	private int column;

	private @Nullable String[] cells = new String[64];

	/** The last filled cell, from 1. */
	private int last;

	/** Problems of the row, told once its header is known. */
	private final List<Flaw> flaws = new ArrayList<>();

	private boolean over;

	/** What is wrong with a cell: a formula, an error, a text too long, a number. */
	private record Flaw(int column, Kind kind, String value) {

		enum Kind {

			FORMULA, ERROR, TOO_LONG, BAD_NUMBER, TOO_MANY_COLUMNS

		}

	}

	SheetReading(String sheet, XmlPart xml, List<String> strings, List<Boolean> dateStyles, boolean from1904,
			Delivery delivery) {
		this.sheet = sheet;
		this.xml = xml;
		this.strings = strings;
		this.dateStyles = dateStyles;
		this.from1904 = from1904;
		this.delivery = delivery;
		this.limits = delivery.limits();
	}

	/**
	 * Reads all rows.
	 * @return whether the sheet has any
	 */
	boolean read() throws IOException {
		while (!this.over && !this.delivery.over() && this.xml.next() && !this.xml.ends("sheetData")) {
			if (this.xml.begins("row")) {
				this.row = rowNumber();
				row();
				endRow();
			}
		}
		return this.header != null;
	}

	private long rowNumber() {
		int number = Workbook.number(this.xml.attribute("r"));
		return (number > this.row) ? number : this.row + 1;
	}

	private void row() throws IOException {
		Arrays.fill(this.cells, 0, this.last, null);
		this.last = 0;
		this.column = -1;
		this.flaws.clear();
		while (this.xml.next() && !this.xml.ends("row")) {
			if (this.xml.begins("c")) {
				this.column = column();
				cell();
			}
		}
	}

	private int column() {
		String reference = this.xml.attribute("r");
		int letters = 0;
		while (reference != null && letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
			letters++;
		}
		if (reference == null || letters == 0 || letters > 3) {
			return this.column + 1;
		}
		try {
			return CellReference.convertColStringToIndex(reference.substring(0, letters));
		}
		catch (RuntimeException ex) {
			return this.column + 1;
		}
	}

	private void cell() throws IOException {
		String type = this.xml.attribute("t");
		int style = Workbook.number(this.xml.attribute("s"));
		this.value.setLength(0);
		StringBuilder formula = null;
		StringBuilder into = null;
		boolean spoken = false;
		boolean tooLong = false;
		while (this.xml.next() && !this.xml.ends("c")) {
			String element = this.xml.element();
			if (element.equals("f")) {
				formula = (formula != null) ? formula : new StringBuilder("=");
				into = this.xml.isBeginning() ? formula : null;
			}
			else if (element.equals("rPh")) {
				spoken = this.xml.isBeginning();
			}
			else if (element.equals("v") || element.equals("t")) {
				into = (this.xml.isBeginning() && !spoken) ? this.value : null;
			}
			else if (into != null && element.isEmpty() && !tooLong) {
				this.xml.addTo(into);
				tooLong = into.length() > this.limits.cellChars();
			}
		}
		if (tooLong) {
			flaw(Flaw.Kind.TOO_LONG, "");
		}
		else if (formula != null) {
			flaw(Flaw.Kind.FORMULA, formula.toString());
		}
		else {
			put(text(type, style, this.value));
		}
	}

	private @Nullable String text(@Nullable String type, int style, StringBuilder value) throws RefusedException {
		String kind = (type != null) ? type : "n";
		switch (kind) {
			case "s" -> {
				int index = Workbook.number(value.toString().trim());
				if (value.isEmpty()) {
					return null;
				}
				if (index < 0 || index >= this.strings.size()) {
					throw new RefusedException(new Problem.DamagedFile(this.delivery.at(this.row)));
				}
				return plain(this.strings.get(index));
			}
			case "b" -> {
				return value.isEmpty() ? null : String.valueOf(value.toString().trim().equals("1"));
			}
			case "e" -> {
				flaw(Flaw.Kind.ERROR, value.toString());
				return null;
			}
			case "d" -> {
				String day = Blanks.strip(value);
				return (day != null && day.indexOf('T') > 0) ? day.substring(0, day.indexOf('T')) : day;
			}
			case "n" -> {
				return number(Blanks.strip(value), style);
			}
			default -> {
				return plain(value.toString());
			}
		}
	}

	private static @Nullable String plain(String text) {
		if (text.contains("_x")) {
			return Blanks.strip(ESCAPED.matcher(text)
				.replaceAll((sign) -> Matcher
					.quoteReplacement(String.valueOf((char) Integer.parseInt(sign.group(1), 16)))));
		}
		return Blanks.strip(text);
	}

	private @Nullable String number(@Nullable String text, int style) {
		if (text == null) {
			return null;
		}
		double value;
		try {
			value = Double.parseDouble(text);
		}
		catch (NumberFormatException ex) {
			value = Double.NaN;
		}
		if (Double.isNaN(value) || Double.isInfinite(value)) {
			flaw(Flaw.Kind.BAD_NUMBER, text);
			return null;
		}
		if (value >= 1 && value < AFTER_LAST_DAY && style >= 0 && style < this.dateStyles.size()
				&& this.dateStyles.get(style)) {
			LocalDateTime day = DateUtil.getLocalDateTime(value, this.from1904);
			if (day != null) {
				return day.toLocalDate().toString();
			}
		}
		// Fifteen digits, as Excel shows it: 0.1 + 0.2 is 0.3 to people.
		return Numbers.plain(NumberToTextConverter.toText(value));
	}

	private void put(@Nullable String cell) {
		if (cell == null) {
			return;
		}
		if (this.column >= this.limits.columns()) {
			if (this.flaws.isEmpty()) {
				flaw(Flaw.Kind.TOO_MANY_COLUMNS, "");
			}
			return;
		}
		if (cell.length() > this.limits.cellChars()) {
			flaw(Flaw.Kind.TOO_LONG, "");
			return;
		}
		if (this.column >= this.cells.length) {
			this.cells = Arrays.copyOf(this.cells, Math.max(this.column + 1, 2 * this.cells.length));
		}
		this.cells[this.column] = cell;
		this.last = Math.max(this.last, this.column + 1);
	}

	private void flaw(Flaw.Kind kind, String value) {
		if (this.flaws.size() < this.limits.columns()) {
			this.flaws.add(new Flaw(this.column, kind, value));
		}
	}

	private void endRow() {
		boolean refused = false;
		for (Flaw flaw : this.flaws) {
			this.delivery.report(problem(flaw));
			refused |= flaw.kind() != Flaw.Kind.FORMULA && flaw.kind() != Flaw.Kind.ERROR;
		}
		if (this.header == null) {
			if (refused) {
				this.over = true;
			}
			else if (this.last > 0) {
				this.header = header();
			}
		}
		else if (!refused && this.last > 0) {
			deliver(this.header);
		}
	}

	private Header header() {
		List<String> names = new ArrayList<>();
		for (int i = 0; i < this.last; i++) {
			String name = this.cells[i];
			names.add((name != null) ? name : "");
		}
		return Header.of(names, this.row, this.delivery);
	}

	private void deliver(Header known) {
		int size = known.size();
		@Nullable String[] kept = Arrays.copyOf(this.cells, size);
		int filled = 0;
		for (int i = 0; i < size; i++) {
			if (kept[i] == null) {
				continue;
			}
			if (known.isRead(i)) {
				filled++;
			}
			else {
				known.tell(i, this.row, this.delivery);
				kept[i] = null;
			}
		}
		for (int i = size; i < this.last; i++) {
			if (this.cells[i] != null) {
				known.tell(i, this.row, this.delivery);
			}
		}
		if (filled > 0) {
			this.delivery.deliver(this.sheet, this.row, new RecordCells(known.columns(), kept, filled));
		}
	}

	private Problem problem(Flaw flaw) {
		String name = (this.header != null) ? this.header.name(flaw.column()) : null;
		String shown = (name != null) ? name : CellReference.convertNumToColString(Math.max(0, flaw.column()));
		return switch (flaw.kind()) {
			case FORMULA -> new Problem.FormulaCell(this.delivery.at(this.row, shown, flaw.value()));
			case ERROR -> new Problem.ErrorCell(this.delivery.at(this.row, shown, flaw.value()));
			case TOO_LONG ->
				new Problem.TooLongCell(this.delivery.at(this.row, shown, null), Limits.bytes(this.limits.cellChars()));
			case BAD_NUMBER -> new Problem.BadNumber(this.delivery.at(this.row, shown, flaw.value()));
			case TOO_MANY_COLUMNS ->
				new Problem.TooManyColumns(this.delivery.at(this.row), Limits.count(this.limits.columns()));
		};
	}

}
