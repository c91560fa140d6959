package org.liantu.intake.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;

import org.liantu.intake.log.ImportFile;
import org.liantu.intake.problem.ImportProblem;
import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Severity;
import org.liantu.model.Phrase;
import org.liantu.table.Workbooks;

/**
 * Writes a report as XLSX: a summary, and a sheet for each file with the records that
 * have problems, the offending cells in colour. There is never a formula in it, whatever
 * the files brought, and the same report always has the same bytes.
 */
public final class ReportWorkbook {

	/** The first sheet. */
	static final String SUMMARY = "概要 Summary";

	/** Files beyond have no sheet. */
	static final int MOST_SHEETS = 100;

	/** Columns of a file beyond are not shown. */
	static final int MOST_COLUMNS = 1000;

	/** A longer cell is found in the file by its line. */
	private static final int LONGEST_CELL = 2000;

	private static final int LONGEST_SHEET_NAME = 31;

	private static final int WIDEST_CELL = 40;

	/** Line, problem, what to do: in front of the columns of a file. */
	private static final int OWN_COLUMNS = 3;

	private final Report report;

	private final Function<Phrase, String> say;

	/**
	 * A writer of one report.
	 * @param report what to write
	 * @param say turns phrases into words, in the language of the reader
	 */
	public ReportWorkbook(Report report, Function<Phrase, String> say) {
		this.report = report;
		this.say = say;
	}

	/** Writes it; the stream stays open. */
	public void write(OutputStream out) throws IOException {
		try (SXSSFWorkbook workbook = Workbooks.streaming()) {
			Styles styles = new Styles(workbook);
			Map<String, List<Report.Row>> byFile = new LinkedHashMap<>();
			for (Report.Row row : this.report.rows()) {
				byFile.computeIfAbsent(row.file(), (file) -> new ArrayList<>()).add(row);
			}
			Map<String, String> sheets = sheetNames(byFile.keySet());
			summarize(workbook.createSheet(SUMMARY), byFile, sheets, styles);
			sheets.forEach(
					(file, name) -> show(workbook.createSheet(name), byFile.getOrDefault(file, List.of()), styles));
			Workbooks.write(workbook, out);
		}
	}

	/** A name for the sheet of each file that has one: valid, and unlike all others. */
	private static Map<String, String> sheetNames(Set<String> files) {
		Map<String, String> names = new LinkedHashMap<>();
		Set<String> taken = new TreeSet<>(Set.of(SUMMARY.toLowerCase(Locale.ROOT)));
		for (String file : files.stream().limit(MOST_SHEETS).toList()) {
			String plain = WorkbookUtil.createSafeSheetName(ending(Place.readable(file), LONGEST_SHEET_NAME));
			String name = plain;
			for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
				String number = " (" + i + ")";
				name = WorkbookUtil.createSafeSheetName(ending(plain, LONGEST_SHEET_NAME - number.length()) + number);
			}
			names.put(file, name);
		}
		return names;
	}

	/** The end of a path says more than its beginning. */
	private static String ending(String text, int longest) {
		if (text.length() <= longest) {
			return text;
		}
		String end = text.substring(text.length() - longest);
		return Character.isLowSurrogate(end.charAt(0)) ? end.substring(1) : end;
	}

	// The summary

	private void summarize(SXSSFSheet sheet, Map<String, List<Report.Row>> byFile, Map<String, String> sheets,
			Styles styles) {
		int[] widths = { 30, 14, 12, 80, 34 };
		for (int i = 0; i < widths.length; i++) {
			sheet.setColumnWidth(i, widths[i] * 256);
		}
		add(sheet, styles.heading, word("report.title"), this.report.id());
		fact(sheet, styles, "state", say(Phrase.of("report.state." + this.report.state())));
		fact(sheet, styles, "started", this.report.startedAt());
		fact(sheet, styles, "finished", this.report.finishedAt());
		fact(sheet, styles, "mappings", this.report.mappings().isEmpty() ? word("report.no-mapping")
				: String.join(", ", this.report.mappings()));
		fact(sheet, styles, "rows", this.report.counts().rows());
		fact(sheet, styles, "valid", this.report.counts().valid());
		fact(sheet, styles, "errors", (long) this.report.counts().errors());
		fact(sheet, styles, "warnings", (long) this.report.counts().warnings());
		notes(byFile).forEach((note) -> add(sheet, styles.note, note));
		sheet.createRow(sheet.getLastRowNum() + 1);
		files(sheet, byFile, sheets, styles);
		sheet.createRow(sheet.getLastRowNum() + 1);
		kinds(sheet, styles);
	}

	private void fact(SXSSFSheet sheet, Styles styles, String name, @Nullable Object value) {
		Row row = sheet.createRow(sheet.getLastRowNum() + 1);
		text(row.createCell(0), word("report." + name), styles.heading);
		if (value instanceof Long number) {
			number(row.createCell(1), number, styles);
		}
		else if (value != null) {
			String text = value.toString();
			text(row.createCell(1), text, styles.line(text));
		}
	}

	private void files(SXSSFSheet sheet, Map<String, List<Report.Row>> byFile, Map<String, String> sheets,
			Styles styles) {
		add(sheet, styles.heading, word("report.file"), word("report.bytes"), word("report.rows-listed"), "SHA-256",
				word("report.sheet"));
		Map<String, ImportFile> brought = new LinkedHashMap<>();
		this.report.files().forEach((file) -> brought.put(file.name(), file));
		Set<String> all = new LinkedHashSet<>(brought.keySet());
		all.addAll(byFile.keySet());
		for (String name : all) {
			Row row = sheet.createRow(sheet.getLastRowNum() + 1);
			text(row.createCell(0), name, styles.of(name, null));
			number(row.createCell(2), byFile.getOrDefault(name, List.of()).size(), styles);
			ImportFile file = brought.get(name);
			if (file != null) {
				number(row.createCell(1), file.bytes(), styles);
				text(row.createCell(3), file.sha256(), styles.of(file.sha256(), null));
			}
			String tab = sheets.get(name);
			if (tab != null) {
				text(row.createCell(4), tab, styles.of(tab, null));
			}
		}
	}

	private void kinds(SXSSFSheet sheet, Styles styles) {
		add(sheet, styles.heading, word("report.kind"), word("report.severity"), word("report.count"),
				word("report.text"), word("report.example"));
		for (Report.Kind kind : this.report.kinds()) {
			Row row = sheet.createRow(sheet.getLastRowNum() + 1);
			text(row.createCell(0), kind.kind(), styles.of(kind.kind(), null));
			number(row.createCell(2), kind.count(), styles);
			ImportProblem example = kind.example();
			if (example != null) {
				String severity = severity(example);
				text(row.createCell(1), severity, styles.plain(Mark.of(example)));
				String sentence = say(example.text());
				text(row.createCell(3), sentence, styles.of(sentence, null));
				String where = (example.line() != null) ? example.file() + ":" + example.line() : example.file();
				text(row.createCell(4), where, styles.of(where, null));
			}
		}
	}

	/** What is not to be seen in the workbook. */
	private List<String> notes(Map<String, List<Report.Row>> byFile) {
		List<String> notes = new ArrayList<>();
		if (this.report.unlisted() > 0) {
			notes.add(say(Phrase.of("report.cut", String.valueOf(this.report.rows().size()),
					String.valueOf(this.report.unlisted()))));
		}
		if (byFile.size() > MOST_SHEETS) {
			notes.add(say(Phrase.of("report.cut.files", String.valueOf(MOST_SHEETS),
					String.valueOf(byFile.size() - MOST_SHEETS))));
		}
		if (byFile.values().stream().limit(MOST_SHEETS).anyMatch((rows) -> columns(rows).size() > MOST_COLUMNS)) {
			notes.add(say(Phrase.of("report.cut.columns", String.valueOf(MOST_COLUMNS))));
		}
		return notes;
	}

	// The sheet of a file

	private void show(SXSSFSheet sheet, List<Report.Row> rows, Styles styles) {
		List<String> columns = columns(rows).stream().limit(MOST_COLUMNS).toList();
		int[] widths = new int[columns.size()];
		Row heading = sheet.createRow(0);
		List<String> own = List.of(word("report.line"), word("report.problem"), word("report.remedy"));
		for (int i = 0; i < OWN_COLUMNS; i++) {
			text(heading.createCell(i), own.get(i), styles.heading);
		}
		for (int i = 0; i < columns.size(); i++) {
			text(heading.createCell(OWN_COLUMNS + i), columns.get(i), styles.heading(columns.get(i)));
			// Room for the filter's arrow.
			widths[i] = Workbooks.width(columns.get(i)) + 3;
		}
		for (Report.Row row : rows) {
			show(sheet.createRow(sheet.getLastRowNum() + 1), row, columns, widths, styles);
		}
		sheet.setColumnWidth(0, 10 * 256);
		sheet.setColumnWidth(1, 34 * 256);
		sheet.setColumnWidth(2, 70 * 256);
		for (int i = 0; i < widths.length; i++) {
			sheet.setColumnWidth(OWN_COLUMNS + i, Workbooks.columnWidth(Math.min(WIDEST_CELL, widths[i])));
		}
		sheet.createFreezePane(1, 1);
		sheet.setAutoFilter(new CellRangeAddress(0, sheet.getLastRowNum(), 0, OWN_COLUMNS + columns.size() - 1));
	}

	private void show(Row sheetRow, Report.Row row, List<String> columns, int[] widths, Styles styles) {
		if (row.line() != null) {
			number(sheetRow.createCell(0), row.line(), styles);
		}
		List<String> problems = new ArrayList<>();
		List<String> remedies = new ArrayList<>();
		Map<String, Mark> marks = new LinkedHashMap<>();
		for (ImportProblem problem : row.problems()) {
			String number = (row.problems().size() > 1) ? (problems.size() + 1) + ". " : "";
			problems.add(number + severity(problem) + " · " + problem.kind()
					+ ((problem.column() != null) ? " · " + problem.column() : ""));
			remedies.add(number + say(problem.text()));
			if (problem.column() != null) {
				marks.merge(problem.column(), Mark.of(problem), Mark::worse);
			}
		}
		text(sheetRow.createCell(1), String.join("\n", problems),
				styles.plain(row.isWrong() ? Mark.ERROR : Mark.WARNING));
		String remedy = String.join("\n", remedies);
		text(sheetRow.createCell(2), remedy, styles.of(remedy, null));
		for (int i = 0; i < columns.size(); i++) {
			String value = row.cells().get(columns.get(i));
			Mark mark = marks.get(Place.readable(columns.get(i)));
			if (value != null || mark != null) {
				String shown = (value != null) ? shown(value) : "";
				text(sheetRow.createCell(OWN_COLUMNS + i), shown, styles.of(shown, mark));
				widths[i] = Math.max(widths[i], Workbooks.width(shown));
			}
		}
	}

	/** The columns that any of the records has, in the order in which they come. */
	private static Set<String> columns(List<Report.Row> rows) {
		Set<String> columns = new LinkedHashSet<>();
		rows.forEach((row) -> columns.addAll(row.cells().keySet()));
		return columns;
	}

	private static String shown(String value) {
		return (value.length() > LONGEST_CELL) ? value.substring(0, LONGEST_CELL) + "…" : value;
	}

	// Words and cells

	private String severity(ImportProblem problem) {
		return say(Phrase.of("import-report." + problem.severity()));
	}

	private String word(String key) {
		return say(new Phrase(key, List.of()));
	}

	private String say(Phrase phrase) {
		return this.say.apply(phrase).strip();
	}

	private static void add(SXSSFSheet sheet, CellStyle style, String... texts) {
		Row row = sheet.createRow(sheet.getLastRowNum() + 1);
		for (int i = 0; i < texts.length; i++) {
			text(row.createCell(i), texts[i], style);
		}
	}

	private static void text(Cell cell, String text, CellStyle style) {
		Workbooks.setText(cell, text);
		cell.setCellStyle(style);
	}

	private static void number(Cell cell, long number, Styles styles) {
		cell.setCellValue(number);
		cell.setCellStyle(styles.plain(null));
	}

	/** How bad a cell is, and the colour that says so. */
	private enum Mark {

		WARNING(0xFF, 0xEB, 0x9C), ERROR(0xFF, 0xC7, 0xCE);

		private final XSSFColor colour;

		Mark(int red, int green, int blue) {
			this.colour = new XSSFColor(new byte[] { (byte) red, (byte) green, (byte) blue });
		}

		static Mark of(ImportProblem problem) {
			return problem.severity().equals(Severity.ERROR.text()) ? ERROR : WARNING;
		}

		Mark worse(Mark other) {
			return (compareTo(other) > 0) ? this : other;
		}

	}

	/** How cells look. Made once: a workbook takes only so many. */
	private static final class Styles {

		private final CellStyle heading;

		private final CellStyle quotedHeading;

		/** On one line, beyond the cell if it is empty behind. */
		private final CellStyle line;

		private final CellStyle quotedLine;

		private final CellStyle note;

		private final Map<String, CellStyle> wrapped = new HashMap<>();

		private Styles(Workbook workbook) {
			Font bold = workbook.createFont();
			bold.setBold(true);
			this.heading = style(workbook, null, false);
			this.heading.setFont(bold);
			this.quotedHeading = style(workbook, null, true);
			this.quotedHeading.setFont(bold);
			this.line = style(workbook, null, false);
			this.quotedLine = style(workbook, null, true);
			this.note = style(workbook, Mark.WARNING, false);
			for (boolean quoted : new boolean[] { false, true }) {
				for (Mark mark : new Mark[] { null, Mark.WARNING, Mark.ERROR }) {
					CellStyle style = style(workbook, mark, quoted);
					style.setWrapText(true);
					this.wrapped.put(key(quoted, mark), style);
				}
			}
		}

		private static CellStyle style(Workbook workbook, @Nullable Mark mark, boolean quoted) {
			CellStyle style = workbook.createCellStyle();
			style.setVerticalAlignment(VerticalAlignment.TOP);
			style.setQuotePrefixed(quoted);
			if (mark != null) {
				style.setFillForegroundColor(mark.colour);
				style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
			}
			return style;
		}

		private static String key(boolean quoted, @Nullable Mark mark) {
			return quoted + " " + mark;
		}

		/** For a text that somebody else wrote. */
		private CellStyle of(String text, @Nullable Mark mark) {
			return Objects.requireNonNull(this.wrapped.get(key(Workbooks.looksLikeFormula(text), mark)));
		}

		private CellStyle plain(@Nullable Mark mark) {
			return of("", mark);
		}

		private CellStyle line(String text) {
			return Workbooks.looksLikeFormula(text) ? this.quotedLine : this.line;
		}

		private CellStyle heading(String text) {
			return Workbooks.looksLikeFormula(text) ? this.quotedHeading : this.heading;
		}

	}

}
