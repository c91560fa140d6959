package org.liantu.project.web;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

import org.liantu.graph.Graph;
import org.liantu.graph.TestGraph;
import org.liantu.statement.Drawing;
import org.liantu.statement.Statements;
import org.liantu.web.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
class ProjectsOverHttpTests {

	private static final String ENTRY = """
			{"name": "减振垫项目", "company": "jia", "at": "park", "segment": "rail.pads", "state": "signed",
			 "investmentCny": 200000000, "landMu": 50.5}""";

	@Autowired
	private RestTestClient http;

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
				park: Park name=轨道产业园
				331023: Region name=天台县
				rail.pads: Segment name=减振垫
				p-seed: Project name=旧项目 state=building outputCny=1000000 {origin: seed}
				p-seed BY jia {origin: seed}
				p-seed AT 331023 {origin: seed}
				""").revision();
	}

	@Test
	void whatTheOfficeWritesIsReadBackWithItsSource() {
		put("p-1", ENTRY, null).expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.revision")
			.isEqualTo(this.revision + 1)
			.jsonPath("$.id")
			.isEqualTo("p-1")
			.jsonPath("$.name")
			.isEqualTo("减振垫项目")
			.jsonPath("$.company.name")
			.isEqualTo("甲公司")
			.jsonPath("$.at.label")
			.isEqualTo("Park")
			.jsonPath("$.segment.id")
			.isEqualTo("rail.pads")
			.jsonPath("$.investmentCny")
			.isEqualTo(2.0e8)
			.jsonPath("$.outputCny")
			.isEmpty()
			.jsonPath("$.edges[0].sources[0].id")
			.isEqualTo("office-record")
			.jsonPath("$.edges[0].confidence")
			.isEqualTo(1.0);
		this.http.get()
			.uri("/api/v1/projects")
			.exchange()
			.expectBody()
			.jsonPath("$.items[*].id")
			.isEqualTo(java.util.List.of("p-1", "p-seed"))
			.jsonPath("$.next")
			.isEmpty();
	}

	@Test
	void aSecondEntryReplacesTheFirstAndTheFirstMayComeBack() {
		put("p-1", ENTRY, null).expectStatus().isCreated();
		put("p-1", ENTRY.replace("signed", "building").replace(", \"landMu\": 50.5", ""), null).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.state")
			.isEqualTo("building")
			.jsonPath("$.landMu")
			.isEmpty();
		put("p-1", ENTRY, null).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.state")
			.isEqualTo("signed")
			.jsonPath("$.landMu")
			.isEqualTo(50.5)
			.jsonPath("$.revision")
			.isEqualTo(this.revision + 3);
	}

	@Test
	void theSameEntryAgainChangesNothing() {
		put("p-1", ENTRY, null).expectStatus().isCreated();
		put("p-1", ENTRY, null).expectBody().jsonPath("$.revision").isEqualTo(this.revision + 1);
	}

	@Test
	void theOfficeIsSurerThanTheSeed() {
		put("p-seed", ENTRY.replace("signed", "running"), null).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.state")
			.isEqualTo("running")
			.jsonPath("$.at.id")
			.isEqualTo("park")
			.jsonPath("$.outputCny")
			.isEqualTo(1.0e6);
	}

	@Test
	void whatTheOfficeDeletesStaysDeleted() {
		this.http.delete().uri("/api/v1/projects/p-seed").exchange().expectStatus().isNoContent();
		this.http.get().uri("/api/v1/projects/p-seed").exchange().expectStatus().isNotFound();
		Drawing.draw(this.graph, this.statements, """
				p-seed: Project name=旧项目 state=building outputCny=1000000 {origin: seed}
				p-seed BY jia {origin: seed}
				""");
		this.http.get().uri("/api/v1/projects/p-seed").exchange().expectStatus().isNotFound();
		this.http.delete().uri("/api/v1/projects/p-seed").exchange().expectStatus().isNotFound();
	}

	@Test
	void nobodyReplacesWhatTheyHaveNotRead() {
		put("p-1", ENTRY, "*").expectStatus().isEqualTo(412);
		put("p-1", ENTRY, null).expectStatus().isCreated();
		String read = tag("/api/v1/projects/p-1");
		put("p-1", ENTRY.replace("signed", "building"), read).expectStatus().isOk();
		put("p-1", ENTRY.replace("signed", "running"), read).expectStatus()
			.isEqualTo(412)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/conflict");
		this.http.delete()
			.uri("/api/v1/projects/p-1")
			.header("If-Match", read)
			.exchange()
			.expectStatus()
			.isEqualTo(412);
		this.http.put()
			.uri("/api/v1/projects/p-1")
			.header("If-None-Match", "*")
			.contentType(MediaType.APPLICATION_JSON)
			.body(ENTRY)
			.exchange()
			.expectStatus()
			.isEqualTo(412);
		put("p-1", ENTRY, "*").expectStatus().isOk();
		this.http.delete()
			.uri("/api/v1/projects/p-1")
			.header("If-Match", tag("/api/v1/projects/p-1"))
			.exchange()
			.expectStatus()
			.isNoContent();
	}

	@Test
	void whoHasItAlreadyIsToldSo() {
		put("p-1", ENTRY, null);
		for (String address : new String[] { "/api/v1/projects/p-1", "/api/v1/projects" }) {
			this.http.get()
				.uri(address)
				.header("If-None-Match", tag(address))
				.exchange()
				.expectStatus()
				.isNotModified();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"name": "减振垫项目" | "name": ""                | 400 | invalid-value   | name
			"name": "减振垫项目" | "name": "a\\u0007b"       | 400 | invalid-value   | name
			"name": "减振垫项目" | "title": "x"              | 400 | invalid-value   | title
			"company": "jia"    | "company": "nobody"       | 404 | unknown-company | company
			"company": "jia"    | "company": "jia' OR 1=1"  | 400 | invalid-value   | company
			"company": "jia"    | "company": null           | 400 | invalid-value   | company
			"at": "park"        | "at": "999999"            | 400 | invalid-value   | at
			"rail.pads"         | "rail.none"               | 404 | unknown-segment | segment
			"signed"            | "dreamt"                  | 400 | invalid-value   | state
			200000000           | -1                        | 400 | invalid-value   | investmentCny
			200000000           | 1e300                     | 400 | invalid-value   | investmentCny
			200000000           | "much"                    | 400 | invalid-value   | investmentCny
			""")
	void aWrongEntryIsRefusedAndChangesNothing(String right, String wrong, int status, String type, String field) {
		put("p-1", ENTRY.replace(right, wrong), null).expectStatus()
			.isEqualTo(status)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/" + type)
			.jsonPath("$.errors[0].parameter")
			.isEqualTo(field);
		assertThat(this.graph.findRevision()).hasValue(this.revision);
	}

	@Test
	void anIdMustLookLikeOne() {
		put("P 1", ENTRY, null).expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.errors[0].parameter")
			.isEqualTo("project");
	}

	@Test
	void theListComesInPages() {
		put("p-1", ENTRY, null);
		Map<?, ?> first = page("/api/v1/projects?limit=1");
		assertThat(first.get("items")).asString().contains("p-1").doesNotContain("p-seed");
		Map<?, ?> second = page("/api/v1/projects?limit=1&cursor=" + first.get("next"));
		assertThat(second.get("items")).asString().contains("p-seed");
		assertThat(second.get("next")).isNull();
		put("p-2", ENTRY, null);
		this.http.get()
			.uri("/api/v1/projects?limit=1&cursor=" + first.get("next"))
			.exchange()
			.expectStatus()
			.isEqualTo(410)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/cursor-expired");
	}

	private Map<?, ?> page(String address) {
		return Objects.requireNonNull(
				this.http.get().uri(address).exchange().expectBody(Map.class).returnResult().getResponseBody());
	}

	private RestTestClient.ResponseSpec put(String id, String entry, @Nullable String ifMatch) {
		RestTestClient.RequestBodySpec request = this.http.put()
			.uri("/api/v1/projects/{id}", id)
			.contentType(MediaType.APPLICATION_JSON);
		if (ifMatch != null) {
			request.header("If-Match", ifMatch);
		}
		return request.body(entry).exchange();
	}

	private String tag(String address) {
		EntityExchangeResult<byte[]> result = this.http.get().uri(address).exchange().expectBody().returnResult();
		return Objects.requireNonNull(result.getResponseHeaders().getETag());
	}

}
