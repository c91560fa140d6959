package org.liantu.intake.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.liantu.intake.fact.Table;

import static org.assertj.core.api.Assertions.assertThat;

/** What people are told about the tables is what the intake takes. */
class ReadmeTests {

	private static final Path README = Path.of("graph-seed", "README.md");

	private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+\\.csv)` \\| (.+?) \\| (.+) \\|");

	private static final Pattern COLUMN = Pattern.compile("`([a-z_]+)`(\\*)?(?: \\(([^)]*)\\))?");

	@Test
	void theReadmeListsEveryTableAndColumn() throws IOException {
		Map<String, List<String>> told = new LinkedHashMap<>();
		for (String line : Files.readAllLines(README)) {
			Matcher row = ROW.matcher(line);
			if (row.matches()) {
				told.put(row.group(1), columns(row.group(2)));
			}
		}
		Map<String, List<String>> taken = new LinkedHashMap<>();
		for (Table table : Table.values()) {
			taken.put(table.fileName(), columns(table));
		}
		assertThat(told).containsExactlyInAnyOrderEntriesOf(taken);
	}

	@Test
	void theReadmeSaysWhichTablesBelongToAChain() throws IOException {
		String readme = Files.readString(README);
		String sentence = readme.substring(readme.indexOf("any folder ("), readme.indexOf("only in"));
		assertThat(Table.values())
			.allSatisfy((table) -> assertThat(sentence.contains("`" + table.fileName() + "`")).as(table.fileName())
				.isEqualTo(table.belongsToAChain()));
	}

	private static List<String> columns(String cell) {
		boolean cited = cell.endsWith(" + citation");
		List<String> columns = new ArrayList<>();
		Matcher column = COLUMN.matcher(cell);
		while (column.find()) {
			String remark = (column.group(3) != null) ? column.group(3) : "";
			// Only a list of words is a choice; anything else explains.
			String choices = remark.matches("`[a-z-]+`(, `[a-z-]+`)+") ? " " + remark.replace("`", "") : "";
			columns.add(column.group(1) + ((column.group(2) != null) ? "*" : "") + choices);
		}
		if (cited) {
			columns.addAll(List.of("source*", "as_of", "confidence", "locator"));
		}
		return columns;
	}

	private static List<String> columns(Table table) {
		return table.columns()
			.stream()
			.map((column) -> column.name() + (column.required() ? "*" : "")
					+ (column.choices().isEmpty() ? "" : " " + String.join(", ", column.choices())))
			.toList();
	}

}
