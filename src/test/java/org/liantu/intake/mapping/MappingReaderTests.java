package org.liantu.intake.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.liantu.intake.fact.Table;
import org.liantu.intake.file.FileRecord;
import org.liantu.intake.problem.Problem;
import org.liantu.intake.problem.Problems;

import static org.assertj.core.api.Assertions.assertThat;

/** How a mapping is read, and how a wrong one is explained. */
class MappingReaderTests {

	private static final String REGISTRY = """
			mapping: registry
			title: {zh: 某企业库导出, en: Export of some registry}
			order: 5
			source: {id: registry-2026, title: 企业库, publisher: 某公司, on: 2026-10-01, basis: registry}
			confidence: 0.8
			skip: ['说明*.csv']
			tables:
			  provinces: {浙江: '330000', 江苏: '320000'}
			entries:
			  - file: ['企业*.csv', firms.xlsx]
			    sheet: 企业
			    when: {状态: [存续, 在业]}
			    unless: {类型: [个体]}
			    expect: {成立日期: date}
			    to: companies
			    columns:
			      name: 企业名称
			      other_names: {column: 曾用名, split: '[、,]'}
			      region: {column: 省份, table: provinces, table-else: skip}
			      status: {constant: active}
			  - file: 供货.csv
			    to: supplies
			    asOf: 2025-12-31
			    columns:
			      from: [供应商代码, 供应商]
			      to: 客户
			      share_of_sales: {column: 占比(%), times: 0.01, empty: ['--']}
			""";

	@Test
	void aMappingSaysWhichColumnBecomesWhat() {
		Problems problems = new Problems();
		Mapping mapping = read(REGISTRY, problems).orElseThrow();
		assertThat(problems.list()).isEmpty();
		assertThat(mapping.id()).isEqualTo("registry");
		assertThat(mapping.title().zh()).isEqualTo("某企业库导出");
		assertThat(mapping.order()).isEqualTo(5);
		assertThat(mapping.skips("包.zip/说明1.csv")).isTrue();
		Entry companies = mapping.entries().get(0);
		assertThat(companies.to()).isEqualTo(Table.COMPANIES);
		assertThat(companies.speaksOf("包.zip/2026/企业一.csv")).isTrue();
		assertThat(companies.speaksOf("企业一.txt")).isFalse();
		assertThat(companies.confidence()).isEqualTo(0.8);
		Entry supplies = mapping.entries().get(1);
		assertThat(supplies.asOf()).hasToString("2025-12-31");
		assertThat(supplies.source()).isNotNull().extracting(SourceReference::id).isEqualTo("registry-2026");
	}

	@Test
	void theShippedMappingsAndTheOneInTheDocumentsAreRight() throws IOException {
		try (Stream<Path> shipped = Files.list(Path.of("graph-seed/mappings"))) {
			for (Path file : shipped.toList()) {
				Problems problems = new Problems();
				Optional<Mapping> mapping = read(Files.readString(file), problems);
				assertThat(problems.list()).isEmpty();
				assertThat(mapping).get()
					.extracting((one) -> one.id() + ".yaml")
					.isEqualTo(file.getFileName().toString());
			}
		}
		Matcher shown = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL)
			.matcher(Files.readString(Path.of("docs/mappings.md")));
		assertThat(shown.find()).isTrue();
		Problems problems = new Problems();
		assertThat(read(shown.group(1), problems)).isPresent();
		assertThat(problems.list()).isEmpty();
	}

	@Test
	void recordsThatAreNotMeantAreLeftOut() {
		Entry companies = read(REGISTRY, new Problems()).orElseThrow().entries().get(0);
		assertThat(companies.means(row("状态", "存续"))).isTrue();
		assertThat(companies.means(row("状态", "注销"))).isFalse();
		assertThat(companies.means(row("状态", "在业", "类型", "个体"))).isFalse();
		assertThat(companies.means(row("类型", "企业"))).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "null", textBlock = """
			other_names    | 曾用名   | 天铁实业、天铁科技 | FILLED       | 天铁实业;天铁科技
			region         | 省份     | 浙江              | FILLED       | 330000
			region         | 省份     | 上海              | LEFT_OUT     | null
			status         | 别的     | 什么              | FILLED       | active
			name           | 别的     | 什么              | EMPTY        | null
			""")
	void aRuleMakesACell(String column, String read, String text, Cell.Kind kind, String expected) {
		Cell cell = rule(0, column).apply(row(read, text));
		assertThat(cell.kind()).isEqualTo(kind);
		assertThat(cell.texts()).isEqualTo((expected != null) ? List.of(expected) : List.of());
	}

	@Test
	void unitsAreTurnedIntoOurs() {
		CellRule share = rule(1, "share_of_sales");
		assertThat(share.apply(row("占比(%)", "12.5")).texts()).containsExactly("0.125");
		assertThat(share.apply(row("占比(%)", "--")).kind()).isEqualTo(Cell.Kind.PLACEHOLDER);
		assertThat(share.apply(row("占比(%)", "约三成")).texts()).containsExactly("约三成");
	}

	@Test
	void whatNamesAThingMayStandInSeveralColumns() {
		CellRule from = rule(1, "from");
		assertThat(from.apply(row("供应商代码", "300351", "供应商", "永贵电器")).texts()).containsExactly("300351", "永贵电器");
		assertThat(from.apply(row("供应商", "永贵电器")).texts()).containsExactly("永贵电器");
	}

	@Test
	void theSameTextAlwaysHasTheSameId() {
		assertThat(CellRule.mint("p", "连接器")).isEqualTo(CellRule.mint("p", "连接器")).matches("p-[0-9a-f]{16}");
		assertThat(CellRule.mint("p", "连接器")).isNotEqualTo(CellRule.mint("p", "连接件"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			to: companies           | to: compnies                | unknown-table        | companies
			name: 企业名称          | nmae: 企业名称              | unknown-column       | name
			name: 企业名称          | short_name: 企业名称        | missing-column       | name
			table: provinces        | table: province             | unknown-value-table  | provinces
			when: {状态             | whn: {状态                  | unknown-mapping-word | when
			order: 5                | entries2: 5                 | unknown-mapping-word | entries
			mapping: registry       | title2: registry            | missing-mapping-word | mapping
			basis: registry         | basis: rumour               | bad-mapping-value    | registry
			on: 2026-10-01          | on: 2026-13-01              | bad-date             | 2026-13-01
			confidence: 0.8         | confidence: 8               | bad-mapping-value    | 0 … 1
			table-else: skip        | table-else: drop            | bad-mapping-value    | refuse
			entries:                | entries: [                  | unreadable-mapping   | ''
			mapping: registry       | mapping: Registry!          | bad-mapping-value    | a-z
			""")
	void aWrongMappingIsExplained(String right, String wrong, String kind, String named) {
		Problems problems = new Problems();
		Optional<Mapping> mapping = read(
				REGISTRY.replaceFirst(Pattern.quote(right.strip()), Matcher.quoteReplacement(wrong.strip())), problems);
		assertThat(mapping).isEmpty();
		assertThat(problems.list()).anySatisfy((problem) -> {
			assertThat(problem.kind()).isEqualTo(kind);
			assertThat(problem.place() + " " + problem.details()).contains(named);
		});
	}

	@Test
	void aMappingIsNoPlaceForAMegabyteOrForYamlsTricks() {
		Problems problems = new Problems();
		assertThat(read("# " + "长".repeat(300_000) + "\n" + REGISTRY, problems)).isEmpty();
		assertThat(problems.list()).extracting(Problem::kind).containsExactly("too-large-file");
		StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
		for (int i = 1; i < 12; i++) {
			bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)));
		}
		assertThat(read(bomb.toString(), new Problems())).isEmpty();
		assertThat(read("!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1/\"]]", new Problems()))
			.isEmpty();
		assertThat(read("- just\n- a list", new Problems())).isEmpty();
		assertThat(read("", new Problems())).isEmpty();
	}

	private static CellRule rule(int entry, String column) {
		return java.util.Objects
			.requireNonNull(read(REGISTRY, new Problems()).orElseThrow().entries().get(entry).rules().get(column));
	}

	private static FileRecord row(String... cells) {
		Map<String, String> map = new java.util.LinkedHashMap<>();
		for (int i = 0; i < cells.length; i += 2) {
			map.put(cells[i], cells[i + 1]);
		}
		return new FileRecord("企业.csv", null, 2, map);
	}

	private static Optional<Mapping> read(String yaml, Problems problems) {
		return MappingReader.read("mapping.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems);
	}

}
