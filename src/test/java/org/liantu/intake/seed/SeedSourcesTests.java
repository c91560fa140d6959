package org.liantu.intake.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may cite what in the shipped seed. */
@DisplayName("The sources of the seed")
class SeedSourcesTests {

	private static final String THE_MAP = "liantu-map";

	private static final Set<String> DEFINE_THE_MAP = Set.of("chain.csv", "segments.csv", "covers.csv");

	@Test
	void theMapIsCitedForWhatItDefinesAndForNothingElse() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("graph-seed"))) {
			List<Path> tables = files.filter((file) -> file.toString().endsWith(".csv")).toList();
			assertThat(tables).isNotEmpty();
			for (Path table : tables) {
				if (!DEFINE_THE_MAP.contains(table.getFileName().toString())) {
					assertThat(sources(table)).as(table.toString()).doesNotContain(THE_MAP);
				}
			}
		}
	}

	private static List<String> sources(Path table) throws IOException {
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table)) {
			return rows.stream().map((row) -> row.findField("source").orElse("")).toList();
		}
	}

}
