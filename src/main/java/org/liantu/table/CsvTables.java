package org.liantu.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.jspecify.annotations.Nullable;

/**
 * CSV as of RFC 4180, in UTF-8 with a byte order mark, so that Excel reads Chinese. A
 * text that a spreadsheet could take for a formula gets an apostrophe in front.
 */
final class CsvTables implements TableWriter {

	@Override
	public void write(Table table, Cells cells, OutputStream out) throws IOException {
		Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		text.write('\uFEFF');
		CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
		csv.writeRecord(cells.heading(table).stream().map(CsvTables::harmless).toList());
		cells.forEachRow(table, (row) -> csv.writeRecord(texts(row)));
		csv.flush();
		text.flush();
	}

	private static List<String> texts(List<@Nullable Object> row) {
		return row.stream().map(CsvTables::text).toList();
	}

	private static String text(@Nullable Object cell) {
		if (cell == null) {
			return "";
		}
		if (cell instanceof BigDecimal number) {
			return number.toPlainString();
		}
		return (cell instanceof String text) ? harmless(text) : cell.toString();
	}

	private static String harmless(String text) {
		return Workbooks.looksLikeFormula(text) ? "'" + text : text;
	}

}
