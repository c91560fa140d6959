package org.liantu.intake.foreign;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liantu.intake.file.FileRecord;
import org.liantu.intake.file.ForeignFile;
import org.liantu.intake.file.Format;
import org.liantu.intake.file.Shape;
import org.liantu.intake.identity.KnownCompany;
import org.liantu.intake.log.ReportRow;
import org.liantu.intake.mapping.Entry;
import org.liantu.intake.mapping.Mapping;
import org.liantu.intake.mapping.MappingReader;
import org.liantu.intake.problem.Problem;
import org.liantu.intake.problem.Problems;
import org.liantu.intake.problem.Severity;
import org.liantu.intake.review.Decisions;
import org.liantu.intake.review.Doubt;
import org.liantu.model.Basis;
import org.liantu.model.Label;
import org.liantu.model.Source;
import org.liantu.statement.Statement;

import static org.assertj.core.api.Assertions.assertThat;

/** What records of foreign files amount to, and what is wrong with them. */
class CheckTests {

	private static final String MAPPING = """
			mapping: set
			source: {id: set-2026, title: 某资料, publisher: 某处, on: 2026-01-31, basis: registry}
			entries:
			  - file: firms.csv
			    expect: {上市日: date}
			    to: companies
			    columns: {name: 全称, short_name: 简称, stock_code: 代码, credit_code: 信用代码, region: 地区, status: {column: 状态, table: {存续: active}}}
			  - file: products.csv
			    to: products
			    columns: {name: 名称, broader: 大类}
			  - file: inputs.csv
			    to: inputs
			    columns: {input: 原料, of: 产品}
			  - file: makes.csv
			    to: makes
			    columns: {company: [代码, 企业], product: 产品, revenue_share: {column: 占比, empty: ['0.001']}}
			  - file: supplies.csv
			    to: supplies
			    columns: {from: 卖方, to: 买方, product: 产品}
			""";

	@TempDir
	private Path temp;

	private final KnownThings known = new KnownThings();

	private final Map<String, Decisions.Said> decided = new TreeMap<>();

	private final Ledger ledger = new Ledger();

	private final List<Statement> statements = new ArrayList<>();

	private List<Doubt> doubts = List.of();

	/** How far the check was each time it said so; below 0 where it only went on. */
	private final List<Double> heard = new ArrayList<>();

	@BeforeEach
	void whatTheGraphKnows() {
		this.known.add(new Source("old", "旧资料", "某处", "2020-01-01", null, null, Basis.DOCUMENT.text()));
		this.known.things(Label.REGION).add("330000", List.of("浙江省", "浙江"));
		this.known.things(Label.PRODUCT).add("rail-connector", List.of("轨道交通连接器"));
		this.known.companies()
			.add(new KnownCompany("cn-300351", List.of("浙江永贵电器股份有限公司"), List.of("永贵电器"), null, "300351.SZ", "330000",
					List.of()));
	}

	@Test
	void aKnownCompanyIsFoundByItsCodeHoweverWritten() {
		check(firm("全称", "浙江永贵电器股份有限公司", "代码", "300351"), firm("全称", "浙江永贵电器股份有限公司", "代码", "300351.sz"));
		assertThat(said()).contains("Company/cn-300351 name 浙江永贵电器股份有限公司", "Company/cn-300351 stockCode 300351.SZ");
		assertThat(kinds()).containsExactlyInAnyOrder("code-without-exchange", "repeated-code");
	}

	@Test
	void anotherNameUnderTheSameCodeIsAChangeOfName() {
		check(firm("全称", "永贵科技集团股份有限公司", "代码", "300351.SZ"));
		assertThat(said()).contains("Company/cn-300351 name 永贵科技集团股份有限公司");
		assertThat(kinds()).containsExactly("name-changed");
	}

	@Test
	void oneCodeOnTwoCompaniesOfOneListIsDoubtAndMakesNoOneCompany() {
		check(firm("全称", "江苏京源环保股份有限公司", "简称", "京源环保", "代码", "688096.SH"),
				firm("全称", "大连港股份有限公司", "简称", "京源环保", "代码", "688096.SH"));
		assertThat(kinds()).containsExactlyInAnyOrder("repeated-code", "in-doubt");
		assertThat(said()).contains("Company/cn-688096 name 江苏京源环保股份有限公司", "Company/cn-688096 stockCode 688096.SH")
			.filteredOn((line) -> line.contains("大连港"))
			.singleElement()
			.asString()
			.matches("Company/co-[0-9a-f]{16} name 大连港股份有限公司");
		assertThat(said()).filteredOn((line) -> line.contains("688096.SH")).hasSize(1);
		assertThat(this.doubts).singleElement()
			.satisfies((doubt) -> assertThat(doubt.suspect().id() + " " + doubt.why())
				.isEqualTo("cn-688096 contested-code"));
	}

	@Test
	void whatSomebodyDecidedIsNotAskedAgain() {
		String own = org.liantu.intake.mapping.CellRule.mint("co",
				org.liantu.intake.identity.CompanyNames.normalized("大连港股份有限公司"));
		this.decided.put(own + " cn-688096", Decisions.Said.DIFFERENT);
		check(firm("全称", "江苏京源环保股份有限公司", "代码", "688096.SH"), firm("全称", "大连港股份有限公司", "代码", "688096.SH"));
		assertThat(kinds()).containsExactly("repeated-code");
		assertThat(this.doubts).isEmpty();
	}

	@Test
	void whatAFileNamesIsFoundByCodeOrNameOrReported() {
		check(row("makes.csv", "代码", "300351", "产品", "轨道交通连接器", "占比", "0.53"),
				row("makes.csv", "企业", "永贵电器", "产品", "轨道交通连接器"), row("makes.csv", "企业", "没有这家公司", "产品", "轨道交通连接器"),
				row("makes.csv", "企业", "永贵电器", "产品", "轨道交通联接器"));
		assertThat(said()).contains("Company/cn-300351 MAKES Product/rail-connector {revenueShare=0.53}");
		assertThat(kinds()).containsExactlyInAnyOrder("duplicate-row", "unknown-reference", "unknown-reference");
		assertThat(this.ledger.rows()).filteredOn((row) -> row.problem().kind().equals("unknown-reference"))
			.allSatisfy((row) -> assertThat(row.cells()).containsKey("企业"));
	}

	@Test
	void aProductIsWhatIsCalledSo() {
		check(row("products.csv", "名称", "连接器", "大类", "电子元件"), row("products.csv", "名称", "电子元件"),
				row("products.csv", "名称", "轨道交通连接器", "大类", "连接器"));
		assertThat(kinds()).isEmpty();
		assertThat(said()).contains("Product/rail-connector name 轨道交通连接器")
			.anyMatch((line) -> line.matches("Product/rail-connector KIND_OF Product/p-[0-9a-f]{16} \\{}"));
	}

	@Test
	void accountingLinesAreNoProductsAndPlaceholdersNoShares() {
		check(row("makes.csv", "企业", "永贵电器", "产品", "平衡项目"),
				row("makes.csv", "企业", "永贵电器", "产品", "轨道交通连接器", "占比", "0.001"), row("products.csv", "名称", "分部间抵销"));
		assertThat(kinds()).containsExactlyInAnyOrder("accounting-line", "accounting-line", "placeholder-value");
		assertThat(said()).containsExactly("Company/cn-300351 MAKES Product/rail-connector {}");
		assertThat(this.ledger.problems().errors()).isZero();
	}

	@Test
	void sharesOutsideNothingToAllAreRefusedWithTheirRow() {
		check(row("makes.csv", "企业", "永贵电器", "产品", "轨道交通连接器", "占比", "-59"),
				row("makes.csv", "企业", "永贵电器", "产品", "轨道交通连接器", "占比", "3.2"));
		assertThat(kinds()).containsExactly("share-out-of-range", "share-out-of-range");
		assertThat(said()).isEmpty();
	}

	@Test
	void nothingIsItsOwnInputAndTheOppositeIsReported() {
		check(row("products.csv", "名称", "鸡蛋"), row("products.csv", "名称", "蛋黄"),
				row("inputs.csv", "原料", "鸡蛋", "产品", "鸡蛋"), row("inputs.csv", "原料", "鸡蛋", "产品", "蛋黄"),
				row("inputs.csv", "原料", "蛋黄", "产品", "鸡蛋"), row("inputs.csv", "原料", "鸡蛋", "产品", "蛋黄"));
		assertThat(kinds()).containsExactlyInAnyOrder("self-loop", "two-cycle", "duplicate-row");
		assertThat(said()).filteredOn((line) -> line.contains("INPUT_OF")).hasSize(2);
	}

	@Test
	void aSupplyThatLooksTheWrongWayRoundIsReported() {
		Check check = check(firm("全称", "上海某某机车有限公司"), row("makes.csv", "企业", "永贵电器", "产品", "轨道交通连接器"),
				row("supplies.csv", "卖方", "上海某某机车有限公司", "买方", "永贵电器", "产品", "轨道交通连接器"),
				row("supplies.csv", "卖方", "永贵电器", "买方", "上海某某机车有限公司", "产品", "轨道交通连接器"));
		check.relations().reportReversed((company, product) -> false);
		assertThat(kinds()).containsExactlyInAnyOrder("two-cycle", "reversed-supply");
	}

	@Test
	void aProductThatEverybodyMakesIsReported() {
		List<FileRecord> rows = new ArrayList<>(List.of(row("products.csv", "名称", "配件")));
		for (int i = 0; i < 45; i++) {
			rows.add(firm("全称", "第" + i + "号测试有限公司"));
			rows.add(row("makes.csv", "企业", "第" + i + "号测试有限公司", "产品", "配件"));
		}
		check(rows.toArray(FileRecord[]::new));
		assertThat(kinds()).containsExactly("hub");
	}

	@Test
	void whoIsOnlyWrittenOtherwiseIsTakenForTheSameAndThatCanBeTakenBack() {
		this.known.companies()
			.add(new KnownCompany("co-1", List.of("天台县天源机械有限公司"), List.of(), null, null, "330000", List.of()));
		check(firm("全称", "天台县天源机械股份有限公司", "地区", "浙江"));
		assertThat(kinds()).containsExactly("recognised-by-likeness");
		assertThat(said()).anyMatch((line) -> line.matches("Company/co-[0-9a-f]{16} SAME_AS Company/co-1 \\{}"));
		assertThat(this.doubts).singleElement().extracting(Doubt::why).isEqualTo(Doubt.TAKEN);
	}

	@Test
	void aCodeThatTheListBesideItWritesOtherwiseIsReported() {
		check(firm("全称", "浙江永贵电器股份有限公司", "代码", "300351.SZ"), row("makes.csv", "代码", "300351", "产品", "轨道交通连接器"));
		assertThat(kinds()).containsExactly("unlisted-code");
		assertThat(said()).anyMatch((line) -> line.contains("MAKES"));
	}

	@Test
	void aTextThatTheValueTableDoesNotHaveIsAFault() {
		check(firm("全称", "甲有限公司", "状态", "存续"), firm("全称", "乙有限公司", "状态", "停业"));
		assertThat(kinds()).containsExactly("value-not-in-table");
		assertThat(said()).contains("Company/" + org.liantu.intake.mapping.CellRule.mint("co",
				org.liantu.intake.identity.CompanyNames.normalized("甲有限公司")) + " status active");
	}

	@Test
	void columnsThatAreMixedUpShow() {
		check(firm("全称", "甲有限公司", "上市日", "2021-05-06"), firm("全称", "乙有限公司", "上市日", "上海证券交易所"));
		assertThat(kinds()).containsExactly("unexpected-value");
		assertThat(said()).hasSize(2);
	}

	@Test
	void textsThatShowHowTheyWereEscapedAreTakenAndReported() {
		check(row("products.csv", "名称", "维生素A系\\n列"));
		assertThat(kinds()).containsExactly("leftover-escape");
		assertThat(said()).hasSize(1);
	}

	@Test
	void aColumnThatNoRecordHasIsNamedWithWhatIsNearest() {
		check(row("inputs.csv", "原料名", "轨道交通连接器", "产品", "轨道交通连接器"));
		assertThat(kinds()).contains("column-not-in-file", "missing-value");
		assertThat(problems()).anySatisfy((row) -> assertThat(row.problem().text().toString()).contains("原料名"));
		assertThat(problems()).filteredOn((row) -> row.problem().kind().equals("column-not-in-file"))
			.anySatisfy((row) -> assertThat(row.problem().severity()).isEqualTo("error"));
	}

	@Test
	void aNameThatSeveralHaveIsNotGuessed() {
		this.known.companies()
			.add(new KnownCompany("cn-603033", List.of("三维控股集团股份有限公司"), List.of("三维股份"), null, null, null, List.of()));
		this.known.companies()
			.add(new KnownCompany("cn-831834", List.of("四川三维股份有限公司"), List.of("三维股份"), null, null, null, List.of()));
		check(row("makes.csv", "企业", "三维股份", "产品", "轨道交通连接器"));
		assertThat(kinds()).containsExactly("ambiguous-name");
	}

	@Test
	void aCodeThatTheListWritesOtherwiseIsReported() {
		check(firm("全称", "浙江永贵电器股份有限公司", "代码", "300351.SZ"), row("makes.csv", "代码", "300351", "产品", "轨道交通连接器"));
		assertThat(kinds()).containsExactly("unlisted-code");
		assertThat(said()).contains("Company/cn-300351 MAKES Product/rail-connector {}");
	}

	@Test
	void whoeverStopsACheckIsHeardInEveryPass() {
		FileRecord[] firms = new FileRecord[2500];
		for (int i = 0; i < firms.length; i++) {
			firms[i] = firm("全称", "第" + i + "号测试有限公司");
		}
		check(firms);
		assertThat(this.heard).as("two in the pass for codes, two in the pass for good")
			.filteredOn((share) -> share < 0)
			.hasSize(4);
	}

	private Check check(FileRecord... records) {
		Problems inMapping = new Problems();
		Mapping mapping = MappingReader.read("set.yaml", MAPPING.getBytes(StandardCharsets.UTF_8), inMapping)
			.orElseThrow();
		Map<String, List<FileRecord>> files = new LinkedHashMap<>();
		for (FileRecord found : records) {
			List<FileRecord> file = files.computeIfAbsent(found.file(), (name) -> new ArrayList<>());
			file.add(new FileRecord(found.file(), null, file.size() + 2L, found.cells()));
		}
		List<Reading> readings = new ArrayList<>();
		files.forEach((name, rows) -> {
			for (Entry entry : mapping.entries()) {
				if (entry.speaksOf(name)) {
					readings.add(new Reading(new InMemory(name, rows), entry, mapping.order()));
				}
			}
		});
		Path file = this.temp.resolve("statements");
		try (Spool spool = new Spool(file)) {
			Check check = new Check(this.ledger, this.known, spool::add,
					(company, suspect) -> this.decided.getOrDefault(company + " " + suspect, Decisions.Said.NOTHING),
					LocalDate.of(2026, 11, 24), (read, valid, share) -> this.heard.add(share));
			check.run(readings);
			spool.end();
			spool.read(10, this.statements::addAll);
			this.doubts = List.copyOf(check.companies().doubts());
			return check;
		}
	}

	private List<String> said() {
		return this.statements.stream()
			.map((said) -> said.subject().key() + " " + said.predicate().text() + " "
					+ ((said.object() != null) ? said.object().key() + " " + said.qualifiers() : said.value()))
			.toList();
	}

	/** Without the columns that the few records of a test leave out. */
	private List<String> kinds() {
		return this.ledger.problems()
			.list()
			.stream()
			.filter((problem) -> !problem.kind().equals("column-not-in-file") || problem.severity() == Severity.ERROR)
			.map(Problem::kind)
			.toList();
	}

	private List<ReportRow> problems() {
		return this.ledger.rows();
	}

	private static FileRecord firm(String... cells) {
		return row("firms.csv", cells);
	}

	private static FileRecord row(String file, String... cells) {
		Map<String, String> map = new LinkedHashMap<>();
		for (int i = 0; i < cells.length; i += 2) {
			map.put(cells[i], cells[i + 1]);
		}
		return new FileRecord(file, null, 0, map);
	}

	private record InMemory(String name, List<FileRecord> records) implements ForeignFile {

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
			this.records.forEach(sink);
		}

	}

}
