package org.liantu.intake.seed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;
import org.liantu.intake.problem.Problems;

/**
 * The cells of a CSV file, before anybody asks what they mean.
 *
 * @param header the names of the columns
 * @param rows the rows that have a cell for each column
 */
record CsvTable(List<String> header, List<Line> rows) {

	/**
	 * One row.
	 *
	 * @param line its first line in the file, from 1
	 * @param cells a cell for each column, without blanks around it
	 */
	record Line(long line, List<String> cells) {
	}

	/**
	 * Reads a file.
	 * @param file with content
	 * @param problems takes what is wrong with it
	 * @return the rows that can be read; null if not even the header can
	 */
	static @Nullable CsvTable read(SeedFile file, Problems problems) {
		String text = decode(file, problems);
		if (text == null) {
			return null;
		}
		QuoteScan quotes = QuoteScan.of(text);
		if (quotes.unclosed() != null) {
			problems.add(new Problem.BrokenQuote(Place.of(file.path(), quotes.unclosed())));
			text = text.substring(0, quotes.end());
		}
		quotes.broken().forEach((line) -> problems.add(new Problem.BrokenQuote(Place.of(file.path(), line))));
		List<String> header = null;
		List<Line> rows = new ArrayList<>();
		try (CsvReader<CsvRecord> records = CsvReader.builder()
			.allowExtraFields(true)
			.allowMissingFields(true)
			.allowExtraCharsAfterClosingQuote(true)
			.ofCsvRecord(text)) {
			for (CsvRecord csvRecord : records) {
				List<String> cells = csvRecord.getFields().stream().map(CsvTable::withoutBlanks).toList();
				long line = csvRecord.getStartingLineNumber();
				if (cells.stream().allMatch(String::isEmpty)) {
					continue;
				}
				if (header == null) {
					header = withoutEmptyEnd(cells, 0);
					continue;
				}
				cells = withoutEmptyEnd(cells, header.size());
				if (quotes.broken().contains(line)) {
					continue;
				}
				if (cells.size() != header.size()) {
					problems.add(new Problem.MalformedRow(Place.of(file.path(), line), cells.size(), header.size()));
					continue;
				}
				rows.add(new Line(line, cells));
			}
		}
		catch (CsvParseException ex) {
			// Only what breaks the reader's own bounds on memory gets here.
			problems.add(new Problem.TooLongCell(Place.of(file.path()), "64 KB"));
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException("a text in memory", ex);
		}
		if (header == null) {
			problems.add(new Problem.MissingHeader(Place.of(file.path())));
			return null;
		}
		if (header.size() == 1 && header.get(0).matches(".*[;\uFF1B\t|].*")) {
			problems.add(new Problem.WrongSeparator(new Place(file.path(), 1L, null, header.get(0))));
			return null;
		}
		return new CsvTable(header, rows);
	}

	/** The text without its byte order mark. */
	private static @Nullable String decode(SeedFile file, Problems problems) {
		ByteBuffer bytes = ByteBuffer.wrap(java.util.Objects.requireNonNull(file.content()));
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		CharBuffer chars = CharBuffer.allocate(bytes.remaining() + 1);
		CoderResult result = decoder.decode(bytes, chars, true);
		chars.flip();
		String text = chars.toString();
		if (result.isError()) {
			long line = 1 + text.chars().filter((c) -> c == '\n').count();
			problems.add(new Problem.NotUtf8(Place.of(file.path(), line)));
			return null;
		}
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	/** Without blanks around it, those of Chinese and web texts included. */
	private static String withoutBlanks(String cell) {
		int from = 0;
		int to = cell.length();
		while (from < to && isBlank(cell.charAt(from))) {
			from++;
		}
		while (to > from && isBlank(cell.charAt(to - 1))) {
			to--;
		}
		return cell.substring(from, to);
	}

	private static boolean isBlank(char c) {
		return c == ' ' || c == '\u00A0' || c == '\u3000' || c == '\uFEFF' || c == '\u200B';
	}

	/** Excel pads rows with empty cells. */
	private static List<String> withoutEmptyEnd(List<String> cells, int atLeast) {
		int size = cells.size();
		while (size > atLeast && cells.get(size - 1).isEmpty()) {
			size--;
		}
		return cells.subList(0, size);
	}

}
