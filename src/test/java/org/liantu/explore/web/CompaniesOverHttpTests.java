package org.liantu.explore.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

import org.liantu.graph.Graph;
import org.liantu.graph.TestGraph;
import org.liantu.statement.Drawing;
import org.liantu.statement.Statements;
import org.liantu.web.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
class CompaniesOverHttpTests {

	@Autowired
	private RestTestClient http;

	@LocalServerPort
	private int port;

	@Autowired
	private Graph graph;

	@Autowired
	private Statements statements;

	@Autowired
	private MeterRegistry meters;

	@BeforeEach
	void draw() {
		TestGraph.clear();
		Drawing.draw(this.graph, this.statements, """
				jia: Company name=天台甲公司 nameEn='Jia Ltd' calibre=listed
				yi: Company name=天台乙公司
				bing: Company name=天台丙公司
				yi SUPPLIES jia SUPPLIES bing
				jia-old SAME_AS jia
				331023: Region name=天台县 nameEn=Tiantai
				jia LOCATED_IN 331023
				""");
	}

	@Test
	void aSearchComesInPagesThatFitTogether() {
		Map<?, ?> first = get("/api/v1/companies?q=天台&limit=2");
		assertThat(first.keySet()).extracting(Object::toString).containsExactly("revision", "items", "next");
		assertThat(ids(first)).containsExactly("bing", "jia");
		Map<?, ?> second = get("/api/v1/companies?q=天台&limit=2&cursor=" + first.get("next"));
		assertThat(ids(second)).containsExactly("yi");
		assertThat(second.get("next")).isNull();
		problem("/api/v1/companies?q=other&cursor=" + first.get("next"), 400, "invalid-value", "cursor");
		problem("/api/v1/companies?q=天台&cursor=nonsense", 400, "invalid-value", "cursor");
		Drawing.draw(this.graph, this.statements, "ding: Company name=天台丁公司");
		problem("/api/v1/companies?q=天台&cursor=" + first.get("next"), 410, "cursor-expired", "cursor");
	}

	@Test
	void namesAreInTheCallersLanguage() {
		this.http.get()
			.uri("/api/v1/companies?q=jia&lang=en")
			.exchange()
			.expectHeader()
			.valueEquals("Content-Language", "en")
			.expectHeader()
			.value("Vary", (vary) -> assertThat(vary).contains("Accept-Language"))
			.expectBody()
			.jsonPath("$.items[0].name")
			.isEqualTo("Jia Ltd")
			.jsonPath("$.items[0].region.name")
			.isEqualTo("Tiantai")
			.jsonPath("$.items[0].matched.field")
			.isEqualTo("id");
	}

	@Test
	void aMergedCompanyMovesForGood() {
		this.http.get()
			.uri("/api/v1/companies/jia-old?lang=en")
			.exchange()
			.expectStatus()
			.isEqualTo(308)
			.expectHeader()
			.valueEquals("Location", "/api/v1/companies/jia?lang=en");
		this.http.get()
			.uri("/api/v1/companies/jia-old/network?tiers=2")
			.exchange()
			.expectStatus()
			.isEqualTo(308)
			.expectHeader()
			.valueEquals("Location", "/api/v1/companies/jia/network?tiers=2");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/companies                               | 400 | invalid-value     | q
			/companies?q=                            | 400 | invalid-value     | q
			/companies?q=%20                         | 400 | invalid-value     | q
			/companies?q=a&limit=201                 | 400 | invalid-value     | limit
			/companies?query=a                       | 400 | unknown-parameter | query
			/companies/nobody                        | 404 | unknown-company   | company
			/companies/%27%20OR%201=1                | 404 | unknown-company   | company
			/companies/nobody/network                | 404 | unknown-company   | company
			/companies/jia/network?tiers=4           | 400 | invalid-value     | tiers
			/companies/jia/network?perNode=51        | 400 | invalid-value     | perNode
			/companies/jia/network?direction=up      | 400 | invalid-value     | direction
			/companies/jia/network?tiers=1&tiers=2   | 400 | invalid-value     | tiers
			/paths?from=jia                          | 400 | invalid-value     | to
			/paths?from=jia&to=jia                   | 400 | invalid-value     | to
			/paths?from=nobody&to=jia                | 404 | unknown-company   | from
			/paths?from=jia&to=yi&maxHops=7          | 400 | invalid-value     | maxHops
			/paths?from=jia&to=yi&maxHops=1e9        | 400 | invalid-value     | maxHops
			""")
	void whatCannotBeAskedIsRefused(String address, int status, String type, String parameter) {
		problem("/api/v1" + address, status, type, parameter);
	}

	@Test
	void aTextTooLongIsRefused() {
		problem("/api/v1/companies?q=" + "x".repeat(101), 400, "invalid-value", "q");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/companies?q=jia", "/api/v1/companies/jia", "/api/v1/companies/jia/network",
			"/api/v1/paths?from=yi&to=bing" })
	void whoHasTheAnswerIsToldSoWithoutItBeingWorkedOut(String address) {
		String tag = Objects.requireNonNull(tag(address, null));
		assertThat(tag(address + (address.contains("?") ? "&" : "?") + "lang=en", null)).isNotEqualTo(tag);
		long before = questions();
		assertThat(tag(address, tag)).isEqualTo(tag);
		assertThat(questions() - before).isEqualTo(1);
		Drawing.draw(this.graph, this.statements, "ding: Company name=丁");
		assertThat(tag(address, tag)).isNotEqualTo(tag);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/companies?q=天台", "/api/v1/companies/hub",
			"/api/v1/companies/hub/network?perNode=50", "/api/v1/paths?from=yi&to=bing", "/api/v1/projects?limit=200" })
	void soManyQuestionsAreAskedHoweverLongTheAnswer(String address) {
		Drawing.draw(this.graph, this.statements, partners(1));
		long few = questionsFor(address);
		Drawing.draw(this.graph, this.statements, partners(40));
		assertThat(questionsFor(address)).isEqualTo(few);
	}

	private static String partners(int count) {
		StringBuilder drawing = new StringBuilder();
		for (int i = 0; i < count; i++) {
			drawing.append(
					"p-%d: Company name=天台第%d公司\np-%d SUPPLIES hub\nhub MAKES g-%d\nyi SUPPLIES p-%d SUPPLIES bing\n"
						.formatted(i, i, i, i, i));
			drawing.append("x-%d: Project name=项目%d state=signed\nx-%d BY hub\n".formatted(i, i, i));
		}
		return drawing.toString();
	}

	/** The first call of a revision fills what is remembered by revision. */
	private long questionsFor(String address) {
		get(address);
		long before = questions();
		get(address);
		return questions() - before;
	}

	private long questions() {
		return (long) this.meters.get("liantu.graph.questions").counter().count();
	}

	private Map<?, ?> get(String address) {
		return Objects.requireNonNull(this.http.get()
			.uri(address)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(Map.class)
			.returnResult()
			.getResponseBody());
	}

	private void problem(String address, int status, String type, String parameter) {
		this.http.get()
			.uri(address.contains("%") ? URI.create("http://127.0.0.1:" + this.port + address)
					: URI.create("http://127.0.0.1:" + this.port
							+ org.springframework.web.util.UriUtils.encodeQuery(address, "UTF-8")))
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/" + type)
			.jsonPath("$.errors[0].parameter")
			.isEqualTo(parameter);
	}

	private @Nullable String tag(String address, @Nullable String known) {
		RestTestClient.RequestHeadersSpec<?> request = this.http.get().uri(address);
		if (known != null) {
			request.header(HttpHeaders.IF_NONE_MATCH, known);
		}
		var result = request.exchange().expectBody().returnResult();
		assertThat(result.getStatus().value())
			.isEqualTo((known != null && known.equals(result.getResponseHeaders().getETag())) ? 304 : 200);
		return result.getResponseHeaders().getETag();
	}

	private static List<String> ids(Map<?, ?> page) {
		return ((List<?>) Objects.requireNonNull(page.get("items"))).stream()
			.map((item) -> String.valueOf(((Map<?, ?>) item).get("id")))
			.toList();
	}

}
