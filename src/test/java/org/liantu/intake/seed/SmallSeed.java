package org.liantu.intake.seed;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.liantu.model.Thing;

/**
 * A seed of a few rows without a fault, to be changed row by row. Cells are separated by
 * {@code |} and blanks so that tests can be read as tables.
 */
final class SmallSeed {

	static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private final SortedMap<String, byte[]> files;

	private SmallSeed(Map<String, byte[]> files) {
		this.files = new TreeMap<>(files);
	}

	/** One row or two of nearly every table. */
	static SmallSeed valid() {
		return new SmallSeed(Map.of()).with("reference/sources.csv", """
				id      | title    | publisher | on         | url                  | locator | basis
				report  | 年报     | 交易所    | 2025-04-20 | https://example.com/ |         | document
				general-knowledge | 常识 | 编者 | 2026-01-01 |                      |         | general-knowledge
				""")
			.with("reference/regions.csv", """
					code      | name   | name_en | level      | within | edition  | source
					330000    | 浙江省 |         | province   |        | GB/T 2260 | report
					331000    | 台州市 |         | prefecture | 330000 | GB/T 2260 | report
					331023    | 天台县 | Tiantai | county     | 331000 | GB/T 2260 | report
					""")
			.with("reference/industries.csv", """
					code | name     | within | edition       | source
					c    | 制造业   |        | GB/T 4754-2017 | report
					29   | 橡胶制品 | c      | GB/T 4754-2017 | report
					""")
			.with("reference/parks.csv", """
					id       | name         | region | source
					cangshan | 苍山集聚区   | 331023 | report
					""")
			.with("chains/rail/chain.csv", """
					id   | name     | name_en | source
					rail | 轨道交通 | Rail    | report
					""")
			.with("chains/rail/segments.csv", """
					id          | parent     | stage      | name | name_en | definition | source
					rail.parts  |            | midstream  | 部件 | Parts   | 车上的部件 | report
					rail.pad    | rail.parts | midstream  | 垫   | Pads    | 减振的垫   | report
					rail.train  |            | downstream | 整车 | Trains  | 列车       | report
					""")
			.with("chains/rail/feeds.csv", """
					from     | to         | source
					rail.pad | rail.train | report
					""")
			.with("chains/rail/products.csv", """
					id     | name   | name_en | other_names | broader | source
					rubber | 橡胶   |         |             |         | report
					pad    | 减振垫 |         | 垫片;垫板   | rubber  | report
					""")
			.with("chains/rail/companies.csv", """
					id   | name         | short_name | credit_code        | stock_code | region | status | source
					cn-1 | 甲股份公司   | 甲         | 91350100M000100Y43 | 600001.SH  | 331023 | active | report
					cn-2 | 乙有限公司   | 乙         |                    |            | 330000 |        | report
					""")
			.with("chains/rail/supplies.csv",
					"""
							from | to   | product | share_of_sales | since      | until      | source | as_of      | confidence | locator
							cn-1 | cn-2 | pad     | 0.25           | 2020-01-01 | 2030-12-31 | report | 2024-12-31 | 0.7        | 第三节
							""");
	}

	/** The same with a file added or replaced. */
	SmallSeed with(String path, String table) {
		return withText(path, csv(table));
	}

	/** The same with a file added or replaced whose text is given as it is. */
	SmallSeed withText(String path, String text) {
		return withBytes(path, text.getBytes(StandardCharsets.UTF_8));
	}

	SmallSeed withBytes(String path, byte[] content) {
		SmallSeed seed = new SmallSeed(this.files);
		seed.files.put(path, content);
		return seed;
	}

	/** The same with rows added at the end of a file. */
	SmallSeed and(String path, String rows) {
		return withText(path, new String(this.files.get(path), StandardCharsets.UTF_8) + csv(rows));
	}

	/** The same with a text of a file replaced by another. */
	SmallSeed but(String path, String text, String other) {
		String before = new String(this.files.get(path), StandardCharsets.UTF_8);
		if (!before.contains(text)) {
			throw new IllegalArgumentException(path + " has no " + text);
		}
		return withText(path, before.replace(text, other));
	}

	SmallSeed without(String path) {
		SmallSeed seed = new SmallSeed(this.files);
		seed.files.remove(path);
		return seed;
	}

	/** The same with every file changed. */
	SmallSeed each(UnaryOperator<String> change) {
		SmallSeed seed = this;
		for (Map.Entry<String, byte[]> file : this.files.entrySet()) {
			seed = seed.withText(file.getKey(), change.apply(new String(file.getValue(), StandardCharsets.UTF_8)));
		}
		return seed;
	}

	Seed seed() {
		List<SeedFile> list = new ArrayList<>();
		this.files.forEach((path, content) -> list.add(SeedFile.of(path, content)));
		return new Seed("small", list);
	}

	/** Reads it where the graph knows nothing else. */
	Reading read() {
		return read(Set.of());
	}

	/** Reads it where the graph knows these things. */
	Reading read(Set<Thing> known) {
		return SeedReader.read(seed(), TODAY, (asked) -> known);
	}

	private static String csv(String table) {
		StringBuilder csv = new StringBuilder();
		table.lines().filter((line) -> !line.isBlank()).forEach((line) -> {
			List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
			csv.append(String.join(",", cells)).append("\r\n");
		});
		return csv.toString();
	}

}
