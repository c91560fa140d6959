package org.liantu.recruit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

import org.liantu.graph.TestGraph;
import org.liantu.intake.seed.SeedIntake;
import org.liantu.web.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The shipped seed, asked over HTTP the questions that a planner asks. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Whom to recruit next, by the shipped seed")
class SeedAnswersTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String DAY = "asOf=2026-11-23";

	@Autowired
	private RestTestClient client;

	@Autowired
	private SeedIntake intake;

	@Autowired
	private MeterRegistry meters;

	@LocalServerPort
	private int port;

	private SeedFacts facts;

	@BeforeAll
	void load() {
		TestGraph.clear();
		assertThat(this.intake.loadSeed().entry().isRefused()).isFalse();
		this.facts = SeedFacts.read();
	}

	@ParameterizedTest
	@ValueSource(strings = { "rail-transit", "future-vehicle", "new-medicine" })
	void tenTargetsWhoseScoreIsTheSumOfTheirReasons(String chain) {
		JsonNode answer = get("/api/v1/targets?limit=200&" + DAY + "&chain=" + chain);
		assertThat(answer.get("items").size()).isGreaterThanOrEqualTo(10);
		assertThat(answer.get("truncated").asBoolean()).isFalse();
		assertThat(answer.get("empty").isNull()).isTrue();
		BigDecimal last = BigDecimal.valueOf(1000);
		int rank = 0;
		for (JsonNode item : answer.get("items")) {
			BigDecimal sum = BigDecimal.ZERO;
			boolean linked = false;
			for (JsonNode reason : item.get("reasons")) {
				sum = sum.add(reason.get("points").decimalValue());
				linked |= reason.get("kind").asString().equals("link");
				assertThat(reason.get("points").decimalValue()).isLessThanOrEqualTo(reason.get("max").decimalValue());
				assertThat(reason.get("text").asString()).isNotBlank().doesNotContain("{");
			}
			assertThat(item.get("score").decimalValue()).isEqualByComparingTo(sum).isLessThanOrEqualTo(last);
			assertThat(linked).isTrue();
			assertThat(item.get("rank").asInt()).isEqualTo(++rank);
			assertThat(item.get("gates").size()).isEqualTo(6);
			for (JsonNode gate : item.get("gates")) {
				assertThat(gate.get("verdict").asString()).isIn("pass", "unknown");
			}
			last = item.get("score").decimalValue();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "rail-transit", "future-vehicle", "new-medicine" })
	void everyWalkIsFoundAgainInTheTablesAndEndsAtHome(String chain) {
		JsonNode answer = get("/api/v1/targets?limit=200&" + DAY + "&chain=" + chain);
		int walks = 0;
		for (JsonNode item : answer.get("items")) {
			for (JsonNode reason : item.get("reasons")) {
				List<JsonNode> evidences = new ArrayList<>(List.of(reason.get("evidence")));
				reason.get("alsoCounted").forEach(evidences::add);
				for (JsonNode evidence : evidences) {
					if (evidence.get("type").asString().equals("walk")) {
						walks++;
						check(evidence, item.get("company").get("id").asString());
					}
					else {
						assertThat(evidence.get("facts").size()).isPositive();
					}
				}
			}
		}
		assertThat(walks).isGreaterThan(100);
	}

	private void check(JsonNode walk, String company) {
		JsonNode nodes = walk.get("nodes");
		JsonNode edges = walk.get("edges");
		assertThat(nodes.get(0).get("id").asString()).isEqualTo(company);
		assertThat(nodes.get(nodes.size() - 1).get("id").asString()).isEqualTo("331023");
		assertThat(edges.size()).isEqualTo(nodes.size() - 1);
		for (int i = 0; i < edges.size(); i++) {
			JsonNode edge = edges.get(i);
			String from = edge.get("from").asString();
			String to = edge.get("to").asString();
			assertThat(List.of(nodes.get(i).get("id").asString(), nodes.get(i + 1).get("id").asString()))
				.containsExactlyInAnyOrder(from, to);
			String product = edge.get("product").isNull() ? "" : edge.get("product").asString();
			assertThat(edge.get("sources").size()).isPositive();
			for (JsonNode source : edge.get("sources")) {
				String type = edge.get("type").asString();
				assertThat(this.facts.state(from, type, to, product, source.get("id").asString()))
					.as("%s %s %s %s by %s", from, type, to, product, source.get("id").asString())
					.isTrue();
				assertThat(source.get("title").asString()).isNotBlank();
				assertThat(source.get("on").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
			}
		}
	}

	@Test
	void theSameQuestionGivesTheSameBytes() {
		String address = "/api/v1/targets?chain=rail-transit&limit=50&" + DAY;
		assertThat(bytes(address)).isEqualTo(bytes(address));
	}

	@Test
	void theNumberOfQuestionsDoesNotGrowWithTheList() {
		get("/api/v1/targets?chain=rail-transit&limit=1&" + DAY);
		double one = questionsAskedBy("/api/v1/targets?chain=rail-transit&limit=1&" + DAY);
		double many = questionsAskedBy("/api/v1/targets?chain=rail-transit&limit=200&" + DAY);
		assertThat(many).isEqualTo(one);
		// Another day is worked out anew: still a number that no list changes.
		double anew = questionsAskedBy("/api/v1/targets?chain=rail-transit&limit=1&asOf=2026-11-22");
		double anewMany = questionsAskedBy("/api/v1/targets?chain=rail-transit&limit=200&asOf=2026-11-21");
		assertThat(anewMany).isEqualTo(anew).isLessThan(40);
	}

	@Test
	void pagesFitTogether() {
		JsonNode whole = get("/api/v1/targets?chain=rail-transit&limit=20&" + DAY);
		JsonNode first = get("/api/v1/targets?chain=rail-transit&limit=10&" + DAY);
		JsonNode second = get(
				"/api/v1/targets?chain=rail-transit&limit=10&" + DAY + "&cursor=" + first.get("next").asString());
		List<String> ids = new ArrayList<>();
		first.get("items").forEach((item) -> ids.add(item.get("company").get("id").asString()));
		second.get("items").forEach((item) -> ids.add(item.get("company").get("id").asString()));
		List<String> all = new ArrayList<>();
		whole.get("items").forEach((item) -> all.add(item.get("company").get("id").asString()));
		assertThat(ids).isEqualTo(all);
	}

	@Test
	void aWeightOfZeroTakesItsRuleAway() {
		JsonNode answer = get("/api/v1/targets?chain=rail-transit&weights=calibre:0,pull:0&limit=50&" + DAY);
		assertThat(answer.at("/question/weights/calibre").decimalValue()).isEqualByComparingTo("0");
		answer.get("items")
			.forEach((item) -> item.get("reasons")
				.forEach((reason) -> assertThat(reason.get("rule").asString()).isNotIn("calibre", "pull")));
	}

	@Test
	void filtersKeepWhatTheyName() {
		JsonNode answer = get("/api/v1/targets?chain=future-vehicle&region=330000&calibre=listed&limit=50&" + DAY);
		assertThat(answer.get("items").size()).isPositive();
		answer.get("items").forEach((item) -> {
			assertThat(item.at("/company/region/code").asString()).startsWith("33");
			assertThat(item.at("/company/calibre").toString()).contains("listed");
		});
		JsonNode lead = get("/api/v1/targets?chain=rail-transit&leadFirm=cn-300351&limit=50&" + DAY);
		lead.get("items").forEach((item) -> assertThat(item.toString()).contains("cn-300351"));
	}

	@Test
	void withoutAChainEveryCompanyStandsForItsBest() {
		JsonNode answer = get("/api/v1/targets?limit=200&" + DAY);
		List<String> ids = new ArrayList<>();
		answer.get("items").forEach((item) -> ids.add(item.get("company").get("id").asString()));
		assertThat(ids).doesNotHaveDuplicates();
		JsonNode best = answer.get("items").get(0);
		JsonNode inItsChain = get("/api/v1/targets?limit=1&" + DAY + "&chain=" + best.get("chain").asString());
		assertThat(inItsChain.get("items").get(0).get("score")).isEqualTo(best.get("score"));
	}

	@Test
	void nobodyWhoIsHereIsATarget() {
		JsonNode standing = get("/api/v1/targets/cn-300351?chain=rail-transit&" + DAY);
		assertThat(standing.get("status").asString()).isEqualTo("set-aside");
		JsonNode answer = get("/api/v1/targets?chain=rail-transit&limit=200&" + DAY);
		assertThat(answer.at("/setAside/found").asInt()).isPositive();
		assertThat(answer.at("/setAside/items").toString()).contains("cn-300351");
	}

	@Test
	void onlyWhoPassesAGateForSureWhereThatIsWanted() {
		JsonNode all = get("/api/v1/targets?chain=rail-transit&limit=200&" + DAY);
		JsonNode sure = get("/api/v1/targets?chain=rail-transit&limit=200&gates=already-here&" + DAY);
		assertThat(sure.at("/question/gates")).hasToString("[\"already-here\"]");
		Predicate<JsonNode> passes = (item) -> item.at("/gates")
			.valueStream()
			.anyMatch((gate) -> gate.at("/gate").asString().equals("already-here")
					&& gate.at("/verdict").asString().equals("pass"));
		// Another one of a group may stand for it where its first is not sure.
		assertThat(ids(sure)).isNotEmpty().hasSizeLessThan(ids(all).size()).containsAll(ids(all, passes));
		assertThat(ids(sure, passes)).isEqualTo(ids(sure));
	}

	private static List<String> ids(JsonNode answer) {
		return ids(answer, (item) -> true);
	}

	private static List<String> ids(JsonNode answer, Predicate<JsonNode> wanted) {
		return answer.at("/items")
			.valueStream()
			.filter(wanted)
			.map((item) -> item.at("/company/id").asString())
			.toList();
	}

	@Test
	void anEmptyAnswerSaysWhy() {
		JsonNode answer = get("/api/v1/targets?chain=rail-transit&region=650000&calibre=unicorn&" + DAY);
		assertThat(answer.at("/empty/code").asString()).isEqualTo("filtered-out");
		assertThat(answer.at("/empty/text").asString()).isEqualTo("没有企业符合筛选条件");
	}

	@ParameterizedTest
	@ValueSource(strings = { "chain=nowhere|404|unknown-chain", "segment=rail-transit.nothing|404|unknown-segment",
			"weights=charm:3|400|unknown-rule", "weights=calibre:101|400|invalid-value",
			"weights=calibre|400|invalid-value", "limit=0|400|invalid-value", "limit=201|400|invalid-value",
			"asOf=yesterday|400|invalid-value", "calibre=big|400|invalid-value",
			"chian=rail-transit|400|unknown-parameter", "cursor=AAAA|400|invalid-value", "format=pdf|400|invalid-value",
			"leadFirm=cn-600000|400|invalid-value", "chain=rail-transit' OR 1=1|400|invalid-value",
			"lang=fr|400|invalid-value" })
	void aWrongQuestionIsRefusedWithAReason(String line) {
		String[] parts = line.split("\\|");
		String[] parameter = parts[0].split("=", 2);
		this.client.get()
			.uri((uri) -> uri.path("/api/v1/targets").queryParam(parameter[0], "{value}").build(parameter[1]))
			.exchange()
			.expectStatus()
			.isEqualTo(Integer.parseInt(parts[1]))
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/" + parts[2])
			.jsonPath("$.detail")
			.isNotEmpty();
	}

	@Test
	void unknownCompaniesAreUnknown() {
		this.client.get()
			.uri("/api/v1/targets/nobody")
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/unknown-company");
		// known, but with no walk to the chain
		assertThat(get("/api/v1/targets/cn-603079?chain=rail-transit").get("status").asString())
			.isEqualTo("not-a-candidate");
	}

	@Test
	void anAnswerInEnglish() {
		JsonNode answer = get("/api/v1/targets?chain=rail-transit&lang=en&limit=5&" + DAY);
		assertThat(answer.at("/home/name").asString()).contains("Tiantai");
		assertThat(answer.get("items").get(0).at("/reasons/0/text").asString()).containsPattern("[a-z]{4,}");
	}

	@Test
	void theListAsExcel() throws Exception {
		JsonNode answer = get("/api/v1/targets?chain=rail-transit&limit=20&" + DAY);
		try (InputStream file = new java.io.ByteArrayInputStream(
				bytes("/api/v1/targets?chain=rail-transit&limit=20&format=xlsx&" + DAY));
				XSSFWorkbook book = new XSSFWorkbook(file)) {
			Sheet sheet = book.getSheetAt(0);
			assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(21);
			assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
			for (int i = 1; i <= 20; i++) {
				Cell score = sheet.getRow(i).getCell(6);
				assertThat(score.getCellType()).isEqualTo(CellType.NUMERIC);
				assertThat(BigDecimal.valueOf(score.getNumericCellValue()))
					.isEqualByComparingTo(answer.get("items").get(i - 1).get("score").decimalValue());
			}
		}
	}

	@Test
	void theListAsCsv() {
		String text = new String(bytes("/api/v1/targets?chain=rail-transit&limit=5&format=csv&" + DAY),
				StandardCharsets.UTF_8);
		assertThat(text).startsWith("\uFEFF").contains("企业").contains("得分");
	}

	@Test
	void chainsMapsAndGaps() {
		JsonNode chains = get("/api/v1/chains");
		assertThat(chains.get("items").size()).isEqualTo(3);
		JsonNode map = get("/api/v1/chains/rail-transit");
		assertThat(map.get("segments").size()).isGreaterThanOrEqualTo(30);
		assertThat(map.get("feeds").size()).isPositive();
		JsonNode gaps = get("/api/v1/chains/rail-transit/gaps");
		double need = Double.MAX_VALUE;
		boolean none = false;
		for (JsonNode gap : gaps.get("items")) {
			assertThat(gap.get("level").asString()).isIn("missing", "weak");
			assertThat(gap.at("/relatedness/code").asString()).isEqualTo("insufficient-data");
			boolean actionNone = gap.get("action").asString().equals("none");
			if (!actionNone) {
				assertThat(none).as("gaps without action come last").isFalse();
				assertThat(gap.get("need").asDouble()).isLessThanOrEqualTo(need);
				need = gap.get("need").asDouble();
			}
			none |= actionNone;
		}
		assertThat(bytes("/api/v1/chains/rail-transit/gaps?format=xlsx")).startsWith(0x50, 0x4B);
	}

	private double questionsAskedBy(String address) {
		double before = this.meters.get("liantu.graph.questions").counter().count();
		get(address);
		return this.meters.get("liantu.graph.questions").counter().count() - before;
	}

	@Test
	void isSentPackedToWhoeverUnpacksIt() throws IOException, InterruptedException {
		String address = "/api/v1/targets?limit=3&chain=rail-transit&" + DAY;
		HttpResponse<byte[]> plain = ask(address);
		HttpResponse<byte[]> packed = ask(address, "Accept-Encoding", "br, gzip");
		assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
		assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
		assertThat(packed.headers().allValues("Vary").toString()).contains("Accept-Encoding");
		assertThat(packed.body()).hasSizeLessThan(plain.body().length / 4);
		try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
			assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
		}
		String tag = packed.headers().firstValue("ETag").orElseThrow();
		assertThat(plain.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
		assertThat(ask(address, "Accept-Encoding", "gzip", "If-None-Match", tag).statusCode()).isEqualTo(304);
		assertThat(ask(address, "If-None-Match", tag).statusCode()).isEqualTo(200);
	}

	/** Answers are kept by their parameters, so that nothing else may count. */
	@Test
	void aHeaderIsNoParameter() throws IOException, InterruptedException {
		String address = "/api/v1/targets?chain=rail-transit&" + DAY;
		JsonNode answer = JSON.readTree(ask(address, "limit", "1", "region", "110000").body());
		assertThat(answer.get("items").size()).isEqualTo(20);
		assertThat(answer).isEqualTo(get(address));
	}

	private HttpResponse<byte[]> ask(String address, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + address));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
	}

	private JsonNode get(String address) {
		return JSON.readTree(bytes(address));
	}

	private byte[] bytes(String address) {
		byte[] body = this.client.get()
			.uri(address)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBody();
		assertThat(body).isNotNull();
		return body;
	}

}
