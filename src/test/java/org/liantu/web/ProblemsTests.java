package org.liantu.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.liantu.model.Name;
import org.liantu.model.Phrase;
import org.liantu.model.UnknownCompany;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
@Import(ProblemsTests.Probes.class)
@TestPropertySource(properties = { "spring.servlet.multipart.max-file-size=512KB",
		"spring.servlet.multipart.max-request-size=1MB" })
class ProblemsTests {

	@Autowired
	private RestTestClient http;

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			?limt=3            | 400 | unknown-parameter | limt    | 3    | calibre,lang,limit,on
			?limit=0           | 400 | invalid-value     | limit   | 0    | ≥ 1
			?limit=999         | 400 | invalid-value     | limit   | 999  | ≤ 200
			?limit=many        | 400 | invalid-value     | limit   | many | 0, 1, 2 …
			?limit=3&limit=4   | 400 | invalid-value     | limit   | 3 4  |
			?calibre=big       | 400 | invalid-value     | calibre | big  | listed,unicorn
			?on=yesterday      | 400 | invalid-value     | on      | yesterday | YYYY-MM-DD
			?lang=fr           | 400 | invalid-value     | lang    | fr   | zh-CN,en
			?limit=%0A         | 400 | invalid-value     | limit   | �    |
			?limit=%FF         | 400 | invalid-value     | limit   | %FF  |
			""")
	void aParameterIsRefusedWithWhatWouldBeTaken(String query, int status, String type, String parameter, String value,
			@Nullable String allowed) {
		this.http.get()
			.uri(URI.create("http://127.0.0.1:" + this.port + "/api/v1/probe" + query))
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectHeader()
			.valueEquals("Cache-Control", "no-store")
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/" + type)
			.jsonPath("$.status")
			.isEqualTo(status)
			.jsonPath("$.title")
			.isNotEmpty()
			.jsonPath("$.detail")
			.isNotEmpty()
			.jsonPath("$.instance")
			.isEqualTo("/api/v1/probe")
			.jsonPath("$.errors[0].parameter")
			.isEqualTo(parameter)
			.jsonPath("$.errors[0].value")
			.isEqualTo(value)
			.jsonPath("$.errors[0].allowed")
			.value(List.class,
					(list) -> assertThat(String.join(",", asTexts(list))).isEqualTo((allowed != null) ? allowed : ""));
	}

	@Test
	void theNearestNameIsOfferedInTheCallersLanguage() {
		assertThat(text("/api/v1/probe?limt=3")).contains("没有参数“limt”\uFF0C是否指“limit”");
		assertThat(text("/api/v1/probe?limt=3&lang=en"))
			.contains("There is no parameter “limt”; did you mean “limit”?");
		assertThat(this.http.get()
			.uri("/api/v1/probe?limt=3")
			.header("Accept-Language", "fr, en-GB;q=0.8, zh;q=0.5")
			.exchange()
			.expectHeader()
			.valueEquals("Content-Language", "en")
			.expectBody(String.class)
			.returnResult()
			.getResponseBody()).contains("did you mean");
	}

	@ParameterizedTest
	@CsvSource({ "zh-CN,en,甲公司", "en,zh-CN,Jia", ",en,Jia", ",de,甲公司", ",*,甲公司", ",'en;q=0, zh',甲公司", ",;;;,甲公司" })
	void langWinsOverTheHeader(@Nullable String lang, String header, String name) {
		this.http.get()
			.uri("/api/v1/probe" + ((lang != null) ? "?lang=" + lang : ""))
			.header("Accept-Language", header)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.name")
			.isEqualTo(name);
	}

	@Test
	void recordsGoOutInTheirOrderWithNullsShown() {
		assertThat(text("/api/v1/probe?lang=en")).isEqualTo("""
				{"name":"Jia","text":"There is nothing at this address","next":null,"amount":24.00}""");
	}

	@ParameterizedTest
	@CsvSource({ "unknown-company,404,unknown-company", "graph,503,graph-unavailable", "secret,500,internal-error",
			"error,500,internal-error", "nowhere/else,404,not-found" })
	void nothingOfTheInsideShows(String how, int status, String type) {
		String body = this.http.get()
			.uri("/api/v1/probe/" + how)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(body).contains("\"type\":\"/problems/" + type + "\"")
			.doesNotContain("Exception", "org.", "java", "s3cret", "\\tat");
	}

	@Test
	void whoeverAsksAGraphThatIsAwayIsToldWhenToAskAgain() {
		this.http.get().uri("/api/v1/probe/graph").exchange().expectHeader().valueEquals("Retry-After", "2");
	}

	@Test
	void anUnknownAddressOrMethodOrFormatIsAProblemToo() {
		expect(this.http.get().uri("/nowhere"), 404, "not-found");
		expect(this.http.get().uri("/error"), 404, "not-found");
		expect(this.http.delete().uri("/api/v1/probe"), 405, "method-not-allowed");
		expect(this.http.get().uri("/api/v1/probe").header("Accept", "application/x-yaml"), 406, "not-acceptable");
		expect(this.http.get().uri("/api/v1/probe").header("Accept", "nonsense"), 406, "not-acceptable");
		expect(this.http.put().uri("/api/v1/probe").contentType(MediaType.TEXT_PLAIN).body("x"), 415,
				"unsupported-media-type");
	}

	@ParameterizedTest
	@CsvSource({ "1, 600000, 524288", "3, 400000, 1048576" })
	void filesThatTurnOutTooLargeAreRefusedThoughNobodySaidHowLongTheyAre(int files, int bytes, int limit)
			throws IOException, InterruptedException {
		StringBuilder form = new StringBuilder();
		for (int i = 0; i < files; i++) {
			form.append("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
				.append(i)
				.append(".csv\"\r\n\r\n")
				.append("a".repeat(bytes))
				.append("\r\n");
		}
		byte[] body = form.append("--x--\r\n").toString().getBytes(StandardCharsets.US_ASCII);
		HttpRequest chunked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/api/v1/imports"))
			.header("Content-Type", "multipart/form-data; boundary=x")
			.header("Accept-Language", "en")
			.POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
			.build();
		HttpResponse<String> answer = HttpClient.newHttpClient().send(chunked, HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
		assertThat(answer.body()).contains("\"type\":\"/problems/payload-too-large\"",
				"larger than " + limit + " bytes");
	}

	@Test
	void noMoreIsReadOfAFormThanIsAskedFor() throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/api/v1/probe"))
			.header("Content-Type", "multipart/form-data; boundary=x")
			.PUT(HttpRequest.BodyPublishers.ofString("no form at all"))
			.build();
		HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).as("it is not even looked at").isEqualTo(415);
		assertThat(answer.body()).contains("请以 application/json 发送");
	}

	@Test
	void theMethodsThatAreAllowedAreNamed() {
		this.http.delete()
			.uri("/api/v1/probe")
			.exchange()
			.expectHeader()
			.value("Allow", (allow) -> assertThat(allow).contains("GET"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"nmae":"x"}              | nmae        | nmae
			{"name":1}                | name        |
			{"name":"x","amount":"a"} | amount      |
			{"name":"x","amount":"1"} | amount      |
			{"name":"UPPER"}          | name        | UPPER
			{"name":["x"]}            | name        |
			{"name":"x","name":"y"}   |             |
			{"name":"x"               |             |
			{"name":"x"} trailing     |             |
			[]                        | body        |
			null                      |             |
			""")
	void aBodyIsRefusedWhereItIsWrong(String body, @Nullable String field, @Nullable String value) {
		var problem = this.http.put()
			.uri("/api/v1/probe")
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/invalid-value");
		if (field != null) {
			problem.jsonPath("$.errors[0].parameter").isEqualTo(field);
		}
		if (value != null) {
			problem.jsonPath("$.errors[0].value").isEqualTo(value);
		}
	}

	@Test
	void whatIsTooLargeIsRefusedUnread() {
		String large = "{\"name\":\"" + "x".repeat(70_000) + "\"}";
		expect(this.http.put().uri("/api/v1/probe").contentType(MediaType.APPLICATION_JSON).body(large), 413,
				"payload-too-large");
		expect(this.http.get().uri("/api/v1/probe?lang=" + "x".repeat(5000)), 414, "uri-too-long");
		expect(this.http.get().uri("/api/v1/probe?lang=" + "x".repeat(1001)), 400, "invalid-value");
	}

	@Test
	void aBodyThatDoesNotSayHowLongItIsIsCounted() throws IOException {
		String chunk = "x".repeat(40_000);
		assertThat(raw("PUT /api/v1/probe HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
				+ "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
				+ "9\r\n{\"name\":\"\r\n9c40\r\n" + chunk + "\r\n9c40\r\n" + chunk + "\r\n2\r\n\"}\r\n0\r\n\r\n"))
			.startsWith("HTTP/1.1 413")
			.contains("/problems/payload-too-large");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /api/v1/probe?limit=%2 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
			"GET /api/v1/probe?x=[ HTTP/1.1\r\nHost: localhost\r\n\r\n",
			"GET /api/v1/probe\u0001 HTTP/1.1\r\nHost: localhost\r\n\r\n",
			"GET /a/%2e%2e%2f%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
			"NONSENSE\r\n\r\n", "GET /;a=b/..;/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n" })
	void aMalformedRequestIsAProblemToo(String request) throws IOException {
		assertThat(raw(request)).containsPattern("HTTP/1.1 4\\d\\d")
			.contains("application/problem+json", "\"type\":\"/problems/")
			.doesNotContain("Exception", "Tomcat", "<html");
	}

	@Test
	void pagesOfOtherSitesCannotWrite() {
		expect(this.http.put()
			.uri("/api/v1/probe")
			.header("Origin", "https://evil.example")
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"name\":\"x\"}"), 403, "forbidden");
		this.http.put()
			.uri("/api/v1/probe")
			.header("Origin", "http://localhost:" + this.port)
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"name\":\"x\"}")
			.exchange()
			.expectStatus()
			.isOk();
	}

	@Test
	void browsersAreToldToTakeDataForData() {
		this.http.get()
			.uri("/api/v1/probe")
			.exchange()
			.expectHeader()
			.valueEquals("X-Content-Type-Options", "nosniff")
			.expectHeader()
			.valueEquals("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
	}

	@Test
	void whatTheCallerSentComesBackCutAndHarmless() {
		String body = text("/api/v1/probe?" + "x".repeat(300) + "%E2%80%AE%3Cscript%3E=1");
		assertThat(body).contains("x".repeat(100) + "…").doesNotContain("x".repeat(101), "\u202E", "<script>");
	}

	private String raw(String request) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(5000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().flush();
			socket.shutdownOutput();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static void expect(RestTestClient.RequestHeadersSpec<?> request, int status, String type) {
		request.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/" + type);
	}

	private String text(String uri) {
		return String.valueOf(this.http.get()
			.uri(URI.create("http://127.0.0.1:" + this.port + uri))
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

	private static List<String> asTexts(List<?> list) {
		return list.stream().map(String::valueOf).toList();
	}

	enum Calibre {

		LISTED, UNICORN;

		@Override
		public String toString() {
			return name().toLowerCase();
		}

	}

	record Asked(@Nullable @Min(1) @Max(200) Integer limit, @Nullable Calibre calibre, @Nullable LocalDate on) {

	}

	record Told(@Pattern(regexp = "[a-z]+") String name, @Nullable Double amount) {

	}

	record Answer(Name name, Phrase text, @Nullable String next, java.math.BigDecimal amount) {

	}

	@TestConfiguration(proxyBeanMethods = false)
	@Import(Probe.class)
	static class Probes {

	}

	@RestController
	static class Probe {

		@GetMapping(path = "/api/v1/probe", produces = MediaType.APPLICATION_JSON_VALUE)
		Answer ask(@Valid Asked asked) {
			return new Answer(new Name("甲公司", "Jia"), Phrase.of("problem.not-found.detail"), null,
					new java.math.BigDecimal("24.00"));
		}

		@PutMapping(path = "/api/v1/probe", consumes = MediaType.APPLICATION_JSON_VALUE)
		Told tell(@Valid @RequestBody Told told) {
			return told;
		}

		@GetMapping("/api/v1/probe/{how}")
		String fail(@PathVariable String how, @RequestParam(required = false) @Nullable String q) {
			switch (how) {
				case "unknown-company" -> throw new UnknownCompany("nobody");
				case "graph" -> throw new IllegalStateException(new ServiceUnavailableException("s3cret"));
				case "error" -> throw new AssertionError("s3cret");
				default -> throw new IllegalStateException("s3cret of org.liantu.Secret");
			}
		}

	}

}
