package org.liantu.intake.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as Excel writes them, and as Excel never would. */
final class Workbooks {

	private static final String TYPES = """
			<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
			<Default Extension="xml" ContentType="application/xml"/></Types>""";

	private static final String RELATIONS = """
			<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>""";

	private static final String RELATION = """
			<Relationship Id="%s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>""";

	private Workbooks() {
	}

	/** A workbook that Excel might have written. */
	static byte[] of(Consumer<XSSFWorkbook> content) {
		try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			content.accept(workbook);
			workbook.write(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Adds a row of texts, numbers, days and truths. */
	static void row(Sheet sheet, int number, Object... values) {
		Row row = sheet.createRow(number - 1);
		for (int i = 0; i < values.length; i++) {
			Object value = values[i];
			if (value instanceof Number amount) {
				row.createCell(i).setCellValue(amount.doubleValue());
			}
			else if (value instanceof Boolean truth) {
				row.createCell(i).setCellValue(truth);
			}
			else if (value instanceof LocalDate day) {
				CellStyle style = sheet.getWorkbook().createCellStyle();
				style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
				row.createCell(i).setCellValue(day);
				row.getCell(i).setCellStyle(style);
			}
			else if (value instanceof String text && text.startsWith("=")) {
				row.createCell(i).setCellFormula(text.substring(1));
			}
			else if (value instanceof String text) {
				row.createCell(i).setCellValue(text);
			}
		}
	}

	/** The parts of a workbook of one sheet, to be changed. */
	static Map<String, Object> parts(String rows) {
		Map<String, Object> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", TYPES);
		parts.put("_rels/.rels", RELATIONS.formatted(RELATION.formatted("r1", "officeDocument", "xl/workbook.xml")));
		parts.put("xl/_rels/workbook.xml.rels",
				RELATIONS.formatted(RELATION.formatted("r1", "worksheet", "worksheets/sheet1.xml")
						+ RELATION.formatted("r2", "sharedStrings", "/xl/sharedStrings.xml")
						+ RELATION.formatted("r3", "styles", "styles.xml")));
		parts.put("xl/workbook.xml", """
				<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
				xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
				<sheets><sheet name="企业" sheetId="1" r:id="r1"/></sheets></workbook>""");
		parts.put("xl/sharedStrings.xml",
				"<sst><si><t>名称</t></si><si><r><t>天铁</t></r><r><t>实业</t></r><rPh><t>tian</t></rPh></si></sst>");
		parts.put("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
				+ "<xf numFmtId=\"31\"/></cellXfs></styleSheet>");
		parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
		return parts;
	}

	static byte[] zip(Map<String, Object> parts) {
		return Brought
			.zip(parts.entrySet().stream().flatMap((part) -> Stream.of(part.getKey(), part.getValue())).toArray());
	}

}
