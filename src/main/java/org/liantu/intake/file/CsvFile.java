package org.liantu.intake.file;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import org.jspecify.annotations.Nullable;

import org.liantu.intake.problem.Problem;
import org.liantu.intake.problem.Problems;

/**
 * A table of text. Which sign separates its cells is seen from the header: the one of
 * comma, semicolon and tab that is there most often.
 */
record CsvFile(String name, Text text, Limits limits) implements ForeignFile {

	/** Other signs that people put between cells, for a hint only. */
	private static final String OTHER_SEPARATORS = "|\uFF1B\uFF0C";

	private static final String SEPARATORS = ",;\t";

	/** How much the reader of CSV reads at a time. */
	private static final int READ_AHEAD = 16 * 1024;

	@Override
	public Format format() {
		return Format.CSV;
	}

	@Override
	public List<String> sheets() {
		return List.of();
	}

	@Override
	public void read(Shape shape, Problems problems, Consumer<FileRecord> sink) {
		Delivery delivery = new Delivery(this.name, this.limits, problems, sink);
		CsvRow row = new CsvRow(this.limits);
		try {
			char separator = separator();
			try (QuoteWatch quotes = new QuoteWatch(this.text.reader(), separator);
					CsvReader<CsvRow> rows = CsvReader.builder()
						.fieldSeparator(separator)
						.allowExtraFields(true)
						.allowMissingFields(true)
						.allowExtraCharsAfterClosingQuote(true)
						// Twice, as each quote in a cell is written as two.
						.maxBufferSize(2 * this.limits.cellChars() + READ_AHEAD)
						.build(row, quotes)) {
				read(rows.iterator(), row, quotes, delivery);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void read(Iterator<CsvRow> rows, CsvRow row, QuoteWatch quotes, Delivery delivery) {
		Header header = null;
		while (!delivery.over()) {
			try {
				if (!rows.hasNext()) {
					break;
				}
				rows.next();
			}
			catch (CsvParseException ex) {
				// Only what breaks the reader's own bounds on memory gets here.
				delivery.report(tooMuch(row, quotes, delivery));
				return;
			}
			if (quotes.isUnclosed()) {
				delivery.report(new Problem.BrokenQuote(delivery.at(quotes.quoteLine())));
				return;
			}
			if (quotes.isBroken(row.line())) {
				delivery.report(new Problem.BrokenQuote(delivery.at(row.line())));
				if (header == null) {
					return;
				}
			}
			else if (header != null) {
				deliver(header, row, delivery);
			}
			else if (row.last() > 0) {
				header = header(row, delivery);
				if (header == null) {
					return;
				}
				row.header(header);
			}
		}
		if (header == null) {
			delivery.report(new Problem.MissingHeader(delivery.place()));
		}
	}

	private @Nullable Header header(CsvRow row, Delivery delivery) {
		if (row.last() > this.limits.columns()) {
			delivery.report(new Problem.TooManyColumns(delivery.at(row.line()), Limits.count(this.limits.columns())));
			return null;
		}
		if (row.tooLong() >= 0) {
			delivery.report(new Problem.TooLongCell(delivery.at(row.line()), Limits.bytes(this.limits.cellChars())));
			return null;
		}
		List<String> names = row.names();
		if (names.size() == 1 && names.get(0).chars().anyMatch((c) -> OTHER_SEPARATORS.indexOf(c) >= 0)) {
			delivery.report(new Problem.WrongSeparator(delivery.at(row.line(), null, names.get(0))));
			return null;
		}
		return Header.of(names, row.line(), delivery);
	}

	private void deliver(Header header, CsvRow row, Delivery delivery) {
		if (row.last() == 0) {
			return;
		}
		if (row.last() > header.size() || row.width() < header.size()) {
			int cells = (row.width() < header.size()) ? row.width() : row.last();
			delivery.report(new Problem.MalformedRow(delivery.at(row.line()), cells, header.size()));
			return;
		}
		if (row.tooLong() >= 0) {
			delivery.report(new Problem.TooLongCell(delivery.at(row.line(), header.name(row.tooLong()), null),
					Limits.bytes(this.limits.cellChars())));
			return;
		}
		if (row.stray() >= 0) {
			header.tell(row.stray(), row.line(), delivery);
		}
		if (row.filled() > 0) {
			delivery.deliver(null, row.line(), new RecordCells(header.columns(), row.cells(), row.filled()));
		}
	}

	/**
	 * What is wrong with a cell that does not end: most often somebody forgot to close a
	 * quote some lines before.
	 */
	private Problem tooMuch(CsvRow row, QuoteWatch quotes, Delivery delivery) {
		if (quotes.isOpenSinceLines()) {
			return new Problem.BrokenQuote(delivery.at(quotes.quoteLine()));
		}
		return new Problem.TooLongCell(delivery.at(row.line()), Limits.bytes(this.limits.cellChars()));
	}

	private char separator() throws IOException {
		char[] head = new char[Content.HEAD];
		int length;
		try (Reader reader = this.text.reader()) {
			length = Math.max(0, reader.read(head));
		}
		int[] counts = new int[SEPARATORS.length()];
		boolean quoted = false;
		boolean something = false;
		for (int i = 0; i < length; i++) {
			char c = head[i];
			if (!quoted && something && (c == '\n' || c == '\r')) {
				break;
			}
			something |= !Blanks.isBlank(c);
			quoted ^= c == '"';
			int separator = SEPARATORS.indexOf(c);
			if (!quoted && separator >= 0) {
				counts[separator]++;
			}
		}
		int most = 0;
		for (int i = 1; i < counts.length; i++) {
			most = (counts[i] > counts[most]) ? i : most;
		}
		return SEPARATORS.charAt(most);
	}

}
