package org.liantu.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What all our workbooks have in common: texts that stay texts, columns as wide as what
 * is in them, and the same bytes for the same content.
 */
public final class Workbooks {

	/** Characters with which a spreadsheet starts a formula, and their wide forms. */
	private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

	private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

	private static final int ROWS_IN_MEMORY = 200;

	private static final int NARROWEST = 8;

	private static final int WIDEST = 60;

	/** Excel counts widths in 1/256 of a character. */
	private static final int CHARACTER = 256;

	private Workbooks() {
	}

	/** An empty workbook of any length: rows behind the last ones are no longer there. */
	public static SXSSFWorkbook streaming() {
		SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
		workbook.setCompressTempFiles(true);
		// Our tables are far below 4 GB, and plain readers know no Zip64 in a stream.
		workbook.setZip64Mode(Zip64Mode.Never);
		return workbook;
	}

	/** Writes a workbook without the time at which that happens; both stay open. */
	public static void write(SXSSFWorkbook workbook, OutputStream out) throws IOException {
		write(workbook, workbook.getXSSFWorkbook().getProperties(), out);
	}

	/** Writes a workbook without the time at which that happens; both stay open. */
	public static void write(XSSFWorkbook workbook, OutputStream out) throws IOException {
		write(workbook, workbook.getProperties(), out);
	}

	private static void write(Workbook workbook, POIXMLProperties properties, OutputStream out) throws IOException {
		properties.getCoreProperties().setCreated(Optional.of(new Date(0)));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		workbook.write(bytes);
		copyTimeless(bytes.toByteArray(), out);
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

	/** Puts a text into a cell, cut to what a cell can hold. Never makes a formula. */
	public static void setText(Cell cell, String text) {
		String readable = readable(text);
		cell.setCellValue((readable.length() > LONGEST_TEXT) ? readable.substring(0, LONGEST_TEXT) : readable);
	}

	/** The text without characters that no table can hold. */
	static String readable(String text) {
		return text.codePoints()
			.filter((character) -> !Character.isISOControl(character) || character == '\n' || character == '\t'
					|| character == '\r')
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	/**
	 * Whether a spreadsheet could take the text for a formula once somebody edits it:
	 * such a cell needs a style with a quote prefix.
	 */
	public static boolean looksLikeFormula(String text) {
		return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
	}

	/**
	 * How many characters the longest line is wide, as far as one looks; Chinese
	 * characters are twice as wide.
	 */
	public static int width(String text) {
		return text.lines()
			.mapToInt((line) -> line.codePoints().limit(WIDEST).map((c) -> (c >= 0x2E80) ? 2 : 1).sum())
			.max()
			.orElse(0);
	}

	/** The width of a column whose widest cell has so many characters. */
	public static int columnWidth(int characters) {
		return Math.max(NARROWEST, Math.min(WIDEST, characters + 1)) * CHARACTER;
	}

}
