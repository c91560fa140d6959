package org.liantu.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * XLSX with typed cells, a frozen heading and a filter. There is never a formula in it,
 * and the same table always has the same bytes.
 */
final class XlsxTables implements TableWriter {

	@Override
	public void write(Table table, Cells cells, OutputStream out) throws IOException {
		try (SXSSFWorkbook workbook = Workbooks.streaming()) {
			fill(workbook, table, cells);
			Workbooks.write(workbook, out);
		}
	}

	private static void fill(SXSSFWorkbook workbook, Table table, Cells cells) {
		Styles styles = Styles.of(workbook);
		List<String> heading = cells.heading(table);
		SXSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(cells.text(table.title())));
		int[] widths = new int[heading.size()];
		Row first = sheet.createRow(0);
		for (int i = 0; i < heading.size(); i++) {
			Cell cell = first.createCell(i);
			cell.setCellValue(heading.get(i));
			cell.setCellStyle(styles.heading());
			// Room for the filter's arrow.
			widths[i] = Workbooks.width(heading.get(i)) + 3;
		}
		cells.forEachRow(table, (values) -> {
			Row row = sheet.createRow(sheet.getLastRowNum() + 1);
			for (int i = 0; i < values.size(); i++) {
				widths[i] = Math.max(widths[i], fill(row.createCell(i), values.get(i), styles));
			}
		});
		for (int i = 0; i < widths.length; i++) {
			sheet.setColumnWidth(i, Workbooks.columnWidth(widths[i]));
		}
		sheet.createFreezePane(0, 1);
		if (!heading.isEmpty()) {
			sheet.setAutoFilter(new CellRangeAddress(0, sheet.getLastRowNum(), 0, heading.size() - 1));
		}
	}

	/** Fills a cell by the type of its value and says how wide it is. */
	private static int fill(Cell cell, @Nullable Object value, Styles styles) {
		if (value == null) {
			return 0;
		}
		if (value instanceof BigDecimal number) {
			cell.setCellValue(number.doubleValue());
			cell.setCellStyle((number.stripTrailingZeros().scale() > 0 || number.scale() > 0) ? styles.fraction()
					: styles.whole());
			return number.toPlainString().length();
		}
		if (value instanceof LocalDate day) {
			cell.setCellValue(day);
			cell.setCellStyle(styles.day());
			return 10;
		}
		if (value instanceof Boolean truth) {
			cell.setCellValue(truth);
			return 6;
		}
		String text = value.toString();
		Workbooks.setText(cell, text);
		cell.setCellStyle(Workbooks.looksLikeFormula(text) ? styles.quoted() : styles.text());
		return Workbooks.width(text);
	}

	/**
	 * How cells look.
	 *
	 * @param heading bold
	 * @param text at the top, wrapped
	 * @param quoted text that must stay text when somebody edits it
	 * @param whole a whole number
	 * @param fraction a number with two decimals
	 * @param day a day as 2026-11-23
	 */
	private record Styles(CellStyle heading, CellStyle text, CellStyle quoted, CellStyle whole, CellStyle fraction,
			CellStyle day) {

		static Styles of(Workbook workbook) {
			Font bold = workbook.createFont();
			bold.setBold(true);
			CellStyle heading = workbook.createCellStyle();
			heading.setFont(bold);
			CellStyle text = top(workbook);
			text.setWrapText(true);
			CellStyle quoted = top(workbook);
			quoted.setWrapText(true);
			quoted.setQuotePrefixed(true);
			return new Styles(heading, text, quoted, number(workbook, "0"), number(workbook, "0.00##"),
					number(workbook, "yyyy-mm-dd"));
		}

		private static CellStyle number(Workbook workbook, String format) {
			CellStyle style = top(workbook);
			style.setDataFormat(workbook.createDataFormat().getFormat(format));
			return style;
		}

		private static CellStyle top(Workbook workbook) {
			CellStyle style = workbook.createCellStyle();
			style.setVerticalAlignment(VerticalAlignment.TOP);
			return style;
		}

	}

}
