package org.liantu.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The description of the interface is whole, and its examples are of the shape it says.
 */
@HttpTest
class ApiDocumentTests {

	/** What is a file rather than something to show. */
	private static final Set<String> FILES = Set.of("image/svg+xml", "application/pdf", "application/zip",
			"application/octet-stream", "text/html;charset=UTF-8",
			"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
			"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private static final Set<String> BOUNDED = Set.of("enum", "pattern", "maxLength", "maximum", "format");

	@Autowired
	private RestTestClient http;

	private JsonNode api;

	@BeforeEach
	void read() {
		this.api = JsonMapper.shared()
			.readTree(Objects.requireNonNull(this.http.get()
				.uri("/v3/api-docs")
				.exchange()
				.expectStatus()
				.isOk()
				.expectBody(String.class)
				.returnResult()
				.getResponseBody()));
	}

	@Test
	void itIsOpenApi31OfTheCallsOfTheContract() {
		assertThat(this.api.get("openapi").asString()).startsWith("3.1");
		assertThat(this.api.get("paths").propertyNames()).filteredOn((path) -> path.startsWith("/api/"))
			.contains("/api/v1/chains", "/api/v1/chains/{chain}", "/api/v1/chains/{chain}/gaps", "/api/v1/targets",
					"/api/v1/targets/{company}", "/api/v1/targets/{company}/follow-up", "/api/v1/projects",
					"/api/v1/projects/{project}", "/api/v1/companies", "/api/v1/companies/{company}",
					"/api/v1/companies/{company}/network", "/api/v1/conflicts", "/api/v1/paths", "/api/v1/imports",
					"/api/v1/imports/{import}", "/api/v1/imports/{import}/cancel",
					"/api/v1/imports/{import}/withdrawal", "/api/v1/imports/{import}/statements",
					"/api/v1/imports/{import}/report", "/api/v1/imports/templates", "/api/v1/imports/templates/{table}",
					"/api/v1/imports/mappings", "/api/v1/imports/mappings/{mapping}", "/api/v1/reviews",
					"/api/v1/reviews/{review}");
	}

	@Test
	void itCanBeLookedAtOnAPage() {
		this.http.get()
			.uri("/swagger-ui/index.html")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.value("Content-Security-Policy", (policy) -> assertThat(policy).startsWith("default-src 'self'"));
	}

	@Test
	void everyCallHasASummaryAnExampleAndItsProblems() {
		forEachCall((call, operation) -> {
			assertThat(operation.at("/summary").asString("")).as(call).matches("\\p{IsHan}.+ [A-Z].+");
			List<String> answers = operation.get("responses")
				.propertyNames()
				.stream()
				.filter((status) -> status.startsWith("2") && !status.equals("204"))
				.toList();
			assertThat(answers).as(call).allSatisfy((status) -> {
				JsonNode content = operation.at("/responses/" + status + "/content");
				assertThat(content.isEmpty()).as(call + " says what it answers").isFalse();
				if (content.propertyNames().stream().allMatch((type) -> FILES.contains(type))) {
					return;
				}
				JsonNode shown = content.has("application/yaml") ? content.get("application/yaml")
						: content.path("application/json");
				assertThat(shown.has("example")).as(call + " has an example").isTrue();
			});
			if (operation.has("requestBody")) {
				assertBodyIsShown(call, operation.at("/requestBody/content"));
			}
			assertThat(operation.get("responses").propertyNames()).as(call).contains("400", "406", "503");
			if (call.contains("{")) {
				assertThat(operation.get("responses").propertyNames()).as(call).contains("404");
			}
			operation.get("responses").properties().forEach((response) -> {
				if (response.getKey().startsWith("4") || response.getKey().startsWith("5")) {
					JsonNode problem = response.getValue().at("/content/application~1problem+json");
					assertThat(problem.at("/schema/$ref").asString()).as(call).endsWith("/Problem");
					assertThat(problem.at("/example/type").asString("")).as(call).startsWith("/problems/");
				}
			});
		});
	}

	/** JSON by an example; a form of files, which has none, by what its parts are. */
	private static void assertBodyIsShown(String call, JsonNode content) {
		if (!content.has("multipart/form-data")) {
			assertThat(content.at("/application~1json").has("example")).as(call).isTrue();
			return;
		}
		JsonNode parts = content.at("/multipart~1form-data/schema/properties");
		assertThat(parts.isEmpty()).as(call).isFalse();
		assertThat(parts).as(call).allSatisfy((part) -> assertThat(part.path("description").asString("")).isNotBlank());
	}

	@Test
	void everyParameterIsDescribedAndBounded() {
		forEachCall((call, operation) -> operation.get("parameters").forEach((parameter) -> {
			String name = call + " " + parameter.get("name").asString();
			assertThat(parameter.at("/description").asString("") + parameter.at("/example").asString("")).as(name)
				.isNotBlank();
			if (parameter.get("in").asString().equals("query")) {
				JsonNode schema = parameter.get("schema").has("items") ? parameter.at("/schema/items")
						: parameter.get("schema");
				boolean yesOrNo = schema.path("type").asString("").equals("boolean");
				assertThat(yesOrNo || schema.propertyNames().stream().anyMatch(BOUNDED::contains)).as(name).isTrue();
			}
		}));
	}

	@Test
	void everyExampleHasTheShapeThatIsDescribed() {
		List<String> differences = new ArrayList<>();
		forEachCall((call, operation) -> {
			operation.get("responses")
				.properties()
				.forEach((response) -> response.getValue()
					.at("/content")
					.properties()
					.forEach((content) -> compare(call + " " + response.getKey(), content.getValue().get("schema"),
							content.getValue().get("example"), differences)));
			JsonNode body = operation.at("/requestBody/content/application~1json");
			compare(call + " body", body.get("schema"), body.get("example"), differences);
		});
		assertThat(differences).isEmpty();
	}

	private void compare(String where, JsonNode schema, JsonNode example, List<String> differences) {
		if (schema == null || example == null || example.isNull()) {
			return;
		}
		JsonNode meant = schema.has("$ref") ? this.api.at(schema.get("$ref").asString().substring(1)) : schema;
		if (meant.has("items")) {
			example.forEach((item) -> compare(where + "[]", meant.get("items"), item, differences));
		}
		else if (meant.has("properties")) {
			if (!new TreeSet<>(example.propertyNames())
				.equals(new TreeSet<>(meant.get("properties").propertyNames()))) {
				differences.add(where + ": " + new TreeSet<>(example.propertyNames()) + " is not "
						+ new TreeSet<>(meant.get("properties").propertyNames()));
			}
			example.properties()
				.forEach((property) -> compare(where + "." + property.getKey(),
						meant.at("/properties/" + property.getKey()), property.getValue(), differences));
		}
	}

	private void forEachCall(BiConsumer<String, JsonNode> consumer) {
		this.api.get("paths").properties().forEach((path) -> {
			if (path.getKey().startsWith("/api/")) {
				path.getValue()
					.properties()
					.forEach((operation) -> consumer.accept(operation.getKey() + " " + path.getKey(),
							operation.getValue()));
			}
		});
	}

}
