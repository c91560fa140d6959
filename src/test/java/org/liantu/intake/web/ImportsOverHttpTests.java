package org.liantu.intake.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.liantu.graph.Graph;
import org.liantu.graph.TestGraph;
import org.liantu.intake.log.Import;
import org.liantu.intake.log.ImportCounts;
import org.liantu.intake.log.Imports;
import org.liantu.web.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Files that people bring over HTTP, from the first try to taking them back. */
@HttpTest
class ImportsOverHttpTests {

	private static final String COMPANIES = """
			name,short_name,stock_code,region,source
			浙江永贵电器股份有限公司,永贵电器,300351.SZ,天台县,directory-2025
			浙江银轮机械股份有限公司,银轮股份,002126.SZ,天台县,directory-2025
			天台县始丰橡胶厂,,,331023,directory-2025
			""";

	private static final String MAPPING = """
			mapping: office-list
			title: {zh: 招商办企业名单, en: The office's list of companies}
			source: {id: office-2026, title: 企业名单, publisher: 天台县招商办, on: 2026-01-31, basis: document}
			entries:
			  - file: 企业名单.jsonl
			    to: companies
			    columns: {name: 企业全称, short_name: 简称, stock_code: 证券代码, region: 所在地}
			""";

	private static final String RECORDS = """
			{"企业全称":"浙江永贵电器股份有限公司","简称":"永贵电器","证券代码":"300351.SZ","所在地":"天台县"}
			{"企业全称":"浙江银轮机械股份有限公司","简称":"银轮股份","证券代码":"002126.SZ","所在地":"天台县"}
			{"企业全称":"天台县始丰橡胶厂","所在地":"331023"}
			""";

	@LocalServerPort
	private int port;

	@Autowired
	private Graph graph;

	@Autowired
	private Imports imports;

	private Desk desk;

	@BeforeEach
	void anEmptyGraph() {
		TestGraph.clear();
		this.desk = new Desk(this.port);
	}

	enum Form {

		UTF_8, WITH_BOM, GB18030, TEMPLATE, JSON_LINES, ZIP;

		Desk.Upload of(Desk desk) {
			Desk.Upload upload = desk.bringWithSources();
			return switch (this) {
				case UTF_8 -> upload.file("companies.csv", COMPANIES);
				case WITH_BOM -> upload.file("companies.csv", "\uFEFF" + COMPANIES);
				case GB18030 -> upload.file("companies.csv", COMPANIES.getBytes(Charset.forName("GB18030")));
				case TEMPLATE -> upload.file("天台企业.xlsx", fill(desk));
				case JSON_LINES -> upload.file("企业名单.jsonl", RECORDS).mapping(MAPPING);
				case ZIP -> {
					Map<String, byte[]> files = new LinkedHashMap<>();
					files.put("数据/sources.csv", Desk.utf8(Desk.SOURCES));
					files.put("数据/regions.csv", Desk.utf8(Desk.REGIONS));
					files.put("数据/companies.csv", COMPANIES.getBytes(Charset.forName("GB18030")));
					files.put("数据/企业名单.jsonl", Desk.utf8(RECORDS));
					yield desk.bring().file("数据.zip", Desk.zip(files)).mapping(MAPPING);
				}
			};
		}

		/** The template as it is handed out, with three rows filled in. */
		private static byte[] fill(Desk desk) {
			byte[] template = desk.get("/api/v1/imports/templates/companies?format=xlsx").bytes();
			try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
					ByteArrayOutputStream filled = new ByteArrayOutputStream()) {
				Sheet sheet = workbook.getSheet("companies");
				List<String> columns = new ArrayList<>();
				sheet.getRow(0).forEach((cell) -> columns.add(cell.getStringCellValue()));
				List<String> lines = COMPANIES.lines().toList();
				String[] names = lines.get(0).split(",");
				for (int line = 1; line < lines.size(); line++) {
					Row row = sheet.createRow(line);
					String[] cells = lines.get(line).split(",");
					for (int i = 0; i < cells.length; i++) {
						row.createCell(columns.indexOf(names[i])).setCellValue(cells[i]);
					}
				}
				workbook.write(filled);
				return filled.toByteArray();
			}
			catch (IOException ex) {
				throw new java.io.UncheckedIOException(ex);
			}
		}

	}

	@ParameterizedTest
	@EnumSource
	void aFileIsTriedWrittenFoundAndAgainChangesNothing(Form form) {
		JsonNode tried = form.of(this.desk).query("dryRun=true").ended();
		assertThat(tried.path("state").asString()).as(tried.toString()).isEqualTo("tried");
		assertThat(tried.at("/counts/errors").asInt()).isZero();
		assertThat(tried.at("/counts/rows").asInt()).isEqualTo(tried.at("/counts/valid").asInt()).isPositive();
		assertThat(tried.at("/counts/statements").asInt()).isPositive();
		assertThat(Desk.countStatements()).isZero();

		JsonNode done = form.of(this.desk).ended();
		assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("done");
		assertThat(done.path("revision").asLong()).isEqualTo(1);
		assertThat(done.at("/counts/puts/Company").asInt()).isEqualTo(3);
		assertThat(done.at("/counts/statements").asInt()).isEqualTo(tried.at("/counts/statements").asInt())
			.isEqualTo(done.at("/counts/added").asInt());
		assertThat(Desk.countStatements()).isEqualTo(done.at("/counts/added").asLong());
		assertThat(find("永贵")).containsExactly("cn-300351 永贵电器");
		assertThat(find("002126")).containsExactly("cn-002126 银轮股份");
		assertThat(find("始丰橡胶")).singleElement().asString().endsWith(" 天台县始丰橡胶厂");

		assertThat(statementsOf(done.path("id").asString())).hasSize(done.at("/counts/statements").asInt());

		JsonNode again = form.of(this.desk).ended();
		assertThat(again.path("state").asString()).isEqualTo("done");
		assertThat(List.of(again.at("/counts/put").asInt(), again.at("/counts/dropped").asInt(),
				again.at("/counts/added").asInt()))
			.containsOnly(0);
		assertThat(again.path("revision").asLong()).isEqualTo(done.path("revision").asLong());
		Desk.awaitNoFolders();
	}

	/** Ids of all that an import says, page by page. */
	private Set<String> statementsOf(String id) {
		Set<String> ids = new TreeSet<>();
		String cursor = "";
		while (true) {
			JsonNode page = this.desk.get("/api/v1/imports/" + id + "/statements?limit=4" + cursor).json();
			page.path("items").forEach((item) -> {
				assertThat(item.path("live").asBoolean()).isTrue();
				assertThat(item.path("subject").asString()).contains("/");
				assertThat(ids.add(item.path("id").asString())).as("comes once").isTrue();
			});
			if (page.path("next").isNull()) {
				return ids;
			}
			assertThat(page.path("items")).hasSize(4);
			cursor = "&cursor=" + page.path("next").asString();
		}
	}

	private List<String> find(String words) {
		String query = java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
		return this.desk.get("/api/v1/companies?q=" + query)
			.json()
			.path("items")
			.valueStream()
			.map((one) -> one.path("id").asString() + " " + one.path("name").asString())
			.toList();
	}

	@Test
	void whatIsWrongIsToldWithItsPlaceAndWhatWasProbablyMeant() throws IOException {
		String wrong = COMPANIES.replace("002126.SZ,天台县", "002126.SZ,天台线")
				+ "浙江天铁科技股份有限公司,天铁科技,300587,330000,directory-2052\n";
		JsonNode refused = this.desk.bringWithSources().file("companies.csv", wrong).ended();
		assertThat(refused.path("state").asString()).isEqualTo("refused");
		assertThat(Desk.countStatements()).isZero();
		assertThat(refused.path("problems")).hasSize(3);
		JsonNode region = refused.at("/problems/0");
		assertThat(region.path("kind").asString()).isEqualTo("unknown-reference");
		assertThat(region.path("file").asString()).isEqualTo("companies.csv");
		assertThat(region.path("line").asInt()).isEqualTo(3);
		assertThat(region.path("column").asString()).isEqualTo("region");
		assertThat(region.path("value").asString()).isEqualTo("天台线");
		assertThat(region.path("text").asString()).contains("天台县");
		assertThat(refused.path("problems").valueStream().skip(1).map((problem) -> problem.path("kind").asString()))
			.containsExactlyInAnyOrder("code-without-exchange", "unknown-source");

		String report = "/api/v1/imports/" + refused.path("id").asString() + "/report?format=xlsx";
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(this.desk.get(report).bytes()))) {
			Sheet sheet = Objects.requireNonNull(workbook.getSheet("companies.csv"));
			assertThat(sheet.getLastRowNum()).isEqualTo(2);
			assertThat(text(sheet.getRow(1))).contains("浙江银轮机械股份有限公司", "天台线");
			assertThat(text(sheet.getRow(2))).contains("浙江天铁科技股份有限公司", "directory-2025");
		}
	}

	private static String text(Row row) {
		StringBuilder text = new StringBuilder();
		row.forEach((cell) -> text.append(cell).append(' '));
		return text.toString();
	}

	@Test
	void theValidRowsAreWrittenWhereThatIsWanted() {
		String wrong = COMPANIES.replace("002126.SZ,天台县", "002126.SZ,天台线");
		JsonNode refused = this.desk.bringWithSources().file("companies.csv", wrong).ended();
		assertThat(refused.path("state").asString()).isEqualTo("refused");
		assertThat(Desk.countCompanies()).isZero();

		JsonNode partial = this.desk.bringWithSources()
			.file("companies.csv", wrong)
			.query("acceptPartial=true")
			.ended();
		assertThat(partial.path("state").asString()).isEqualTo("done");
		assertThat(partial.at("/counts/errors").asInt()).isEqualTo(1);
		assertThat(partial.at("/counts/rows").asInt()).isEqualTo(partial.at("/counts/valid").asInt() + 1);
		assertThat(partial.at("/problems/0/line").asInt()).isEqualTo(3);
		assertThat(find("永贵")).hasSize(1);
		assertThat(find("银轮")).isEmpty();
	}

	@Test
	void takingBackDoesWhatWasForetoldAndLeavesWhatAnotherImportSays() {
		String first = this.desk.bringWithSources().file("companies.csv", COMPANIES).ended().path("id").asString();
		String some = COMPANIES.lines().limit(2).reduce("", (text, line) -> text + line + "\n");
		this.desk.bringWithSources().file("companies.csv", some).ended();

		JsonNode foretold = this.desk.get("/api/v1/imports/" + first + "/withdrawal").json();
		assertThat(foretold.path("handedOver").asInt()).isPositive();
		assertThat(foretold.at("/drops/Company").asInt()).isEqualTo(2);
		assertThat(find("银轮")).as("it was only tried").hasSize(1);

		Desk.Answer going = this.desk.delete("/api/v1/imports/" + first);
		assertThat(going.status()).isEqualTo(202);
		assertThat(going.json().path("state").asString()).isEqualTo("withdrawing");
		JsonNode withdrawn = this.desk.ended(first);
		assertThat(withdrawn.path("state").asString()).isEqualTo("withdrawn");
		for (String field : List.of("revision", "statements", "handedOver", "puts", "drops")) {
			assertThat(withdrawn.path("withdrawal").path(field)).as(field).isEqualTo(foretold.path(field));
		}
		assertThat(find("永贵")).hasSize(1);
		assertThat(find("银轮")).isEmpty();

		this.desk.delete("/api/v1/imports/" + first).problem(409, "conflict");
		assertThat(this.desk.get("/api/v1/imports/" + first + "/withdrawal")
			.problem(409, "conflict")
			.path("detail")
			.asString()).contains("已撤回");
	}

	@Test
	void aLoadOfTheSeedIsNotTakenBackHere() {
		this.graph.write(() -> {
			String id = this.imports.nextId(Import.SEED);
			this.imports.keep(Imports.Kept.ofSeed(Import.ofSeed(id, Import.DONE, 0, "2026-11-23T08:00:00.000Z",
					"2026-11-23T08:00:01.000Z", ImportCounts.NONE, List.of()), "hash"));
			return id;
		});
		this.desk.delete("/api/v1/imports/seed-1").problem(409, "conflict");
		this.desk.get("/api/v1/imports/seed-1/withdrawal").problem(409, "conflict");
		this.desk.post("/api/v1/imports/seed-1/cancel").problem(409, "conflict");
		assertThat(this.desk.get("/api/v1/imports/seed-1").json().path("state").asString()).isEqualTo("done");
	}

	@Test
	void underOneKeyThereIsOneImport() {
		JsonNode first = this.desk.bringWithSources().file("companies.csv", COMPANIES).key("2026-11-24-a").ended();
		JsonNode again = this.desk.bringWithSources().file("companies.csv", COMPANIES).key("2026-11-24-a").ended();
		assertThat(again).isEqualTo(first);
		JsonNode problem = this.desk.bringWithSources()
			.file("companies.csv", COMPANIES.replace("始丰", "赤城"))
			.key("2026-11-24-a")
			.send()
			.problem(409, "conflict");
		assertThat(problem.path("detail").asString()).contains("2026-11-24-a");
		this.desk.bringWithSources()
			.file("companies.csv", COMPANIES)
			.query("dryRun=true")
			.key("2026-11-24-a")
			.send()
			.problem(409, "conflict");
		this.desk.bring().file("companies.csv", COMPANIES).key("with a blank").send().problem(400, "invalid-value");
		assertThat(this.desk.get("/api/v1/imports").json().path("items")).hasSize(1);
		Desk.awaitNoFolders();
	}

	@Test
	void aCancelledImportLeavesNothingWhetherItHadBegunOrNot() {
		String large = manyCompanies(150_000);
		String running = this.desk.bringWithSources().file("companies.csv", large).send().json().path("id").asString();
		String waiting = this.desk.bringWithSources()
			.file("companies.csv", COMPANIES)
			.send()
			.json()
			.path("id")
			.asString();
		assertThat(this.desk.get("/api/v1/imports/" + waiting).json().path("state").asString()).isEqualTo("queued");
		await().pollInterval(Duration.ofMillis(10))
			.until(() -> this.desk.get("/api/v1/imports/" + running)
				.json()
				.path("state")
				.asString()
				.equals("checking"));
		assertThat(this.desk.post("/api/v1/imports/" + waiting + "/cancel").status()).isEqualTo(202);
		assertThat(this.desk.post("/api/v1/imports/" + running + "/cancel").status()).isEqualTo(202);

		assertThat(this.desk.ended(running).path("state").asString()).isEqualTo("cancelled");
		assertThat(this.desk.ended(waiting).path("state").asString()).isEqualTo("cancelled");
		assertThat(Desk.countStatements()).isZero();
		assertThat(Desk.countCompanies()).isZero();
		Desk.awaitNoFolders();
		this.desk.post("/api/v1/imports/" + running + "/cancel").problem(409, "conflict");
	}

	@Test
	void whoeverListensHearsHowFarItIsAndThatItHasEnded() {
		String id = this.desk.bringWithSources()
			.file("companies.csv", manyCompanies(3000))
			.send()
			.json()
			.path("id")
			.asString();
		List<String> told = this.desk.listen(id);
		List<String> events = told.stream().filter((line) -> line.startsWith("event:")).toList();
		assertThat(events).hasSizeGreaterThan(1).endsWith("event:end");
		assertThat(events.subList(0, events.size() - 1)).containsOnly("event:progress");
		JsonNode last = JsonMapper.shared()
			.readTree(told.stream()
				.filter((line) -> line.startsWith("data:"))
				.reduce("", (before, line) -> line)
				.substring(5));
		assertThat(last.path("id").asString()).isEqualTo(id);
		assertThat(last.path("state").asString()).isEqualTo("done");
		assertThat(last.at("/counts/puts/Company").asInt()).isEqualTo(3000);
		assertThat(this.desk.listen(id).stream().filter((line) -> line.startsWith("event:")))
			.as("whoever comes late is told once")
			.containsExactly("event:end");
	}

	private static String manyCompanies(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> "tt-" + i + ",天台县第" + i + "橡胶厂,331023,directory-2025\n")
			.collect(java.util.stream.Collectors.joining("", "id,name,region,source\n", ""));
	}

	@Test
	void theNewestComesFirst() {
		for (int i = 0; i < 3; i++) {
			this.desk.bringWithSources().query("dryRun=true").ended();
		}
		JsonNode page = this.desk.get("/api/v1/imports?limit=2").json();
		assertThat(page.path("items").valueStream().map((one) -> one.path("id").asString())).containsExactly("import-3",
				"import-2");
		JsonNode next = this.desk.get("/api/v1/imports?limit=2&cursor=" + page.path("next").asString()).json();
		assertThat(next.path("items").valueStream().map((one) -> one.path("id").asString()))
			.containsExactly("import-1");
		assertThat(next.path("next").isNull()).isTrue();
	}

	@Test
	void thereIsNoSuchImport() {
		for (String path : List.of("", "/withdrawal", "/statements", "/report", "/events")) {
			this.desk.get("/api/v1/imports/import-99" + path).problem(404, "not-found");
		}
		this.desk.delete("/api/v1/imports/import-99").problem(404, "not-found");
		this.desk.post("/api/v1/imports/import-99/cancel").problem(404, "not-found");
		assertThat(this.desk.get("/api/v1/imports/import-99").json().path("detail").asString())
			.isEqualTo("没有编号为“import-99”的导入。");
		assertThat(this.desk.get("/api/v1/imports/import-99?lang=en").json().path("detail").asString())
			.isEqualTo("There is no import \"import-99\".");
		this.desk.get("/api/v1/imports/mappings/no-such").problem(404, "not-found");
	}

	@Test
	void manyFilesComeAtOnce() {
		Desk.Upload upload = this.desk.bringWithSources();
		for (int i = 0; i < 58; i++) {
			upload.file("第" + i + "批企业名单.jsonl", "{\"企业全称\":\"天台县第" + i + "橡胶厂\",\"所在地\":\"331023\"}\n");
		}
		JsonNode done = upload.mapping(MAPPING.replace("企业名单.jsonl", "第*批企业名单.jsonl")).ended();
		assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("done");
		assertThat(done.path("files")).hasSize(60);
		assertThat(done.at("/counts/puts/Company").asInt()).isEqualTo(58);

		Desk.Upload tooMany = this.desk.bring();
		Stream.iterate(0, (i) -> i < 101, (i) -> i + 1).forEach((i) -> tooMany.file(i + ".csv", "x"));
		tooMany.send().problem(400, "invalid-value");
		Stream.iterate(0, (i) -> i < 100, (i) -> i + 1).forEach((i) -> tooMany.file(i + ".csv", "x"));
		assertThat(tooMany.in("en").send().problem(400, "invalid-value").path("detail").asString()).contains("120");
	}

}
