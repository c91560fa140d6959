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
import java.util.TreeMap;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
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
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublicSetsTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Duration PATIENCE = Duration.ofMinutes(30);

	@TempDir
	private static Path temp;

	private static ServiceProcess service;

	private static Map<String, byte[]> files;

	private static JsonNode first;

	private static JsonNode second;

	/** The graph of the seed alone. */
	private static Map<String, Long> seedAlone;

	private static Set<String> companiesOfTheSeed;

	/** By each of its names, the id of a product of the seed. */
	private static Map<String, String> seedProducts;

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
		service = ServiceProcess
			.start(temp.resolve("data"), Path.of("graph-seed").toAbsolutePath(), List.of("-Xmx1g"), List.of())
			.awaitOk("/actuator/health/readiness");
		seedAlone = graph();
		companiesOfTheSeed = Set.copyOf(
				ask("MATCH (c:Company) RETURN c.id AS id").stream().map((row) -> row.get("id").asString()).toList());
		seedProducts = namesOfProducts();
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
		Set<String> accounting = accountingLines();
		assertProblems("accounting-line", count(sold, (row) -> accounting.contains(alike(text(row, "product_name"))))
				+ count(lines("product.json"), (row) -> accounting.contains(alike(text(row, "name")))));
		assertThat(first.at("/counts/problems/accounting-line").asInt()).isGreaterThanOrEqualTo(1156 + 469);
		assertProblems("lost-character",
				count(lines("product.json"), (row) -> text(row, "name").indexOf('\uFFFD') >= 0));
		assertProblems("leftover-escape", count(lines("product.json"),
				(row) -> text(row, "name").indexOf('\\') >= 0 || text(row, "name").indexOf('"') >= 0)
				+ count(joined, (row) -> text(row, "rel").equals("产品小类")
						&& (text(row, "to_entity").indexOf('\\') >= 0 || text(row, "to_entity").indexOf('"') >= 0)));
		assertThat(count(joined, (row) -> text(row, "from_entity").equals(text(row, "to_entity")))).isEqualTo(108);
		assertThat(duplicates(sold)).isEqualTo(578);
		assertRelations(sold, joined, accounting);
		assertThat(first.at("/counts/problems/hub").asInt()).isGreaterThan(20);
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
		boolean listed = false;
		String next = "";
		while (!listed && next != null) {
			JsonNode page = get(
					"/api/v1/conflicts?about=industry&limit=200" + (next.isEmpty() ? "" : "&cursor=" + next));
			assertThat(page.get("items").size()).isPositive();
			for (JsonNode item : page.get("items")) {
				listed |= item.at("/company/id").asString().equals("cn-603079");
			}
			next = page.get("next").isNull() ? null : page.get("next").asString();
		}
		assertThat(listed).as("圣达生物 is among the conflicts").isTrue();
	}

	@Test
	void whoIsGoneFromTheNewerSetIsStillThere() {
		Set<String> newer = new HashSet<>();
		JsonNode table = JSON.readTree(files.get("stock_basic.json"));
		int code = -1;
		for (int i = 0; i < table.at("/data/fields").size(); i++) {
			code = table.at("/data/fields").get(i).asString().equals("symbol") ? i : code;
		}
		for (JsonNode item : table.at("/data/items")) {
			newer.add(item.get(code).asString());
		}
		Set<String> gone = new HashSet<>();
		lines("company.json").forEach((row) -> gone.add(text(row, "code").substring(0, 6)));
		assertThat(gone).hasSize(4586);
		gone.removeAll(newer);
		assertThat(gone).hasSize(332);
		Set<String> there = new HashSet<>();
		ask("MATCH (c:Company) WHERE c.stockCode IS NOT NULL RETURN c.stockCode AS code")
			.forEach((row) -> there.add(row.get("code").asString().substring(0, 6)));
		assertThat(there).containsAll(newer);
		// Of the gone, a few whose code two companies had are left for somebody to
		// decide.
		assertThat(gone.stream().filter((one) -> !there.contains(one)).count()).isLessThan(10);
	}

	@Test
	void theQuestionIsStillAnsweredSensibly() {
		for (String chain : List.of("rail-transit", "future-vehicle", "new-medicine")) {
			JsonNode answer = get("/api/v1/targets?chain=" + chain + "&limit=200");
			assertThat(answer.get("items").size()).as(chain).isGreaterThanOrEqualTo(20);
			boolean byIndustry = false;
			for (JsonNode item : answer.get("items")) {
				for (JsonNode reason : item.get("reasons")) {
					JsonNode nodes = reason.at("/evidence/nodes");
					for (JsonNode node : nodes) {
						assertThat(Set.of("配件", "贸易", "技术服务", "服务", "其他业务")).as(chain)
							.doesNotContain(node.get("name").asString());
					}
					if (nodes.toString().contains("\"label\":\"Industry\"")) {
						byIndustry |= !companiesOfTheSeed.contains(item.at("/company/id").asString());
						assertThat(reason.get("confidence").asDouble()).isLessThanOrEqualTo(0.5);
					}
				}
			}
			assertThat(byIndustry).as("somebody in %s whom the seed does not know, by industry", chain).isTrue();
			System.out.printf("%s: found %s%n", chain, answer.get("found"));
			assertThat(answer.get("found").asInt()).as(chain).isGreaterThan(300);
		}
	}

	@Test
	@Order(Integer.MAX_VALUE - 1)
	void broughtAgainNothingChanges() {
		Map<String, Long> before = graph();
		long revision = get("/api/v1/chains").get("revision").asLong();
		second = bring();
		assertThat(second.at("/counts/added").asInt()).isZero();
		assertThat(second.at("/counts/put").asInt()).isZero();
		assertThat(second.at("/counts/dropped").asInt()).isZero();
		assertThat(get("/api/v1/chains").get("revision").asLong()).isEqualTo(revision);
		assertThat(graph()).isEqualTo(before);
	}

	@Test
	@Order(Integer.MAX_VALUE)
	void takenBackOneAfterTheOtherOnlyTheSeedIsLeft() {
		Assumptions.assumeTrue(second != null, "it was not brought again");
		Map<String, Long> before = graph();
		JsonNode gone = takeBack(first);
		assertThat(gone.at("/withdrawal/handedOver").asInt()).isEqualTo(first.at("/counts/statements").asInt());
		assertThat(gone.at("/withdrawal/statements").asInt()).isZero();
		assertThat(graph()).isEqualTo(before);
		gone = takeBack(second);
		assertThat(gone.at("/withdrawal/statements").asInt()).isEqualTo(first.at("/counts/statements").asInt());
		assertThat(graph()).isEqualTo(seedAlone);
	}

	private static JsonNode takeBack(JsonNode entry) {
		String path = "/api/v1/imports/" + entry.get("id").asString();
		long began = System.nanoTime();
		assertThat(service.delete(path).orElseThrow().statusCode()).isEqualTo(202);
		await().atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(500))
			.until(() -> List.of("withdrawn", "failed", "done").contains(get(path).get("state").asString()));
		JsonNode gone = get(path);
		assertThat(gone.get("state").asString()).as(gone.toString()).isEqualTo("withdrawn");
		System.out.printf("taken back: %s statements, %s handed over, in %.1f s%n", gone.at("/withdrawal/statements"),
				gone.at("/withdrawal/handedOver"), (System.nanoTime() - began) / 1e9);
		return gone;
	}

	/**
	 * How many there are of each label and type, and a number that all ids and keys make.
	 */
	private static Map<String, Long> graph() {
		Map<String, Long> all = new TreeMap<>();
		for (String question : List.of(
				"MATCH (n) WHERE n.id IS NOT NULL AND NOT n:Statement AND NOT n:Import AND NOT n:Graph AND NOT n:Review "
						+ "AND NOT n:Source RETURN labels(n)[0] AS kind, n.id AS key",
				"MATCH ()-[e]->() WHERE e.key IS NOT NULL RETURN type(e) AS kind, e.key AS key")) {
			try (Driver driver = service.driver(); Session session = driver.session()) {
				session.run(question).forEachRemaining((row) -> {
					String kind = row.get("kind").asString();
					all.merge(kind, 1L, Long::sum);
					all.merge(kind + " keys", (long) row.get("key").asString().hashCode(), Long::sum);
				});
			}
		}
		return all;
	}

	private static List<Record> ask(String question) {
		try (Driver driver = service.driver()) {
			return driver.executableQuery(question).execute().records();
		}
	}

	/**
	 * Rows that point at themselves, say it again or say the opposite. These are more,
	 * and others, than equal letters would show: width, case and blanks make no other
	 * product, what the seed knows under several names is one, the same input may be
	 * written the other way round, and a row that is left out says nothing.
	 */
	private static void assertRelations(List<JsonNode> sold, List<JsonNode> joined, Set<String> accounting) {
		Set<String> known = new HashSet<>(seedProducts.values());
		lines("product.json").forEach((row) -> known.add(product(text(row, "name"))));
		joined.stream()
			.filter((row) -> text(row, "rel").equals("产品小类"))
			.forEach((row) -> known.add(product(text(row, "to_entity"))));
		int again = 0;
		Set<String> makes = new HashSet<>();
		for (JsonNode row : sold) {
			String name = text(row, "product_name");
			double share = row.get("rel_weight").asDouble();
			if (!accounting.contains(alike(name)) && share >= 0 && share <= 1 && known.contains(product(name))) {
				again += makes.add(text(row, "company_code") + "\n" + product(name)) ? 0 : 1;
			}
		}
		assertThat(again).isGreaterThan(578);
		int loops = 0;
		int opposites = 0;
		Set<String> inputs = new HashSet<>();
		for (JsonNode row : joined) {
			String from = product(text(row, "from_entity"));
			String to = product(text(row, "to_entity"));
			String rel = text(row, "rel");
			if (!known.contains(from) || !known.contains(to)) {
				continue;
			}
			if (from.equals(to)) {
				loops++;
			}
			else if (!rel.equals("产品小类")) {
				// "A 上游材料 B": B goes into A. "A 下游产品 B": A goes into B.
				String input = rel.equals("上游材料") ? to : from;
				String of = rel.equals("上游材料") ? from : to;
				if (!inputs.add(input + "\n" + of)) {
					again++;
				}
				else if (inputs.contains(of + "\n" + input)) {
					opposites++;
				}
			}
		}
		assertProblems("duplicate-row", again);
		assertProblems("self-loop", loops);
		assertProblems("two-cycle", opposites);
	}

	private static String product(String name) {
		return seedProducts.getOrDefault(alike(name), alike(name));
	}

	/** Ids by every name that a product of the graph has. */
	private static Map<String, String> namesOfProducts() {
		Map<String, String> ids = new HashMap<>();
		ask("MATCH (p:Product) RETURN p.id AS id, [p.name] + coalesce(p.otherNames, []) AS names")
			.forEach((row) -> row.get("names")
				.values()
				.forEach((name) -> ids.put(alike(name.asString()), row.get("id").asString())));
		return ids;
	}

	/** The shipped list, read past the intake. */
	private static Set<String> accountingLines() {
		try {
			String yaml = Files.readString(Path.of("src/main/resources/intake/noise.yaml"));
			String list = yaml.substring(yaml.indexOf("accountingLines: [") + 18);
			Set<String> names = new HashSet<>();
			for (String name : list.substring(0, list.indexOf(']')).split(",")) {
				names.add(name.strip());
			}
			return names;
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static String alike(String name) {
		return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKC)
			.toLowerCase(java.util.Locale.ROOT)
			.replaceAll("\\s+", "");
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
