package org.liantu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** A table of the seed, from which made-up markets take real places and chains. */
public final class SeedTable {

	private SeedTable() {
	}

	/** Takes its rows one after the other. */
	public static void each(Path file, Consumer<NamedCsvRecord> row) {
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
			rows.forEach(row);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
