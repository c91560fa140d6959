package org.liantu.intake.seed;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

import org.liantu.graph.Graph;
import org.liantu.graph.TestGraph;
import org.liantu.intake.log.Imports;
import org.liantu.statement.Statements;
import org.liantu.web.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The records of imports, asked for over HTTP. */
@HttpTest
class ImportAnswersTests {

	private static final SmallSeed WRONG = SmallSeed.valid()
		.but("chains/rail/supplies.csv", "cn-2", "cn-9")
		.but("chains/rail/feeds.csv", "rail.train", "rail.trian");

	@Autowired
	private RestTestClient http;

	@Autowired
	private Graph graph;

	@Autowired
	private Statements statements;

	@Autowired
	private Imports imports;

	private SeedIntake intake;

	@BeforeEach
	void anEmptyGraph() {
		TestGraph.clear();
		this.intake = new SeedIntake(this.graph, this.statements, this.imports, new SeedProperties(Path.of("unused")));
	}

	@Test
	void beforeAnythingWasBroughtInTheListIsEmpty() {
		this.http.get()
			.uri("/api/v1/imports")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.json("{\"revision\": 0, \"items\": [], \"next\": null}");
	}

	@Test
	void aRefusedFirstSeedSaysWhatIsWrong() {
		this.intake.load(WRONG.seed());
		JsonNode answer = get("/api/v1/imports?lang=en");
		assertThat(answer.path("revision").asLong()).isZero();
		assertThat(answer.path("items")).hasSize(1);
		JsonNode item = answer.path("items").get(0);
		assertThat(item.path("id").asString()).isEqualTo("seed-1");
		assertThat(item.path("state").asString()).isEqualTo("refused");
		assertThat(item.path("origin").asString()).isEqualTo("seed");
		assertThat(item.path("startedAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
		assertThat(item.path("counts").path("errors").asInt()).isEqualTo(2);
		assertThat(item.path("counts").path("problems").path("unknown-reference").asInt()).isEqualTo(2);
		assertThat(item.path("problems")).hasSize(2);
		JsonNode problem = item.path("problems").get(0);
		assertThat(problem.propertyNames()).containsExactlyInAnyOrder("kind", "severity", "file", "line", "column",
				"value", "text");
		assertThat(problem.path("file").asString()).isEqualTo("chains/rail/feeds.csv");
		assertThat(problem.path("line").asInt()).isEqualTo(2);
		assertThat(problem.path("column").asString()).isEqualTo("to");
		assertThat(problem.path("value").asString()).isEqualTo("rail.trian");
		assertThat(problem.path("severity").asString()).isEqualTo("error");
		assertThat(problem.path("text").asString()).contains("does not exist", "rail.train (整车)");
		assertThat(get("/api/v1/imports/seed-1").path("problems").get(0).path("text").asString()).contains("不存在:没有这个环节",
				"rail.train (整车)");
	}

	@Test
	void theNewestImportComesFirstPageByPage() {
		this.intake.load(SmallSeed.valid().seed());
		this.intake.load(WRONG.seed());
		this.intake.load(SmallSeed.valid().without("chains/rail/supplies.csv").seed());
		JsonNode first = get("/api/v1/imports?limit=2");
		assertThat(first.path("items").valueStream().map((item) -> item.path("id").asString()))
			.containsExactly("seed-3", "seed-2");
		assertThat(first.path("revision").asLong()).isEqualTo(2);
		JsonNode second = get("/api/v1/imports?limit=2&cursor=" + first.path("next").asString());
		assertThat(second.path("items").valueStream().map((item) -> item.path("id").asString()))
			.containsExactly("seed-1");
		assertThat(second.path("next").isNull()).isTrue();
		assertThat(second.path("items").get(0).path("counts").path("added").asInt()).isPositive();
	}

	@Test
	void aTagHoldsUntilTheNextImportEvenIfThatIsRefused() {
		this.intake.load(SmallSeed.valid().seed());
		EntityExchangeResult<String> answer = this.http.get()
			.uri("/api/v1/imports")
			.exchange()
			.expectBody(String.class)
			.returnResult();
		String tag = String.valueOf(answer.getResponseHeaders().getETag());
		this.http.get()
			.uri("/api/v1/imports")
			.header(HttpHeaders.IF_NONE_MATCH, tag)
			.exchange()
			.expectStatus()
			.isNotModified();
		this.intake.load(WRONG.seed());
		this.http.get().uri("/api/v1/imports").header(HttpHeaders.IF_NONE_MATCH, tag).exchange().expectStatus().isOk();
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/imports/seed-9, 404, not-found", "/api/v1/imports/SEED 1, 400, invalid-value",
			"/api/v1/imports?limit=0, 400, invalid-value", "/api/v1/imports?limit=201, 400, invalid-value",
			"/api/v1/imports?limit=x, 400, invalid-value", "/api/v1/imports?cursor=x, 400, invalid-value",
			"/api/v1/imports?q=x, 400, unknown-parameter", "/api/v1/imports/seed-1?limit=2, 400, unknown-parameter",
			"/api/v1/imports?lang=fr, 400, invalid-value" })
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

	private JsonNode get(String address) {
		String body = this.http.get()
			.uri(address)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		return JsonMapper.shared().readTree(String.valueOf(body));
	}

}
