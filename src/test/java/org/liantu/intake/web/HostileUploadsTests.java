package org.liantu.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.liantu.graph.TestGraph;
import org.liantu.web.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What strangers send over HTTP: each is refused with its reason within seconds, nothing
 * of it stays, and everybody else is served meanwhile.
 */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileUploadsTests {

	private static final String COMPANIES = "id,name,region,source\ntt-1,天台山制动材料有限公司,331023,directory-2025\n";

	private static final String TYPES = """
			<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
			<Default Extension="xml" ContentType="application/xml"/></Types>""";

	private static final String RELATIONS = """
			<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
			<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>
			</Relationships>""";

	@LocalServerPort
	private int port;

	private Desk desk;

	private long statements;

	@BeforeAll
	void aGraphThatSomebodyUses() {
		TestGraph.clear();
		this.desk = new Desk(this.port);
		JsonNode done = this.desk.bringWithSources().file("companies.csv", COMPANIES).ended();
		assertThat(done.path("state").asString()).isEqualTo("done");
	}

	@BeforeEach
	void countWhatIsThere() {
		this.statements = Desk.countStatements();
		assertThat(this.statements).isPositive();
	}

	@AfterEach
	void nothingIsLeftAndTheServiceAnswers() {
		Desk.awaitNoFolders();
		assertThat(Desk.countStatements()).isEqualTo(this.statements);
		assertThat(Desk.countCompanies()).isEqualTo(1);
		assertThat(this.desk.get("/api/v1/chains").status()).isEqualTo(200);
	}

	static Stream<Arguments> hostile() {
		return Stream.of(
				hostile("a bomb", "archive-bomb",
						(upload) -> upload.file("数据.zip", Desk.zip(Map.of("companies.csv", zeros(100 * 1024 * 1024))))),
				hostile("an archive in an archive", "archive-in-archive",
						(upload) -> upload.file("数据.zip",
								Desk.zip(Map.of("内层.zip", Desk.zip(Map.of("companies.csv", Desk.utf8(COMPANIES))))))),
				hostile("a name that leads out of the archive", "bad-file-name",
						(upload) -> upload.file("数据.zip",
								Desk.zip(Map.of("../../companies.csv", Desk.utf8(COMPANIES))))),
				hostile("an entity that reads a file", "doctype-in-workbook",
						(upload) -> upload.file("companies.xlsx",
								workbook("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", cell("&e;")))),
				hostile("entities that multiply", "doctype-in-workbook",
						(upload) -> upload.file("companies.xlsx",
								workbook("<!DOCTYPE x [<!ENTITY a \"哈哈哈\"><!ENTITY b \"&a;&a;&a;\">]>", cell("&b;")))),
				hostile("a formula in a table", "formula-cell",
						(upload) -> upload.file("companies.csv",
								COMPANIES + "tt-2,\"=HYPERLINK(\"\"http://evil\"\")\",331023,directory-2025\n")),
				hostile("bytes of no text", "binary-file",
						(upload) -> upload.file("companies.csv", "id,name\n\u0000\u0000\u0000\n")),
				hostile("one cell of 100 MB", "too-long-cell", (upload) -> upload.file("companies.csv",
						() -> new Endless("id,name,region,source\ntt-2,", "长", ",331023,directory-2025\n", 100 << 20))),
				hostile("a row of a million columns", "too-many-columns",
						(upload) -> upload.file("companies.csv", () -> new Endless("id,name", ",x", "\n", 2 << 20))),
				hostile("JSON without bottom", "too-deep-json",
						(upload) -> upload.file("companies.jsonl", "{\"id\":".repeat(100_000))),
				hostile("a PDF that is called a table", "wrong-content",
						(upload) -> upload.file("companies.csv", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n")),
				hostile("a workbook of old", "old-workbook", (upload) -> upload.file("companies.xlsx", oldWorkbook())),
				hostile("a workbook of old under its own name", "old-workbook",
						(upload) -> upload.file("companies.xls", oldWorkbook())),
				hostile("nothing", "empty-file", (upload) -> upload.file("companies.csv", "")),
				hostile("no record", "nothing-to-read",
						(upload) -> upload.file("companies.csv", "id,name,region,source\n")),
				hostile("nobody knows what it is", "no-mapping", (upload) -> upload.file("数据.csv", "名称\n天台县始丰橡胶厂\n")));
	}

	private static Arguments hostile(String what, String kind, Function<Desk.Upload, Desk.Upload> upload) {
		return arguments(what, kind, upload);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("hostile")
	void itIsRefusedWithItsReason(String what, String kind, Function<Desk.Upload, Desk.Upload> upload) {
		JsonNode refused = upload.apply(this.desk.bring()).ended();
		assertThat(refused.path("state").asString()).as(refused.toString()).isEqualTo("refused");
		assertThat(refused.at("/counts/problems").propertyNames()).as(what).contains(kind);
		assertThat(refused.path("problems").valueStream().map((problem) -> problem.path("text").asString()))
			.allSatisfy((text) -> assertThat(text).isNotBlank().doesNotContain("root:"));
		assertThat(Duration.between(moment(refused, "startedAt"), moment(refused, "finishedAt")))
			.isLessThan(Duration.ofSeconds(20));
	}

	private static java.time.Instant moment(JsonNode entry, String field) {
		return java.time.Instant.parse(entry.path(field).asString());
	}

	@Test
	void aDryRunOfNothingEndsWithAnErrorToo() {
		Map<String, byte[]> files = Map.of("说明.docx", Desk.utf8("x"));
		JsonNode tried = this.desk.bring().file("数据.zip", Desk.zip(files)).query("dryRun=true").ended();
		assertThat(tried.path("state").asString()).isEqualTo("tried");
		assertThat(tried.at("/counts/errors").asInt()).as(tried.toString()).isEqualTo(1);
		assertThat(tried.at("/counts/problems").propertyNames()).contains("nothing-to-read", "file-passed-over");
	}

	@Test
	void aFormulaOfAWorkbookIsNeverWorkedOut() {
		JsonNode refused = this.desk.bring()
			.file("companies.xlsx",
					workbook("",
							"<c r=\"A2\" t=\"str\"><f>WEBSERVICE(\"http://evil\")</f></c>"
									+ "<c r=\"B2\" t=\"inlineStr\"><is><t>天台县某厂</t></is></c>"))
			.ended();
		assertThat(refused.path("state").asString()).as(refused.toString()).isEqualTo("refused");
		assertThat(refused.path("problems").valueStream().map((one) -> one.path("kind").asString()).toList())
			.as(refused.path("problems").toString())
			.contains("formula-cell");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			../../../etc/companies.csv         | companies.csv
			C:\\Users\\某人\\companies.csv     | companies.csv
			%00companies.csv                   | %00companies.csv
			""")
	void aNameThatLeadsElsewhereNamesAFileAllTheSame(String name, String shown) {
		JsonNode tried = this.desk.bring().file(name, COMPANIES).query("dryRun=true").ended();
		assertThat(tried.at("/files/0/name").asString()).isEqualTo(shown);
	}

	static Stream<Arguments> mappings() {
		String right = """
				mapping: office-list
				title: {zh: 名单, en: List}
				source: {id: office-2026, title: 名单, publisher: 招商办, on: 2026-01-31, basis: document}
				tables:
				  towns: {赤城街道: '331023'}
				entries:
				  - file: 名单.csv
				    to: companies
				    columns: {name: 名称, region: {column: 地区, table: towns}}
				""";
		return Stream.of(arguments("unreadable-mapping", "mapping: [", ""),
				arguments("unknown-mapping-word", right.replace("entries:", "entreis:"), "entries"),
				arguments("unknown-table", right.replace("to: companies", "to: company"), "companies"),
				arguments("missing-mapping-word", right.replace("    to: companies\n", ""), "to"),
				arguments("bad-mapping-value", right.replace("basis: document", "basis: hearsay"), "document"),
				arguments("unknown-value-table", right.replace("table: towns", "table: town"), "towns"),
				arguments("value-not-in-table", right, "赤城街道"),
				arguments("file-not-brought", right.replace("名单.csv", "名册.csv"), "名册.csv"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("mappings")
	void aWrongMappingIsExplained(String kind, String mapping, String hint) {
		JsonNode refused = this.desk.bring().file("名单.csv", "名称,地区\n天台县始丰橡胶厂,赤诚街道\n").mapping(mapping).ended();
		assertThat(refused.path("state").asString()).as(refused.toString()).isEqualTo("refused");
		assertThat(refused.path("problems").valueStream().filter((one) -> one.path("kind").asString().equals(kind)))
			.as(refused.path("problems").toString())
			.isNotEmpty()
			.allSatisfy((one) -> assertThat(one.path("text").asString()).contains(hint));
	}

	@Test
	void aMappingThatIsNotAtHandIsExplained() {
		JsonNode refused = this.desk.bring().file("数据.csv", "x\n1\n").query("mapping=listd").ended();
		assertThat(refused.at("/counts/problems").propertyNames()).contains("unknown-mapping");
		assertThat(refused.at("/problems/0/text").asString()).contains("listed");
	}

	// What is no upload at all

	@Test
	void whatIsNoFormOfFilesIsToldSo() {
		for (String type : List.of("application/json", "text/plain", "application/x-www-form-urlencoded",
				"multipart/mixed; boundary=x")) {
			Desk.Answer answer = Desk.send(this.desk.request("/api/v1/imports")
				.header("Content-Type", type)
				.header("Accept-Language", "en")
				.POST(BodyPublishers.ofString("{\"file\":\"companies.csv\"}")));
			assertThat(answer.problem(415, "unsupported-media-type").path("detail").asString()).as(type)
				.isEqualTo("Send multipart/form-data");
		}
		this.desk.post("/api/v1/imports").problem(415, "unsupported-media-type");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					multipart/form-data            | --x
							multipart/form-data; boundary=x | --x\\r\\nContent-Disposition: form-data; name="file"; filename="companies.csv"\\r\\n\\r\\nid,name
					multipart/form-data; boundary=x | no boundary anywhere
					multipart/form-data; boundary=x | ''
					""")
	void aBrokenFormIsToldSo(String type, String body) {
		Desk.Answer answer = Desk.send(this.desk.request("/api/v1/imports")
			.header("Content-Type", type)
			.POST(BodyPublishers.ofString(body.replace("\\r\\n", "\r\n"))));
		assertThat(answer.problem(400, "invalid-value").path("detail").asString()).containsAnyOf("multipart/form-data",
				"file");
	}

	@Test
	void whatNobodyReadsInAFormIsRefused() {
		assertThat(
				this.desk.bring().text("dryRun", "true").send().problem(400, "invalid-value").at("/errors/0/parameter"))
			.as("no file")
			.hasToString("\"file\"");
		this.desk.bring().part("file", "", new byte[0]).send().problem(400, "invalid-value");
		assertThat(this.desk.bring()
			.part("files", "companies.csv", Desk.utf8(COMPANIES))
			.send()
			.problem(400, "unknown-parameter")
			.path("detail")
			.asString()).contains("file");
		this.desk.bring()
			.file("companies.csv", COMPANIES)
			.text("dryrun", "true")
			.send()
			.problem(400, "unknown-parameter");
		assertThat(this.desk.bring()
			.file("名单.csv", "x\n1\n")
			.text("mappingFile", "mapping: x")
			.send()
			.problem(400, "invalid-value")
			.path("detail")
			.asString()).contains("mappingFile");
		this.desk.bring().file("a.csv", "x").text("dryRun", "perhaps").send().problem(400, "invalid-value");
		this.desk.bring().file("a.csv", "x").query("mapping=No%20Such").send().problem(400, "invalid-value");
		this.desk.bring().file("a.csv", "x").mapping("x".repeat(600_000)).send().problem(400, "invalid-value");
		JsonNode tried = this.desk.bring().file("companies.csv", COMPANIES).text("dryRun", "true").ended();
		assertThat(tried.path("state").asString()).as("a form may say it as well").isEqualTo("tried");
	}

	@Test
	void aBodyThatIsDeclaredTooLargeIsRefusedBeforeItIsRead() throws IOException {
		String answer = firstLine("Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 5368709120\r\n");
		assertThat(answer).startsWith("HTTP/1.1 413");
		assertThat(firstLine("Content-Type: text/plain\r\nContent-Length: 1000000\r\n")).startsWith("HTTP/1.1 413");
	}

	/** Sends the head of a request and not one byte of its body. */
	private String firstLine(String headers) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream()
				.write(("POST /api/v1/imports HTTP/1.1\r\nHost: 127.0.0.1:" + this.port + "\r\n" + headers + "\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			socket.getOutputStream().flush();
			byte[] line = new byte[64];
			int read = socket.getInputStream().read(line);
			return new String(line, 0, Math.max(read, 0), StandardCharsets.US_ASCII);
		}
	}

	private static byte[] zeros(int count) {
		byte[] zeros = new byte[count];
		Arrays.fill(zeros, (byte) '0');
		return zeros;
	}

	private static byte[] oldWorkbook() {
		byte[] bytes = new byte[2048];
		byte[] magic = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1 };
		System.arraycopy(magic, 0, bytes, 0, magic.length);
		return bytes;
	}

	private static String cell(String text) {
		return "<c r=\"A2\" t=\"inlineStr\"><is><t>tt-2</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>" + text
				+ "</t></is></c>";
	}

	/** A workbook of one sheet {@code companies}, with one row. */
	private static byte[] workbook(String prolog, String cells) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", Desk.utf8(TYPES));
		parts.put("_rels/.rels", Desk.utf8(RELATIONS.formatted("officeDocument", "xl/workbook.xml")));
		parts.put("xl/_rels/workbook.xml.rels", Desk.utf8(RELATIONS.formatted("worksheet", "worksheets/sheet1.xml")));
		parts.put("xl/workbook.xml", Desk.utf8("""
				<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
				xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
				<sheets><sheet name="companies" sheetId="1" r:id="r1"/></sheets></workbook>"""));
		parts.put("xl/worksheets/sheet1.xml", Desk.utf8(prolog + "<worksheet><sheetData><row r=\"1\">"
				+ "<c r=\"A1\" t=\"inlineStr\"><is><t>id</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>name</t></is></c>"
				+ "</row><row r=\"2\">" + cells + "</row></sheetData></worksheet>"));
		return Desk.zip(parts);
	}

	/** Much that is never in memory as a whole. */
	private static final class Endless extends InputStream {

		private final byte[] head;

		private final byte[] body;

		private final byte[] tail;

		private final long length;

		private long at;

		Endless(String head, String body, String tail, long bodyBytes) {
			this.head = Desk.utf8(head);
			this.body = Desk.utf8(body);
			this.tail = Desk.utf8(tail);
			this.length = bodyBytes / this.body.length * this.body.length;
		}

		@Override
		public int read() {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] bytes, int from, int count) {
			int read = 0;
			while (read < count && this.at < this.head.length + this.length + this.tail.length) {
				bytes[from + read++] = next();
			}
			return (read == 0 && count > 0) ? -1 : read;
		}

		private byte next() {
			long now = this.at++;
			if (now < this.head.length) {
				return this.head[(int) now];
			}
			now -= this.head.length;
			return (now < this.length) ? this.body[(int) (now % this.body.length)]
					: this.tail[(int) (now - this.length)];
		}

	}

}
