package org.liantu;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;

import org.liantu.graph.TestGraph;
import org.liantu.intake.seed.SeedIntake;
import org.liantu.web.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What the documents show is what the service does. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The documents")
class DocsTests {

	private static final List<Path> READMES = List.of(Path.of("README.md"), Path.of("docs/README.zh-CN.md"));

	private static final Pattern ADDRESS = Pattern.compile("'http://127\\.0\\.0\\.1:8080(/[^']*)'");

	private static final Pattern DATA = Pattern.compile("-d '([^']*)'");

	private static final Pattern ENCODED = Pattern.compile("--data-urlencode '([a-z]+)=([^']*)'");

	private static final Pattern HEADER = Pattern.compile("-H '([^:]+): ([^']*)'");

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

	@Autowired
	private RestTestClient client;

	@Autowired
	private SeedIntake intake;

	@BeforeAll
	void load() {
		TestGraph.clear();
		assertThat(this.intake.loadSeed().entry().isRefused()).isFalse();
	}

	@ParameterizedTest
	@MethodSource("commands")
	void everyRequestOfTheReadmesWorks(String command) {
		Matcher address = ADDRESS.matcher(command);
		assertThat(address.find()).as("an address in single quotes").isTrue();
		StringBuilder path = new StringBuilder(address.group(1));
		Matcher encoded = ENCODED.matcher(command);
		List<Object> values = new ArrayList<>();
		while (encoded.find()) {
			path.append(path.indexOf("?") < 0 ? "?" : "&").append(encoded.group(1)).append("={value}");
			values.add(encoded.group(2));
		}
		if (command.contains("-F ")) {
			upload(path.toString());
			return;
		}
		Matcher data = DATA.matcher(command);
		var request = this.client.method(command.contains("-X PUT") ? HttpMethod.PUT : HttpMethod.GET)
			.uri(path.toString(), values.toArray());
		Matcher header = HEADER.matcher(command);
		while (header.find()) {
			if (!header.group(1).equals("Content-Type")) {
				request.header(header.group(1), header.group(2));
			}
		}
		if (data.find()) {
			request.contentType(MediaType.APPLICATION_JSON).body(data.group(1).getBytes(StandardCharsets.UTF_8));
		}
		byte[] answer = request.exchange().expectStatus().isOk().expectBody().returnResult().getResponseBody();
		assertThat(answer).isNotEmpty();
	}

	private void upload(String address) {
		LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
		parts.add("file",
				new ByteArrayResource("name,source\n天台某某机械有限公司,listed-2025\n".getBytes(StandardCharsets.UTF_8)) {
					@Override
					public String getFilename() {
						return "companies.csv";
					}
				});
		this.client.post()
			.uri(address)
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(parts)
			.exchange()
			.expectStatus()
			.isAccepted();
	}

	static List<String> commands() throws IOException {
		List<String> commands = new ArrayList<>();
		for (Path readme : READMES) {
			commands.addAll(Files.readString(readme).lines().filter((line) -> line.startsWith("curl ")).toList());
		}
		assertThat(commands).hasSizeGreaterThan(20);
		return commands;
	}

	@Test
	void theAnswerInTheReadmeIsTheAnswer() throws IOException {
		Matcher block = Pattern.compile("```json\\n(.*?)\\n```", Pattern.DOTALL)
			.matcher(Files.readString(Path.of("README.md")));
		assertThat(block.find()).isTrue();
		JsonNode shown = new JsonMapper().readTree(block.group(1));
		JsonNode real = get("/api/v1/targets?chain=rail-transit&asOf=2026-11-23&limit=1");
		JsonNode shownFirst = shown.get("items").get(0);
		JsonNode first = real.get("items").get(0);
		assertThat(shownFirst.get("company")).isEqualTo(first.get("company"));
		assertThat(shownFirst.get("score")).isEqualTo(first.get("score"));
		assertThat(shownFirst.at("/reasons/0/text")).isEqualTo(first.at("/reasons/0/text"));
		assertThat(shownFirst.at("/reasons/0/points")).isEqualTo(first.at("/reasons/0/points"));
		assertThat(shownFirst.at("/reasons/0/evidence/nodes")).isEqualTo(first.at("/reasons/0/evidence/nodes"));
		assertThat(shown.get("found")).isEqualTo(real.get("found"));
	}

	@Test
	void theFirstThreeInTheReadmesAreTheFirstThree() throws IOException {
		for (Path readme : READMES) {
			String text = Files.readString(readme);
			for (String chain : List.of("rail-transit", "future-vehicle", "new-medicine")) {
				JsonNode items = get("/api/v1/targets?asOf=2026-11-23&limit=3&chain=" + chain).get("items");
				for (JsonNode item : items) {
					assertThat(text)
						.contains(item.get("rank").asInt() + ". " + item.at("/company/name").asString() + "  ");
				}
			}
		}
	}

	@Test
	void everySettingOfTheConfigurationIsNamed() throws IOException {
		String readme = Files.readString(Path.of("README.md"));
		for (String name : List.of("SERVER_PORT", "LIANTU_DATA", "LIANTU_SEED", "LIANTU_HOME", "LIANTU_RULES",
				"LIANTU_NEO4J_URI")) {
			assertThat(readme).contains(name);
			assertThat(Files.readString(Path.of("docs/README.zh-CN.md"))).contains(name);
		}
	}

	@Test
	void everyLinkLeadsSomewhere() throws IOException {
		for (Path page : List.of(Path.of("README.md"), Path.of("docs/README.zh-CN.md"), Path.of("CONTRIBUTING.md"))) {
			Matcher link = LINK.matcher(Files.readString(page));
			while (link.find()) {
				Path target = page.toAbsolutePath().getParent().resolve(link.group(1)).normalize();
				assertThat(Files.exists(target)).as(page + " → " + link.group(1)).isTrue();
			}
		}
	}

	@Test
	void decisionsFitOnAPage() throws IOException {
		try (var pages = Files.list(Path.of("docs/decisions"))) {
			for (Path page : pages.toList()) {
				assertThat(Files.readAllLines(page).size()).as(page.toString()).isLessThanOrEqualTo(60);
				assertThat(page.getFileName().toString().toLowerCase(Locale.ROOT)).matches("\\d{4}-[a-z0-9-]+\\.md");
			}
		}
	}

	private JsonNode get(String address) {
		return new JsonMapper().readTree(this.client.get()
			.uri(address)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBody());
	}

}
