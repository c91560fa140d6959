package org.liantu.explore.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.summary.Plan;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.client.RestTestClient;

import org.liantu.explore.CompanySearch;
import org.liantu.explore.FoundCompany;
import org.liantu.explore.Profile;
import org.liantu.explore.Profiles;
import org.liantu.graph.Graph;
import org.liantu.graph.Rows;
import org.liantu.graph.TestGraph;
import org.liantu.model.Fact;
import org.liantu.statement.Drawing;
import org.liantu.statement.Predicate;
import org.liantu.statement.Publication;
import org.liantu.statement.Statement;
import org.liantu.statement.Statements;
import org.liantu.web.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Sources that disagree, in the list and on the profile. */
@HttpTest
class ConflictsOverHttpTests {

	private static final String REGISTRY = "registry: Source title=工商登记 basis=registry on=2025-06-12\n";

	@Autowired
	private RestTestClient http;

	@LocalServerPort
	private int port;

	@Autowired
	private Graph graph;

	@Autowired
	private Statements statements;

	@Autowired
	private Profiles profiles;

	@Autowired
	private CompanySearch search;

	@Autowired
	private MeterRegistry meters;

	@BeforeEach
	void draw() {
		TestGraph.clear();
		Drawing.draw(this.graph, this.statements, REGISTRY + """
				report: Source title=年报 on=2024-12-31
				330000: Region name=浙江省
				331023: Region name=天台县 nameEn=Tiantai
				cn-603079: Company name=浙江圣达生物药业股份有限公司 shortName=圣达生物 nameEn='Shengda Bio' calibre=listed
				cn-603079 LOCATED_IN 330000
				cn-603079 LOCATED_IN 331023 {confidence: 0.6}
				cn-603079 CLASSED_AS sw2021.370103 {source: report}
				cn-603079 CLASSED_AS sw2021.340000 {source: registry}
				cn-605080: Company name=浙江大自然户外用品股份有限公司 shortName=浙江自然 {asOf: 2021-05-06}
				cn-605080: Company shortName=浙大自然 {source: report, asOf: 2018-01-01}
				cn-605080 LOCATED_IN 331023 {source: report}
				ziran: Company name=浙江大自然户外用品股份有限公司 status=active
				ziran: Company status=revoked {source: registry}
				ziran LOCATED_IN 320000 {source: registry, confidence: 0.4}
				ziran SAME_AS cn-605080
				cn-300351: Company name=浙江永贵电器股份有限公司
				cn-300351 LOCATED_IN 331023
				""");
	}

	@Test
	void everyConflictComesOnceWithBothSidesAndTheirSources() {
		Map<?, ?> page = get("/api/v1/conflicts");
		assertThat(page.keySet()).extracting(Object::toString).containsExactly("revision", "items", "next");
		assertThat(lines(page)).containsExactly("cn-603079 industry sw2021.340000 of [sw2021.340000, sw2021.370103]",
				"cn-605080 status revoked of [revoked, active]", "cn-605080 region 331023 of [331023, 320000]");
		this.http.get()
			.uri("/api/v1/conflicts?about=industry&lang=en")
			.exchange()
			.expectBody()
			.jsonPath("$.items.length()")
			.isEqualTo(1)
			.jsonPath("$.items[0].company.name")
			.isEqualTo("Shengda Bio")
			.jsonPath("$.items[0].company.region.name")
			.isEqualTo("Tiantai")
			.jsonPath("$.items[0].company.calibre[0]")
			.isEqualTo("listed")
			.jsonPath("$.items[0].values[0].sources[0].title")
			.isEqualTo("工商登记")
			.jsonPath("$.items[0].values[0].asOf")
			.isEqualTo("2025-06-12")
			.jsonPath("$.items[0].values[0].basis")
			.isEqualTo("registry")
			.jsonPath("$.items[0].values[1].confidence")
			.isEqualTo(0.9);
		assertThat(lines(get("/api/v1/conflicts?about=name"))).isEmpty();
	}

	@Test
	void theProfileShowsTheSameConflicts() {
		assertThat(conflicts("cn-603079")).containsExactly("industry [sw2021.340000, sw2021.370103]");
		assertThat(conflicts("cn-605080")).containsExactly("status [revoked, active]", "region [331023, 320000]");
		assertThat(conflicts("cn-300351")).isEmpty();
	}

	@Test
	void aCompanyIsFoundByItsOldName() {
		for (String name : List.of("浙大自然", "浙江自然")) {
			assertThat(this.search.find(name).value()).extracting(FoundCompany::id).containsExactly("cn-605080");
		}
	}

	@Test
	void pagesFitTogetherUntilTheGraphMovesOn() {
		Map<?, ?> first = get("/api/v1/conflicts?limit=2");
		Map<?, ?> second = get("/api/v1/conflicts?limit=2&cursor=" + first.get("next"));
		assertThat(lines(first)).hasSize(2);
		assertThat(lines(second)).singleElement().asString().startsWith("cn-605080 region");
		assertThat(second.get("next")).isNull();
		problem("/api/v1/conflicts?about=region&cursor=" + first.get("next"), 400, "invalid-value", "cursor");
		Drawing.draw(this.graph, this.statements, REGISTRY + """
				cn-603079: Company name=浙江圣达生物药业股份有限公司
				cn-603079 CLASSED_AS sw2021.370103 {source: registry}
				""");
		problem("/api/v1/conflicts?limit=2&cursor=" + first.get("next"), 410, "cursor-expired", "cursor");
		assertThat(lines(get("/api/v1/conflicts?about=industry"))).isEmpty();
	}

	@Test
	void aConflictThatIsSettledIsGone() {
		List<String> ids = Drawing.of(REGISTRY + "ziran: Company status=revoked {source: registry}")
			.statements()
			.stream()
			.filter((said) -> said.predicate() == Predicate.STATUS)
			.map(Statement::id)
			.toList();
		this.graph
			.write(() -> this.statements.publish(new Publication("withdrawal", List.of(), List.of(), ids, "office")));
		assertThat(lines(get("/api/v1/conflicts?about=status"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/conflicts?limit=0         | invalid-value     | limit
			/conflicts?limit=201       | invalid-value     | limit
			/conflicts?limit=many      | invalid-value     | limit
			/conflicts?about=weather   | invalid-value     | about
			/conflicts?about=          | invalid-value     | about
			/conflicts?cursor=nonsense | invalid-value     | cursor
			/conflicts?company=jia     | unknown-parameter | company
			""")
	void whatCannotBeAskedIsRefused(String address, String type, String parameter) {
		problem("/api/v1" + address, 400, type, parameter);
	}

	@Test
	void soManyQuestionsAreAskedHoweverLongTheList() {
		long few = questionsFor("/api/v1/conflicts?limit=200");
		StringBuilder drawing = new StringBuilder();
		for (int i = 0; i < 60; i++) {
			drawing.append("c-%d: Company name=第%d公司 status=active\nc-%d: Company status=revoked {source: s-%d}\n"
				.formatted(i, i, i, i));
		}
		Drawing.draw(this.graph, this.statements, drawing.toString());
		assertThat(questionsFor("/api/v1/conflicts?limit=200")).isEqualTo(few);
		assertThat(lines(get("/api/v1/conflicts?limit=200"))).hasSize(63);
	}

	@Test
	void conflicts() {
		assertThat(ask("", 0, 10)).containsExactly("cn-603079 | 331023 | industry", "cn-605080 | 331023 | status",
				"cn-605080 | 331023 | region");
		assertThat(ask("", 1, 1)).containsExactly("cn-605080 | 331023 | status");
		assertThat(ask("region", 0, 10)).containsExactly("cn-605080 | 331023 | region");
		assertThat(ask("region", 1, 10)).isEmpty();
	}

	@Test
	void companiesWithoutAConflictAreNotLookedAt() throws Exception {
		String question = new ClassPathResource("cypher/explore/conflicts.cypher")
			.getContentAsString(StandardCharsets.UTF_8);
		try (var session = TestGraph.driver().session()) {
			Plan plan = session.run("EXPLAIN " + question, Map.of("about", "region", "offset", 0, "limit", 21))
				.consume()
				.queryPlan()
				.orElseThrow();
			assertThat(operators(plan)).contains("NodeIndexScan").doesNotContain("NodeByLabelScan", "AllNodesScan");
		}
	}

	private static String operators(Plan plan) {
		return plan.operatorType() + plan.arguments().get("Details") + "\n"
				+ plan.children().stream().map(ConflictsOverHttpTests::operators).collect(Collectors.joining());
	}

	private List<String> ask(String about, int offset, int limit) {
		return Rows.of(this.graph, "explore/conflicts", Map.of("about", about, "offset", offset, "limit", limit));
	}

	private List<String> conflicts(String company) {
		Profile profile = this.profiles.get(company).value();
		return profile.conflicts()
			.stream()
			.map((conflict) -> conflict.fact() + " " + conflict.said().stream().map(Fact::value).toList())
			.toList();
	}

	private static List<String> lines(Map<?, ?> page) {
		return ((List<?>) Objects.requireNonNull(page.get("items"))).stream().map((item) -> {
			Map<?, ?> conflict = (Map<?, ?>) item;
			List<?> values = (List<?>) Objects.requireNonNull(conflict.get("values"));
			return ((Map<?, ?>) Objects.requireNonNull(conflict.get("company"))).get("id") + " " + conflict.get("about")
					+ " " + conflict.get("shown") + " of "
					+ values.stream().map((value) -> ((Map<?, ?>) value).get("value")).toList();
		}).toList();
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
			.uri(URI.create("http://127.0.0.1:" + this.port + address))
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/" + type)
			.jsonPath("$.errors[0].parameter")
			.isEqualTo(parameter);
	}

}
