package org.liantu.intake.web;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.liantu.graph.TestGraph;
import org.liantu.web.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Companies that may be one: asked, decided, remembered. */
@HttpTest
class ReviewsOverHttpTests {

	/** One code, two names: so it stands in a published list. */
	private static final String CONTESTED = """
			name,short_name,stock_code,region,source
			江苏京源环保股份有限公司,京源环保,688096.SH,330000,directory-2025
			大连港股份有限公司,大连港,688096.SH,330000,directory-2025
			""";

	private static final String ALIKE = """
			id,name,region,source
			cn-600834,上海申通地铁股份有限公司,310000,directory-2025
			,上海申通地铁集团有限公司,310000,directory-2025
			""";

	private static final String VERY_ALIKE = """
			id,name,region,source
			cn-300351,浙江永贵电器股份有限公司,331023,directory-2025
			,浙江永贵电器有限公司,331023,directory-2025
			""";

	@LocalServerPort
	private int port;

	private Desk desk;

	@BeforeEach
	void anEmptyGraph() {
		TestGraph.clear();
		this.desk = new Desk(this.port);
	}

	@Test
	void whoeverHasTheCodeOfAnotherIsAskedAbout() {
		JsonNode done = bring(CONTESTED);
		assertThat(done.at("/counts/reviews").asInt()).isEqualTo(1);
		assertThat(done.at("/counts/problems/in-doubt").asInt()).isEqualTo(1);
		JsonNode review = onlyReview("open");
		assertThat(review.path("why").asString()).isEqualTo("contested-code");
		assertThat(review.path("text").asString()).contains("几个不同的名称");
		assertThat(review.at("/company/name").asString()).isEqualTo("大连港股份有限公司");
		assertThat(review.at("/suspect/id").asString()).isEqualTo("cn-688096");
		assertThat(review.path("importId").asString()).isEqualTo(done.path("id").asString());
		assertThat(review.path("line").asInt()).isEqualTo(3);

		String own = review.at("/company/id").asString();
		assertThat(own).startsWith("co-");
		assertThat(factsOf(own)).contains("大连港股份有限公司").doesNotContain("688096.SH", "江苏京源环保股份有限公司");
		assertThat(factsOf("cn-688096")).contains("江苏京源环保股份有限公司", "688096.SH").doesNotContain("大连港股份有限公司");
	}

	@Test
	void whoAreOneAreOneUntilSomebodySaysOtherwise() {
		bring(ALIKE);
		JsonNode review = onlyReview("open");
		assertThat(review.path("why").asString()).isEqualTo("alike");
		assertThat(review.path("likeness").asDouble()).isBetween(0.5, 1.0);
		String id = review.path("id").asString();
		String own = review.at("/company/id").asString();
		assertThat(Desk.countCompanies()).isEqualTo(2);

		JsonNode accepted = decide(id, "accepted");
		assertThat(accepted.path("state").asString()).isEqualTo("accepted");
		assertThat(accepted.path("revision").asLong()).isEqualTo(2);
		assertThat(accepted.path("decidedAt").asString()).endsWith("Z");
		assertThat(accepted.path("note").asString()).isEqualTo("电话核实");
		assertThat(reviews("open")).isEmpty();
		assertMerged(own, "cn-600834");
		assertThat(factsOf("cn-600834")).contains("上海申通地铁股份有限公司", "上海申通地铁集团有限公司");
		assertThat(decide(id, "accepted").path("revision").asLong()).as("said twice, nothing changes").isEqualTo(2);

		for (String other : List.of("rejected", "open")) {
			decide(id, other);
			assertThat(this.desk.get("/api/v1/companies/" + own).status()).isEqualTo(200);
			assertThat(factsOf("cn-600834")).doesNotContain("上海申通地铁集团有限公司");
			assertThat(Desk.countCompanies()).isEqualTo(2);
			decide(id, "accepted");
			assertMerged(own, "cn-600834");
		}
		assertThat(decide(id, "open").path("decidedAt").isNull()).isTrue();
	}

	@Test
	void whoWereTakenForOneCanBeParted() {
		JsonNode done = bring(VERY_ALIKE);
		assertThat(done.at("/counts/problems").path("recognised-by-likeness").asInt()).isEqualTo(1);
		assertThat(reviews("open")).isEmpty();
		JsonNode review = onlyReview("accepted");
		assertThat(review.path("why").asString()).isEqualTo("taken");
		String own = review.at("/company/id").asString();
		assertMerged(own, "cn-300351");

		decide(review.path("id").asString(), "rejected");
		assertThat(this.desk.get("/api/v1/companies/" + own).status()).isEqualTo(200);
		assertThat(factsOf("cn-300351")).doesNotContain("浙江永贵电器有限公司");
		bring(VERY_ALIKE);
		assertThat(this.desk.get("/api/v1/companies/" + own).status()).as("it stays so").isEqualTo(200);
		assertThat(Desk.countCompanies()).isEqualTo(2);
	}

	@Test
	void aDecisionOutlivesTheImportThatAskedForIt() {
		for (String decision : List.of("accepted", "rejected")) {
			TestGraph.clear();
			String first = bring(ALIKE).path("id").asString();
			JsonNode review = onlyReview("open");
			String own = review.at("/company/id").asString();
			decide(review.path("id").asString(), decision);

			assertThat(this.desk.delete("/api/v1/imports/" + first).status()).isEqualTo(202);
			assertThat(this.desk.ended(first).path("state").asString()).isEqualTo("withdrawn");
			assertThat(reviews(decision)).as("it is still known what was decided").hasSize(1);

			JsonNode again = bring(ALIKE);
			assertThat(again.path("state").asString()).isEqualTo("done");
			assertThat(again.at("/counts/reviews").asInt()).as("nobody is asked again").isZero();
			assertThat(again.at("/counts/problems").has("in-doubt")).isFalse();
			assertThat(reviews("open")).isEmpty();
			if (decision.equals("accepted")) {
				assertMerged(own, "cn-600834");
			}
			else {
				assertThat(factsOf(own)).contains("上海申通地铁集团有限公司");
				assertThat(factsOf("cn-600834")).doesNotContain("上海申通地铁集团有限公司");
			}
		}
	}

	@Test
	void whatIsNoDecisionIsRefused() {
		bring(ALIKE);
		String id = onlyReview("open").path("id").asString();
		this.desk.put("/api/v1/reviews/" + id, "{\"state\":\"maybe\"}").problem(400, "invalid-value");
		this.desk.put("/api/v1/reviews/" + id, "{}").problem(400, "invalid-value");
		this.desk.put("/api/v1/reviews/" + id, "{\"state\":\"accepted\",\"by\":\"某人\"}").problem(400, "invalid-value");
		this.desk.put("/api/v1/reviews/" + id, "{\"state\":\"accepted\",\"note\":\"" + "长".repeat(501) + "\"}")
			.problem(400, "invalid-value");
		this.desk.get("/api/v1/reviews?state=maybe").problem(400, "invalid-value");
		this.desk.get("/api/v1/reviews/nobody").problem(400, "invalid-value");
		this.desk.get("/api/v1/reviews/co-1_co-2").problem(404, "not-found");
		assertThat(this.desk.put("/api/v1/reviews/co-1_co-2?lang=en", "{\"state\":\"accepted\"}")
			.problem(404, "not-found")
			.path("detail")
			.asString()).contains("co-1_co-2");
		assertThat(onlyReview("open").path("state").asString()).as("nothing was decided").isEqualTo("open");
	}

	private JsonNode bring(String companies) {
		JsonNode done = this.desk.bringWithSources().file("companies.csv", companies).ended();
		assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("done");
		return done;
	}

	private List<JsonNode> reviews(String state) {
		return this.desk.get("/api/v1/reviews?state=" + state).json().path("items").valueStream().toList();
	}

	private JsonNode onlyReview(String state) {
		List<JsonNode> reviews = reviews(state);
		assertThat(reviews).hasSize(1);
		JsonNode one = this.desk.get("/api/v1/reviews/" + reviews.get(0).path("id").asString()).json();
		assertThat(one.path("why")).isEqualTo(reviews.get(0).path("why"));
		return one;
	}

	private JsonNode decide(String review, String state) {
		Desk.Answer answer = this.desk.put("/api/v1/reviews/" + review,
				"{\"state\":\"" + state + "\",\"note\":\"电话核实\"}");
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json();
	}

	private void assertMerged(String company, String kept) {
		Desk.Answer answer = this.desk.get("/api/v1/companies/" + company);
		assertThat(answer.status()).isEqualTo(308);
		assertThat(answer.response().headers().firstValue("Location")).hasValue("/api/v1/companies/" + kept);
		assertThat(Desk.countCompanies()).isEqualTo(1);
	}

	/** What is said of a company itself, as text. */
	private String factsOf(String company) {
		Desk.Answer answer = this.desk.get("/api/v1/companies/" + company);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json().path("facts").toString();
	}

}
