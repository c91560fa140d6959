package org.liantu.project.web;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import org.liantu.graph.Graph;
import org.liantu.graph.TestGraph;
import org.liantu.project.FollowUps;
import org.liantu.statement.Drawing;
import org.liantu.statement.Statements;
import org.liantu.web.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
class FollowUpsOverHttpTests {

	private static final String ADDRESS = "/api/v1/targets/jia/follow-up";

	private static final String ENTRY = """
			{"office": "驻沪招商站", "outcome": "declined", "declinedUntil": "2027-06-30", "note": "先看厂房"}""";

	@Autowired
	private RestTestClient http;

	@Autowired
	private FollowUps followUps;

	@Autowired
	private Graph graph;

	@Autowired
	private Statements statements;

	private long revision;

	@BeforeEach
	void draw() {
		TestGraph.clear();
		this.revision = Drawing.draw(this.graph, this.statements, """
				jia: Company name=甲公司
				yi: Company name=乙公司
				jia-old SAME_AS jia
				""").revision();
	}

	@Test
	void nobodyCalledYet() {
		this.http.get()
			.uri(ADDRESS)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.json("{\"revision\": " + this.revision
					+ ", \"company\": \"jia\", \"office\": null, \"outcome\": \"open\", "
					+ "\"declinedUntil\": null, \"note\": null}");
	}

	@Test
	void aNoteIsKeptAndRaisesTheRevision() {
		put(ENTRY, tag()).expectStatus()
			.isOk()
			.expectBody()
			.json("{\"revision\": " + (this.revision + 1)
					+ ", \"company\": \"jia\", \"office\": \"驻沪招商站\", \"outcome\": \"declined\", "
					+ "\"declinedUntil\": \"2027-06-30\", \"note\": \"先看厂房\"}");
		assertThat(this.graph.findRevision()).hasValue(this.revision + 1);
		assertThat(this.followUps.list(List.of("jia", "yi", "nobody"))).containsOnlyKeys("jia");
		assertThat(TestGraph.driver()
			.executableQuery("MATCH (c:Change {kind: 'FollowUp'}) RETURN c.keys[0] AS key, c.revision AS revision")
			.execute()
			.records()).extracting((row) -> row.get("key").asString() + " " + row.get("revision").asLong())
			.containsExactly("jia " + (this.revision + 1));
	}

	@Test
	void nobodyReplacesWhatTheyHaveNotRead() {
		put(ENTRY, null).expectStatus()
			.isEqualTo(428)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/precondition-required");
		String none = tag();
		put(ENTRY, none).expectStatus().isOk();
		put(ENTRY, none).expectStatus().isEqualTo(412).expectBody().jsonPath("$.type").isEqualTo("/problems/conflict");
		assertThat(this.graph.findRevision()).hasValue(this.revision + 1);
		put(ENTRY.replace("先看厂房", "再议"), tag()).expectStatus().isOk();
		put(ENTRY, "*").expectStatus().isOk().expectBody().jsonPath("$.note").isEqualTo("先看厂房");
		put(ENTRY, "nonsense").expectStatus().isBadRequest();
	}

	@Test
	void itsTagOutlivesWhatElseChanges() {
		String read = tag();
		Drawing.draw(this.graph, this.statements, "yi SUPPLIES jia");
		put(ENTRY, read).expectStatus().isOk();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"驻沪招商站" | ""                       | office
			"驻沪招商站" | null                     | office
			"declined"  | "maybe"                  | outcome
			"declined"  | "contacted"              | declinedUntil
			"2027-06-30" | "next year"             | declinedUntil
			"2027-06-30" | "2027-02-30"            | declinedUntil
			"先看厂房"   | "a\\u0000b"             | note
			"note"      | "person"                 | person
			""")
	void aWrongNoteIsRefused(String right, String wrong, String field) {
		put(ENTRY.replace(right, wrong), "*").expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.errors[0].parameter")
			.isEqualTo(field);
		assertThat(this.graph.findRevision()).hasValue(this.revision);
	}

	@Test
	void aNoteIsNoEssay() {
		put(ENTRY.replace("先看厂房", "好".repeat(501)), "*").expectStatus().isBadRequest();
		put(ENTRY.replace("先看厂房", "好".repeat(499) + "\\n"), "*").expectStatus().isOk();
	}

	@Test
	void onlyAKnownCompanyIsFollowedUp() {
		this.http.get().uri("/api/v1/targets/nobody/follow-up").exchange().expectStatus().isNotFound();
		this.http.put()
			.uri("/api/v1/targets/nobody/follow-up")
			.header("If-Match", "*")
			.contentType(MediaType.APPLICATION_JSON)
			.body(ENTRY)
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/unknown-company");
	}

	private RestTestClient.ResponseSpec put(String entry, @Nullable String ifMatch) {
		RestTestClient.RequestBodySpec request = this.http.put().uri(ADDRESS).contentType(MediaType.APPLICATION_JSON);
		if (ifMatch != null) {
			request.header("If-Match", ifMatch);
		}
		return request.body(entry).exchange();
	}

	private String tag() {
		return Objects.requireNonNull(
				this.http.get().uri(ADDRESS).exchange().expectBody().returnResult().getResponseHeaders().getETag());
	}

}
