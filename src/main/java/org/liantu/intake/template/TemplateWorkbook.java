package org.liantu.intake.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import org.liantu.model.Phrase;
import org.liantu.table.Workbooks;
import org.liantu.web.Language;
import org.liantu.web.Phrasebook;

/**
 * Writes templates as one workbook: a sheet to fill in for each, and one that explains
 * them, in Chinese and English side by side.
 */
final class TemplateWorkbook {

	private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

	private static final List<String> RULES = List.of("sheets", "required", "text", "citation", "confidence", "source",
			"company", "words", "facts", "examples");

	/** Widths of the explanation's columns, in characters. */
	private static final int[] WIDTHS = { 12, 20, 16, 44, 48, 40, 46, 30, 30 };

	/** Up to which column of the explanation its rules go, and how wide that is. */
	private static final int RULES_TO = 6;

	private static final int RULES_WIDE = 210;

	private static final float LINE = 16f;

	private static final byte[] DARK = { 0x1F, 0x4E, 0x78 };

	private static final byte[] LIGHT = { (byte) 0xDD, (byte) 0xEB, (byte) 0xF7 };

	private final Phrasebook phrasebook;

	TemplateWorkbook(Phrasebook phrasebook) {
		this.phrasebook = phrasebook;
	}

	void write(List<Template> templates, OutputStream out) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			Styles styles = Styles.of(workbook);
			templates.forEach((template) -> fillIn(workbook.createSheet(template.table()), template, styles));
			explain(workbook.createSheet(Templates.EXPLANATION), templates, styles);
			Workbooks.write(workbook, out);
		}
	}

	// A sheet to fill in

	private void fillIn(XSSFSheet sheet, Template template, Styles styles) {
		Row heading = sheet.createRow(0);
		int last = template.columns().size() - 1;
		for (int i = 0; i <= last; i++) {
			Template.Field field = template.columns().get(i);
			Cell cell = heading.createCell(i);
			cell.setCellValue(field.name());
			cell.setCellStyle(field.required() ? styles.required() : styles.optional());
			comment(sheet, cell, field);
			validate(sheet, i, field);
			sheet.setDefaultColumnStyle(i, styles.text());
			// Room for the filter's arrow.
			sheet.setColumnWidth(i, Workbooks
				.columnWidth(Math.max(Workbooks.width(field.name()) + 3, Workbooks.width(field.example()) + 1)));
		}
		sheet.addIgnoredErrors(new CellRangeAddress(1, LAST_ROW, 0, last), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
		sheet.createFreezePane(0, 1);
		sheet.setAutoFilter(new CellRangeAddress(0, 0, 0, last));
	}

	private void comment(XSSFSheet sheet, Cell cell, Template.Field field) {
		StringBuilder text = new StringBuilder(both(field.requiredText(), " "));
		text.append('\n').append(both(field.text(), "\n")).append('\n').append(both(field.formText(), "\n"));
		if (!field.choices().isEmpty()) {
			text.append('\n').append(String.join(", ", field.choices()));
		}
		text.append('\n').append(both(Phrase.of("template.heading.example"), " ")).append(": ").append(field.example());
		ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
		anchor.setCol1(cell.getColumnIndex() + 1);
		anchor.setCol2(cell.getColumnIndex() + 5);
		anchor.setRow1(1);
		anchor.setRow2(2 + (int) text.toString().lines().mapToLong((line) -> 1 + line.length() / 40).sum());
		Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
		comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text.toString()));
		comment.setAuthor("Liantu");
		cell.setCellComment(comment);
	}

	/** Keeps out what the intake would refuse, as far as a spreadsheet can tell. */
	private void validate(XSSFSheet sheet, int column, Template.Field field) {
		DataValidationHelper helper = sheet.getDataValidationHelper();
		switch (field.form()) {
			case "choice" -> validate(sheet, column, field,
					helper.createExplicitListConstraint(field.choices().toArray(String[]::new)),
					DataValidation.ErrorStyle.STOP, Phrase.of("template.wrong"));
			case "share" -> {
				// The cell is text, which no check for a number would take.
				String cell = CellReference.convertNumToColString(column) + "2";
				validate(sheet, column, field,
						helper.createCustomConstraint("AND(VALUE(" + cell + ")>=0,VALUE(" + cell + ")<=1)"),
						DataValidation.ErrorStyle.STOP, Phrase.of("template.wrong.share"));
			}
			case "date" ->
				validate(sheet, column, field, helper.createTextLengthConstraint(OperatorType.BETWEEN, "8", "10"),
						DataValidation.ErrorStyle.WARNING, Phrase.of("template.wrong.date"));
			default -> {
				// Anything may stand there.
			}
		}
	}

	private void validate(XSSFSheet sheet, int column, Template.Field field, DataValidationConstraint constraint,
			int style, Phrase wrong) {
		DataValidation validation = sheet.getDataValidationHelper()
			.createValidation(constraint, new CellRangeAddressList(1, LAST_ROW, column, column));
		// What POI calls to suppress the arrow shows it.
		validation.setSuppressDropDownArrow(true);
		validation.setEmptyCellAllowed(true);
		validation.setErrorStyle(style);
		validation.createErrorBox(field.name(), both(wrong, " / "));
		validation.setShowErrorBox(true);
		validation.createPromptBox(field.name(), both(field.formText(), " / "));
		validation.setShowPromptBox(true);
		sheet.addValidationData(validation);
	}

	// The sheet that explains the others

	private void explain(XSSFSheet sheet, List<Template> templates, Styles styles) {
		sheet.setTabColor(new XSSFColor(DARK));
		for (int i = 0; i < WIDTHS.length; i++) {
			sheet.setColumnWidth(i, Workbooks.columnWidth(WIDTHS[i]));
		}
		Cell title = sheet.createRow(0).createCell(0);
		title.setCellValue(both(Phrase.of("template.title"), " "));
		title.setCellStyle(styles.title());
		int next = 1;
		for (String rule : RULES) {
			rule(sheet, next++, both(Phrase.of("template.rule." + rule), "\n"), styles);
		}
		next++;
		row(sheet, next++, styles.required(), both(Phrase.of("template.heading.table"), " "),
				both(Phrase.of("template.heading.column"), " "), both(Phrase.of("template.heading.required"), " "),
				chinese(Phrase.of("template.heading.text")), english(Phrase.of("template.heading.text")),
				chinese(Phrase.of("template.heading.form")), english(Phrase.of("template.heading.form")),
				both(Phrase.of("template.heading.choices"), " "), both(Phrase.of("template.heading.example"), " "));
		for (Template template : templates) {
			row(sheet, next++, styles.optional(), template.table(), "", "",
					chinese(template.name()) + ":" + chinese(template.text()),
					english(template.name()) + ": " + english(template.text()), "", "", "", "");
			for (Template.Field field : template.columns()) {
				row(sheet, next++, styles.wrapped(), template.table(), field.name(), both(field.requiredText(), " "),
						chinese(field.text()), english(field.text()), chinese(field.formText()),
						english(field.formText()), String.join(", ", field.choices()), field.example());
			}
		}
	}

	private static void rule(XSSFSheet sheet, int at, String text, Styles styles) {
		Row row = sheet.createRow(at);
		Cell cell = row.createCell(0);
		cell.setCellValue(text);
		cell.setCellStyle(styles.wrapped());
		sheet.addMergedRegion(new CellRangeAddress(at, at, 0, RULES_TO));
		// No spreadsheet finds the height of merged cells by itself.
		long lines = text.lines()
			.mapToLong((line) -> 1 + line.codePoints().mapToLong((c) -> (c >= 0x2E80) ? 2 : 1).sum() / RULES_WIDE)
			.sum();
		row.setHeightInPoints(lines * LINE);
	}

	private static void row(XSSFSheet sheet, int at, CellStyle style, String... texts) {
		Row row = sheet.createRow(at);
		for (int i = 0; i < texts.length; i++) {
			Cell cell = row.createCell(i);
			cell.setCellValue(texts[i]);
			cell.setCellStyle(style);
		}
	}

	private String both(Phrase phrase, String between) {
		return chinese(phrase) + between + english(phrase);
	}

	private String chinese(Phrase phrase) {
		return this.phrasebook.say(phrase, Language.CHINESE);
	}

	private String english(Phrase phrase) {
		return this.phrasebook.say(phrase, Language.ENGLISH);
	}

	/**
	 * How cells look.
	 *
	 * @param required the name of a column that must be filled
	 * @param optional the name of one that may stay empty
	 * @param text a cell that stays text whatever is typed into it
	 * @param wrapped the same, at the top, on as many lines as it needs
	 * @param title large
	 */
	private record Styles(CellStyle required, CellStyle optional, CellStyle text, CellStyle wrapped, CellStyle title) {

		static Styles of(XSSFWorkbook workbook) {
			XSSFCellStyle required = heading(workbook, DARK);
			required.getFont().setColor(IndexedColors.WHITE.getIndex());
			XSSFCellStyle wrapped = text(workbook);
			wrapped.setWrapText(true);
			wrapped.setVerticalAlignment(VerticalAlignment.TOP);
			XSSFCellStyle title = text(workbook);
			XSSFFont large = workbook.createFont();
			large.setBold(true);
			large.setFontHeightInPoints((short) 14);
			title.setFont(large);
			return new Styles(required, heading(workbook, LIGHT), text(workbook), wrapped, title);
		}

		private static XSSFCellStyle heading(XSSFWorkbook workbook, byte[] colour) {
			XSSFCellStyle style = text(workbook);
			XSSFFont bold = workbook.createFont();
			bold.setBold(true);
			style.setFont(bold);
			style.setFillForegroundColor(new XSSFColor(colour));
			style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
			style.setWrapText(true);
			style.setVerticalAlignment(VerticalAlignment.TOP);
			return style;
		}

		private static XSSFCellStyle text(XSSFWorkbook workbook) {
			XSSFCellStyle style = workbook.createCellStyle();
			style.setDataFormat(workbook.createDataFormat().getFormat("@"));
			return style;
		}

	}

}
