package org.liantu.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

import org.liantu.graph.Graph;
import org.liantu.graph.TestGraph;
import org.liantu.statement.Drawing;
import org.liantu.statement.Statements;
import org.liantu.web.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Books that were published stay what they were, and are compared. */
@HttpTest
@DisplayName("Published catalogues")
class EditionsTests {

	private static final String BASE = "/api/v1/chains/rail/editions";

	private static final String DAY = "asOf=2026-11-23";

	private static final JsonMapper JSON = new JsonMapper();

	@Autowired
	private Graph graph;

	@Autowired
	private Statements statements;

	@Autowired
	private RestTestClient client;

	@BeforeEach
	void draw() {
		TestGraph.clear();
		write("""
				331023: Region name=天台县
				430200: Region name=株洲市
				rail: Chain name=轨道交通
				rail.a: Segment name=车轴 stage=upstream
				rail.b: Segment name=转向架 stage=midstream
				rail.a SEGMENT_OF rail
				rail.b SEGMENT_OF rail
				rail.a FEEDS rail.b
				lead: Company name=天台链主
				lead LOCATED_IN 331023
				lead WORKS_IN rail.b
				lead LEADS rail
				one: Company name=㛃䶮堃翀喆有限公司
				one LOCATED_IN 430200
				one SUPPLIES lead
				""");
	}

	private void write(String lines) {
		Drawing.draw(this.graph, this.statements, lines);
	}

	private JsonNode publish(HttpStatus expected) {
		return JSON.readTree(Objects.requireNonNull(this.client.post()
			.uri(BASE + "?" + DAY)
			.exchange()
			.expectStatus()
			.isEqualTo(expected)
			.expectBody()
			.returnResult()
			.getResponseBodyContent()));
	}

	private byte[] get(String address) {
		return Objects.requireNonNull(this.client.get()
			.uri(address)
			.exchangeSuccessfully()
			.expectBody()
			.returnResult()
			.getResponseBodyContent());
	}

	@Test
	void aPublishedBookStaysWhatItWas() {
		JsonNode first = publish(HttpStatus.CREATED);
		assertThat(first.get("number").asInt()).isOne();
		byte[] then = get(BASE + "/1?format=html");
		assertThat(then).isEqualTo(get("/api/v1/chains/rail/catalogue?format=html&" + DAY));
		assertThat(new String(then, StandardCharsets.UTF_8)).contains(first.get("hash").asString()).contains("㛃䶮堃翀喆");
		write("two LOCATED_IN 430200\ntwo: Company name=乙公司\ntwo SUPPLIES lead");
		assertThat(get(BASE + "/1?format=html")).isEqualTo(then);
		assertThat(publish(HttpStatus.CREATED).get("number").asInt()).isEqualTo(2);
		assertThat(JSON.readTree(get(BASE)).at("/items").valueStream().map((one) -> one.get("number").asInt()))
			.containsExactly(2, 1);
	}

	@Test
	void aBookOfADaySaysWhatWasTrueThen() {
		write("ended LOCATED_IN 430200\nended: Company name=旧供应商\nended SUPPLIES lead {until: '2026-11-23'}");
		assertThat(html("2026-11-23")).contains("旧供应商</td><td>天台链主");
		assertThat(html("2026-11-24")).doesNotContain("旧供应商</td><td>天台链主");
	}

	private String html(String day) {
		return new String(get("/api/v1/chains/rail/catalogue?format=html&asOf=" + day), StandardCharsets.UTF_8);
	}

	@Test
	void anEditionThatOneHasIsNotSentAgain() {
		publish(HttpStatus.CREATED);
		String tag = Objects.requireNonNull(this.client.get()
			.uri(BASE + "/1?format=pdf")
			.exchangeSuccessfully()
			.expectBody()
			.returnResult()
			.getResponseHeaders()
			.getETag());
		write("two LOCATED_IN 430200");
		this.client.get()
			.uri(BASE + "/1?format=pdf")
			.header(HttpHeaders.IF_NONE_MATCH, tag)
			.exchange()
			.expectStatus()
			.isNotModified();
	}

	@Test
	void whoPublishesAtTheSameTimeGetsTheSameEdition() throws Exception {
		ExecutorService both = Executors.newFixedThreadPool(4);
		try {
			List<Future<Integer>> numbers = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				numbers.add(both.submit(() -> JSON.readTree(Objects.requireNonNull(this.client.post()
					.uri(BASE + "?" + DAY)
					.exchangeSuccessfully()
					.expectBody()
					.returnResult()
					.getResponseBodyContent())).get("number").asInt()));
			}
			for (Future<Integer> number : numbers) {
				assertThat(number.get()).isOne();
			}
		}
		finally {
			both.shutdownNow();
		}
		assertThat(JSON.readTree(get(BASE)).at("/items")).hasSize(1);
	}

	@Test
	void theSameContentIsTheSameEdition() {
		JsonNode first = publish(HttpStatus.CREATED);
		assertThat(publish(HttpStatus.OK)).isEqualTo(first);
	}

	@Test
	void twoEditionsAreComparedListByList() {
		publish(HttpStatus.CREATED);
		write("""
				two: Company name=乙公司
				two LOCATED_IN 430200
				two SUPPLIES lead
				one: Company name=㛃䶮堃翀喆有限公司
				one WORKS_IN rail.a
				""");
		publish(HttpStatus.CREATED);
		JsonNode changes = JSON.readTree(get(BASE + "/2/changes?since=1"));
		JsonNode targets = list(changes, "招商目标");
		assertThat(targets.at("/added").valueStream().map((row) -> row.get(1).asString())).containsExactly("乙公司");
		assertThat(targets.at("/gone")).isEmpty();
		assertThat(targets.at("/changed")
			.valueStream()
			.map((one) -> one.get("row").asString() + " " + one.get("column").asString())).contains("㛃䶮堃翀喆有限公司 得分");
		assertThat(list(changes, "企业索引").at("/added").valueStream().map((row) -> row.get(0).asString()))
			.containsExactly("one");
		JsonNode back = JSON.readTree(get(BASE + "/1/changes?since=2"));
		assertThat(list(back, "招商目标").at("/gone").valueStream().map((row) -> row.get(1).asString()))
			.containsExactly("乙公司");
		assertThat(JSON.readTree(get(BASE + "/2/changes?since=2")).at("/lists")).isEmpty();
	}

	private static JsonNode list(JsonNode changes, String name) {
		return changes.at("/lists")
			.valueStream()
			.filter((list) -> list.get("list").asString().equals(name))
			.findFirst()
			.orElseThrow();
	}

}
