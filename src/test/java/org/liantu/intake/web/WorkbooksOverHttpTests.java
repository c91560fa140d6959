package org.liantu.intake.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

import org.liantu.graph.Graph;
import org.liantu.graph.TestGraph;
import org.liantu.intake.fact.Table;
import org.liantu.intake.log.Import;
import org.liantu.intake.log.ImportCounts;
import org.liantu.intake.log.ImportFile;
import org.liantu.intake.log.Imports;
import org.liantu.intake.log.ReportRow;
import org.liantu.intake.problem.ImportProblem;
import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;
import org.liantu.web.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Templates and reports, asked for over HTTP. */
@HttpTest
class WorkbooksOverHttpTests {

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private static final String TEMPLATES = "/api/v1/imports/templates";

	@Autowired
	private RestTestClient http;

	@Autowired
	private Graph graph;

	@Autowired
	private Imports imports;

	@BeforeEach
	void anEmptyGraph() {
		TestGraph.clear();
	}

	@Test
	void theTemplatesAreListedBeforeAnythingWasBroughtIn() {
		JsonNode items = get(TEMPLATES).path("items");
		assertThat(items.valueStream().map((item) -> item.path("table").asString()))
			.containsExactlyElementsOf(Table.listImportable().stream().map(Table::word).toList());
		JsonNode companies = items.valueStream()
			.filter((item) -> item.path("table").asString().equals("companies"))
			.findFirst()
			.orElseThrow();
		assertThat(companies.path("name").asString()).isEqualTo("企业");
		JsonNode status = companies.path("columns").get(7);
		assertThat(status.propertyNames()).containsExactly("name", "form", "required", "choices", "text", "example");
		assertThat(status.path("name").asString()).isEqualTo("status");
		assertThat(status.path("form").asString()).isEqualTo("choice");
		assertThat(status.path("required").asBoolean()).isFalse();
		assertThat(status.path("choices").valueStream().map(JsonNode::asString)).containsExactly("active", "revoked",
				"bankrupt", "dissolved");
		assertThat(status.path("text").asString()).startsWith("登记状态");
		JsonNode english = get(TEMPLATES + "/companies?lang=en").path("items");
		assertThat(english).hasSize(1);
		assertThat(english.get(0).path("name").asString()).isEqualTo("Companies");
		assertThat(get(TEMPLATES + "/all").path("items")).hasSameSizeAs(items);
	}

	@Test
	void aTemplateIsAFileWithAChineseName() throws IOException {
		EntityExchangeResult<byte[]> answer = file(TEMPLATES + "/companies?format=xlsx");
		assertThat(answer.getResponseHeaders().getContentType()).hasToString(XLSX);
		assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
			.isEqualTo("attachment; filename=\"template-companies.xlsx\"; "
					+ "filename*=UTF-8''%E5%AF%BC%E5%85%A5%E6%A8%A1%E6%9D%BF-%E4%BC%81%E4%B8%9A.xlsx");
		try (XSSFWorkbook workbook = open(answer)) {
			assertThat(workbook.getSheetName(0)).isEqualTo("companies");
		}
		try (XSSFWorkbook workbook = open(file(TEMPLATES + "/all?format=xlsx&lang=en"))) {
			assertThat(workbook.getNumberOfSheets()).isEqualTo(Table.listImportable().size() + 1);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { TEMPLATES, TEMPLATES + "/makes", TEMPLATES + "/makes?format=xlsx",
			"/api/v1/imports/import-1/report", "/api/v1/imports/import-1/report?format=xlsx" })
	void whoeverHasItAlreadyIsToldSo(String address) {
		bringWrongFile();
		String tag = Objects.requireNonNull(file(address).getResponseHeaders().getETag());
		this.http.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, tag).exchange().expectStatus().isNotModified();
		this.http.get()
			.uri(address)
			.header(HttpHeaders.IF_NONE_MATCH, tag)
			.header(HttpHeaders.ACCEPT_LANGUAGE, "en")
			.exchange()
			.expectStatus()
			.isOk();
	}

	@Test
	void aReportIsAFileInTheLanguageOfItsReader() throws IOException {
		bringWrongFile();
		EntityExchangeResult<byte[]> answer = file("/api/v1/imports/import-1/report?format=xlsx");
		assertThat(answer.getResponseHeaders().getContentType()).hasToString(XLSX);
		assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
			.startsWith("attachment; filename=\"report-import-1.xlsx\"; filename*=UTF-8''%E5%AF%BC%E5%85%A5");
		try (XSSFWorkbook workbook = open(answer)) {
			assertThat(workbook.getSheet("企业名单.xlsx").getRow(1).getCell(2).getStringCellValue())
				.isEqualTo("列“status”不能填“活着”,只能是:active、revoked。");
		}
		this.http.get()
			.uri("/api/v1/imports/import-1/report")
			.header(HttpHeaders.ACCEPT, XLSX)
			.header(HttpHeaders.ACCEPT_LANGUAGE, "en-GB")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType(XLSX)
			.expectHeader()
			.valueEquals(HttpHeaders.CONTENT_LANGUAGE, "en");
	}

	@Test
	void aReportAsJsonHasTheSummaryAndTheRows() {
		bringWrongFile();
		JsonNode report = get("/api/v1/imports/import-1/report?format=json&lang=en");
		assertThat(report.path("id").asString()).isEqualTo("import-1");
		assertThat(report.path("state").asString()).isEqualTo("refused");
		assertThat(report.at("/counts/errors").asInt()).isEqualTo(1);
		assertThat(report.at("/kinds/0/kind").asString()).isEqualTo("unknown-choice");
		assertThat(report.at("/rows")).hasSize(1);
		assertThat(report.at("/rows/0/line").asInt()).isEqualTo(7);
		assertThat(report.at("/rows/0/cells").propertyNames()).containsExactly("name", "status");
		assertThat(report.at("/rows/0/problems/0/text").asString()).contains("is not possible");
		assertThat(report.at("/unlisted").asInt(-1)).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/imports/templates/segments, 404, not-found",
			"/api/v1/imports/templates/Companies, 400, invalid-value",
			"/api/v1/imports/templates/companies?format=csv, 400, invalid-value",
			"/api/v1/imports/templates/companies?format=xlsx&format=xlsx, 400, invalid-value",
			"/api/v1/imports/templates/companies?table=x, 400, unknown-parameter",
			"/api/v1/imports/templates?format=xlsx, 400, unknown-parameter",
			"/api/v1/imports/import-9/report, 404, not-found",
			"/api/v1/imports/import-9/report?format=pdf, 400, invalid-value",
			"/api/v1/imports/import-9/report?limit=2, 400, unknown-parameter" })
	void whatCannotBeAnsweredIsRefused(String address, int status, String type) {
		this.http.get()
			.uri(address)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/" + type);
	}

	@Test
	void aFormatThatIsNotOfferedIsNotAcceptable() {
		this.http.get()
			.uri(TEMPLATES + "/companies")
			.header(HttpHeaders.ACCEPT, "text/csv")
			.exchange()
			.expectStatus()
			.isEqualTo(406);
	}

	private void bringWrongFile() {
		Map<String, String> cells = new LinkedHashMap<>();
		cells.put("name", "浙江天铁科技股份有限公司");
		cells.put("status", "活着");
		ImportProblem problem = ImportProblem.of(new Problem.UnknownChoice(new Place("企业名单.xlsx", 7L, "status", "活着"),
				List.of("active", "revoked"), List.of()));
		ImportCounts counts = new ImportCounts(1, 20, 19, 0, 0, 0, 0, 0, 1, 0, 0,
				new TreeMap<>(Map.of("unknown-choice", 1)), new TreeMap<>(), new TreeMap<>());
		this.graph.write(() -> {
			String id = this.imports.nextId(Import.FOREIGN);
			Import entry = new Import(id, Import.REFUSED, 0, Import.FOREIGN, List.of(),
					List.of(new ImportFile("企业名单.xlsx", 9216, "ab12")), false, false, "2026-11-23T08:00:00.000Z",
					"2026-11-23T08:00:01.000Z", counts, null, null, List.of(problem));
			this.imports.keep(new Imports.Kept(entry, "hash", null, null));
			this.imports.keepReport(id, List.of(new ReportRow(problem, cells)));
			return id;
		});
	}

	private EntityExchangeResult<byte[]> file(String address) {
		return this.http.get()
			.uri(URI.create(address))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(byte[].class)
			.returnResult();
	}

	private static XSSFWorkbook open(EntityExchangeResult<byte[]> answer) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(Objects.requireNonNull(answer.getResponseBody())));
	}

	private JsonNode get(String address) {
		return JsonMapper.shared()
			.readTree(new String(Objects.requireNonNull(file(address).getResponseBody()), StandardCharsets.UTF_8));
	}

}
