package org.liantu;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two public data sets, dirt and all: ChainKnowledgeGraph and Tushare's list of listed
 * companies. They are not part of the project; {@code -Dliantu.publicSets=DIR} says where
 * they are. What the report has to say is counted here from the raw files, by a reader
 * that shares nothing with the intake.
 */
@DisplayName("Two public data sets")
class PublicSetsTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Duration PATIENCE = Duration.ofMinutes(8);

	@TempDir
	private static Path temp;

	private static ServiceProcess service;

	private static Map<String, byte[]> files;

	private static JsonNode first;

	@BeforeAll
	static void load() throws IOException {
		String folder = System.getProperty("liantu.publicSets", "");
		if (folder.isBlank()) {
			System.err.println("\n*** SKIPPED: all tests on the public data sets."
					+ " -Dliantu.publicSets=DIR says where ckg/ and listed/ are. ***\n");
		}
		Assumptions.assumeFalse(folder.isBlank(), "liantu.publicSets names no folder");
		files = new LinkedHashMap<>();
		for (String part : List.of("ckg", "listed")) {
			try (var paths = Files.list(Path.of(folder, part))) {
				for (Path path : paths.filter((one) -> one.toString().endsWith(".json")).sorted().toList()) {
					files.put(path.getFileName().toString(), Files.readAllBytes(path));
				}
			}
		}
		service = ServiceProcess.start(temp.resolve("data"), Path.of("graph-seed").toAbsolutePath(), "1g")
			.awaitOk("/actuator/health/readiness");
		long began = System.nanoTime();
		first = bring();
		System.out.printf("public sets: %s rows, %s statements, %s nodes and edges in %.1f s%n",
				first.at("/counts/rows"), first.at("/counts/statements"), first.at("/counts/put"),
				(System.nanoTime() - began) / 1e9);
	}

	@AfterAll
	static void stop() {
		if (service != null) {
			service.close();
		}
	}

	private static JsonNode bring() {
		String id = JSON
			.readTree(service.upload("/api/v1/imports?mapping=ckg&mapping=listed&acceptPartial=true", files)
				.orElseThrow()
				.body())
			.get("id")
			.asString();
		await().atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(500))
			.until(() -> List.of("done", "failed", "refused")
				.contains(get("/api/v1/imports/" + id).get("state").asString()));
		JsonNode entry = get("/api/v1/imports/" + id + "?lang=en");
		assertThat(entry.get("state").asString()).as(entry.toString()).isEqualTo("done");
		return entry;
	}

	@Test
	void everythingIsThere() {
		try (Driver driver = service.driver()) {
			assertThat(count(driver, "MATCH (n:Company) RETURN count(n) AS n")).isGreaterThanOrEqualTo(4500);
			assertThat(count(driver, "MATCH (n:Product) RETURN count(n) AS n")).isGreaterThanOrEqualTo(90_000);
			assertThat(count(driver, "MATCH ()-[e:INPUT_OF]->() RETURN count(e) AS n")).isGreaterThanOrEqualTo(56_000);
			assertThat(count(driver, "MATCH ()-[e:KIND_OF]->() RETURN count(e) AS n")).isGreaterThanOrEqualTo(52_000);
			assertThat(count(driver,
					"MATCH (:Company)-[e:CLASSED_AS]->(i:Industry) WHERE i.id STARTS WITH 'sw2021.' RETURN count(e) AS n"))
				.isGreaterThan(8000);
			assertThat(count(driver, "MATCH (c:Company)-[:LOCATED_IN]->(:Region {id: '330000'}) RETURN count(c) AS n"))
				.isGreaterThan(500);
		}
	}

	@Test
	void everyKindOfDirtIsCountedRightly() {
		List<JsonNode> companies = lines("company.json");
		List<JsonNode> sold = lines("company_product.json");
		List<JsonNode> joined = lines("product_product.json");
		Set<String> codes = new HashSet<>();
		companies.forEach((row) -> codes.add(text(row, "code")));
		assertProblems("repeated-code", companies.size() - codes.size());
		assertProblems("code-without-exchange", count(companies, (row) -> text(row, "code").matches("\\d{6}")));
		// The exchange's name or a hyphen where a day should be, and a day where the
		// exchange should be.
		assertProblems("unexpected-value", count(companies, (row) -> !text(row, "time").matches("\\d{4}-\\d\\d-\\d\\d"))
				+ count(companies, (row) -> !text(row, "location").endsWith("证券交易所")));
		assertProblems("unlisted-code",
				count(lines("company_industry.json"), (row) -> !codes.contains(text(row, "company_code"))));
		Predicate<JsonNode> outside = (row) -> row.get("rel_weight").asDouble() < 0
				|| row.get("rel_weight").asDouble() > 1;
		assertProblems("share-out-of-range", count(sold, outside));
		assertProblems("placeholder-value", count(sold, (row) -> row.get("rel_weight").asDouble() == 0.001));
		assertThat(first.at("/counts/problems/accounting-line").asInt())
			.isGreaterThanOrEqualTo(count(sold, (row) -> Set.of("平衡项目", "分部间抵销").contains(text(row, "product_name"))))
			.isGreaterThanOrEqualTo(1156 + 469);
		assertProblems("lost-character",
				count(lines("product.json"), (row) -> text(row, "name").indexOf('\uFFFD') >= 0));
		assertProblems("leftover-escape", count(lines("product.json"),
				(row) -> text(row, "name").indexOf('\\') >= 0 || text(row, "name").indexOf('"') >= 0)
				+ count(joined, (row) -> text(row, "rel").equals("产品小类")
						&& (text(row, "to_entity").indexOf('\\') >= 0 || text(row, "to_entity").indexOf('"') >= 0)));
		// What differs in width, case and blanks alone is one product, so a few more
		// point at themselves.
		int loops = count(joined, (row) -> text(row, "from_entity").equals(text(row, "to_entity")));
		assertThat(loops).isEqualTo(108);
		assertThat(first.at("/counts/problems/self-loop").asInt()).isBetween(loops, loops + 10);
		assertThat(first.at("/counts/problems/two-cycle").asInt()).isGreaterThanOrEqualTo(twoCycles(joined));
		assertThat(first.at("/counts/problems/hub").asInt()).isGreaterThan(20);
		assertThat(first.at("/counts/problems/duplicate-row").asInt()).isGreaterThanOrEqualTo(duplicates(sold));
		assertThat(duplicates(sold)).isEqualTo(578);
		assertThat(problemTexts("hub")).anyMatch((text) -> text.contains("技术服务"));
	}

	@Test
	void whoIsWhoIsNotGuessed() {
		assertThat(found("浙大自然")).containsExactly("cn-605080");
		assertThat(found("浙江自然")).contains("cn-605080");
		String profile = get("/api/v1/companies/cn-605080").toString();
		assertThat(profile).contains("浙大自然").contains("浙江自然");
		assertThat(found("大连港股份有限公司")).doesNotContain("cn-688096").isNotEmpty();
		assertThat(get("/api/v1/reviews?limit=200").toString()).contains("大连港股份有限公司").contains("cn-688096");
		assertThat(found("法拉第")).doesNotContain("cn-600563");
		assertThat(get("/api/v1/companies/cn-600563").toString()).contains("法拉电子").doesNotContain("法拉第");
		assertThat(first.at("/counts/problems/name-changed").asInt()).isGreaterThan(400);
	}

	@Test
	void sourcesThatDisagreeAreShown() {
		JsonNode conflicts = get("/api/v1/companies/cn-603079").get("conflicts");
		assertThat(conflicts.toString()).contains("industry").contains("sw2021.370101").contains("sw2021.340000");
		assertThat(get("/api/v1/conflicts?about=industry&limit=200").get("items").size()).isEqualTo(200);
	}

	@Test
	void theQuestionIsStillAnsweredSensibly() {
		for (String chain : List.of("rail-transit", "future-vehicle", "new-medicine")) {
			JsonNode answer = get("/api/v1/targets?chain=" + chain + "&limit=100");
			assertThat(answer.get("items").size()).as(chain).isEqualTo(100);
			boolean byIndustry = false;
			for (JsonNode item : answer.get("items")) {
				for (JsonNode reason : item.get("reasons")) {
					JsonNode nodes = reason.at("/evidence/nodes");
					for (JsonNode node : nodes) {
						assertThat(Set.of("配件", "贸易", "技术服务", "服务", "其他业务")).as(chain)
							.doesNotContain(node.get("name").asString());
					}
					if (nodes.toString().contains("\"label\":\"Industry\"")) {
						byIndustry = true;
						assertThat(reason.get("confidence").asDouble()).isLessThanOrEqualTo(0.5);
					}
				}
			}
			System.out.printf("%s: found %s, by industry among the first 100: %s%n", chain, answer.get("found"),
					byIndustry);
			assertThat(answer.get("found").asInt()).as(chain).isGreaterThan(300);
		}
	}

	@Test
	void broughtAgainNothingChanges() {
		long revision = get("/api/v1/chains").get("revision").asLong();
		JsonNode again = bring();
		assertThat(again.at("/counts/added").asInt()).isZero();
		assertThat(again.at("/counts/put").asInt()).isZero();
		assertThat(again.at("/counts/dropped").asInt()).isZero();
		assertThat(get("/api/v1/chains").get("revision").asLong()).isEqualTo(revision);
	}

	private static int twoCycles(List<JsonNode> joined) {
		Set<String> pairs = new HashSet<>();
		int cycles = 0;
		for (JsonNode row : joined) {
			String from = text(row, "from_entity");
			String to = text(row, "to_entity");
			if (text(row, "rel").equals("上游材料") && !from.equals(to)) {
				pairs.add(from + "\n" + to);
				cycles += pairs.contains(to + "\n" + from) ? 1 : 0;
			}
		}
		return cycles;
	}

	private static int duplicates(List<JsonNode> sold) {
		Map<String, Integer> seen = new HashMap<>();
		sold.forEach(
				(row) -> seen.merge(text(row, "company_code") + "\n" + text(row, "product_name"), 1, Integer::sum));
		return seen.values().stream().mapToInt((times) -> times - 1).sum();
	}

	private static void assertProblems(String kind, int expected) {
		assertThat(expected).as("the files have " + kind).isPositive();
		assertThat(first.at("/counts/problems/" + kind).asInt()).as(kind).isEqualTo(expected);
	}

	private static List<String> problemTexts(String kind) {
		List<String> texts = new ArrayList<>();
		first.get("problems").forEach((problem) -> {
			if (problem.get("kind").asString().equals(kind)) {
				texts.add(problem.get("text").asString());
			}
		});
		return texts;
	}

	private static List<String> found(String name) {
		List<String> ids = new ArrayList<>();
		get("/api/v1/companies?limit=5&q=" + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8)).get("items")
			.forEach((item) -> ids.add(item.get("id").asString()));
		return ids;
	}

	private static int count(List<JsonNode> rows, Predicate<JsonNode> which) {
		return (int) rows.stream().filter(which).count();
	}

	private static long count(Driver driver, String question) {
		return driver.executableQuery(question).execute().records().get(0).get("n").asLong();
	}

	private static List<JsonNode> lines(String file) {
		return new String(files.get(file), StandardCharsets.UTF_8).lines()
			.filter((line) -> !line.isBlank())
			.map(JSON::readTree)
			.toList();
	}

	private static String text(JsonNode row, String name) {
		return row.get(name).asString();
	}

	private static JsonNode get(String path) {
		return JSON.readTree(service.get(path).orElseThrow().body());
	}

}
