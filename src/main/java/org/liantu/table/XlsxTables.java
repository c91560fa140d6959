package org.liantu.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.SpreadsheetVersion;
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

	private static final int ROWS_IN_MEMORY = 200;

	private static final int NARROWEST = 8;

	private static final int WIDEST = 60;

	/** Excel counts widths in 1/256 of a character. */
	private static final int CHARACTER = 256;

	private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

	@Override
	public void write(Table table, Cells cells, OutputStream out) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
			workbook.setCompressTempFiles(true);
			// Our tables are far below 4 GB, and plain readers know no Zip64 in a stream.
			workbook.setZip64Mode(Zip64Mode.Never);
			workbook.getXSSFWorkbook().getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
			fill(workbook, table, cells);
			workbook.write(bytes);
		}
		copyTimeless(bytes.toByteArray(), out);
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
			widths[i] = width(heading.get(i)) + 3;
		}
		cells.forEachRow(table, (values) -> {
			Row row = sheet.createRow(sheet.getLastRowNum() + 1);
			for (int i = 0; i < values.size(); i++) {
				widths[i] = Math.max(widths[i], fill(row.createCell(i), values.get(i), styles));
			}
		});
		for (int i = 0; i < widths.length; i++) {
			sheet.setColumnWidth(i, Math.max(NARROWEST, Math.min(WIDEST, widths[i] + 1)) * CHARACTER);
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
		cell.setCellValue((text.length() > LONGEST_TEXT) ? text.substring(0, LONGEST_TEXT) : text);
		cell.setCellStyle(Cells.looksLikeFormula(text) ? styles.quoted() : styles.text());
		return width(text);
	}

	/** How wide the longest line is; Chinese characters are twice as wide. */
	private static int width(String text) {
		return text.lines()
			.mapToInt((line) -> line.codePoints().limit(WIDEST).map((c) -> (c >= 0x2E80) ? 2 : 1).sum())
			.max()
			.orElse(0);
	}

	private static void copyTimeless(byte[] xlsx, OutputStream out) throws IOException {
		ZipOutputStream timeless = new ZipOutputStream(out);
		try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
			for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
				ZipEntry entry = new ZipEntry(part.getName());
				entry.setLastModifiedTime(FileTime.fromMillis(0));
				timeless.putNextEntry(entry);
				parts.transferTo(timeless);
				timeless.closeEntry();
			}
		}
		timeless.finish();
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
