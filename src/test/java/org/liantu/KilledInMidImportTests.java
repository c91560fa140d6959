package org.liantu;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Kill -9 of the service, of its Neo4j, of both, at random moments of imports: what was
 * acknowledged ends up in the graph once, as if nothing had happened.
 * {@code -Dliantu.kills=30} kills thirty times instead of three.
 */
@DisplayName("Killed in the middle of an import")
class KilledInMidImportTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String READY = "/actuator/health/readiness";

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	private static final int COMPANIES = 4000;

	private static final String LIVE = """
			MATCH (g:Graph {id: 'graph'}) MATCH (s:Statement)
			WHERE s.withdrawnBy IS NULL AND NOT s.import IN coalesce(g.hidden, [])
			RETURN s.predicate AS kind, count(s) AS n""";

	private static final String NODES = "MATCH (n:Company|Product|Region) RETURN labels(n)[0] AS kind, count(n) AS n";

	private static final String EDGES = "MATCH (:Company)-[e]->() RETURN type(e) AS kind, count(DISTINCT e.key) AS n";

	private static final String TWICE = "MATCH ()-[e]->() WITH type(e) AS kind, e.key AS key, count(e) AS n WHERE n > 1 RETURN kind, count(n) AS n";

	@TempDir
	private Path temp;

	private ServiceProcess service;

	@Test
	void whatWasAcknowledgedIsThereOnce() throws IOException, InterruptedException {
		int kills = Integer.getInteger("liantu.kills", 3);
		Random random = new Random(20261124);
		Path seed = ServiceProcess.tinySeed(this.temp.resolve("seed"));
		Path data = this.temp.resolve("data");
		this.service = ServiceProcess.start(data, seed).awaitOk(READY);
		try {
			Map<String, Long> before = graph();
			long began = System.nanoTime();
			String undisturbed = bring(market());
			awaitEnd(undisturbed, "done");
			long usual = (System.nanoTime() - began) / 1_000_000;
			Map<String, Long> expected = graph();
			assertThat(expected.get("Company")).isEqualTo(COMPANIES);
			takeBack(undisturbed);
			assertThat(graph()).isEqualTo(before);

			for (int i = 1; i <= kills; i++) {
				String id = bring(market());
				TimeUnit.MILLISECONDS.sleep(random.nextInt((int) usual));
				String state = state(id);
				kill(List.of("service", "neo4j", "both").get(i % 3), data, seed);
				System.out.printf("kill %d (%s) while %s was %s%n", i, List.of("service", "neo4j", "both").get(i % 3),
						id, state);
				awaitEnd(id, "done");
				assertThat(graph()).as("after kill %d in state %s", i, state).isEqualTo(expected);
				assertThat(count(TWICE)).isEmpty();

				// Taking it back may be cut short as well.
				assertThat(this.service.delete("/api/v1/imports/" + id).orElseThrow().statusCode()).isEqualTo(202);
				if (i % 3 == 1) {
					TimeUnit.MILLISECONDS.sleep(random.nextInt(500));
					kill("both", data, seed);
				}
				awaitEnd(id, "withdrawn");
				await().atMost(PATIENCE).untilAsserted(() -> assertThat(graph()).isEqualTo(before));
			}
		}
		finally {
			this.service.close();
		}
	}

	private void kill(String what, Path data, Path seed) {
		ProcessHandle child = this.service.findChild().orElseThrow();
		if (!what.equals("service")) {
			child.destroyForcibly();
		}
		if (!what.equals("neo4j")) {
			this.service.kill();
			await().atMost(PATIENCE).until(() -> !child.isAlive());
			this.service.close();
			this.service = ServiceProcess.start(data, seed).awaitOk(READY);
		}
	}

	private String bring(Map<String, byte[]> files) {
		var answer = this.service.upload("/api/v1/imports", files).orElseThrow();
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		return JSON.readTree(answer.body()).get("id").asString();
	}

	private void takeBack(String id) {
		assertThat(this.service.delete("/api/v1/imports/" + id).orElseThrow().statusCode()).isEqualTo(202);
		awaitEnd(id, "withdrawn");
	}

	private String state(String id) {
		return this.service.get("/api/v1/imports/" + id)
			.filter((answer) -> answer.statusCode() == 200)
			.map((answer) -> JSON.readTree(answer.body()).get("state").asString())
			.orElse("unknown");
	}

	private void awaitEnd(String id, String expected) {
		await().atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(200))
			.until(() -> List.of(expected, "failed", "refused", "cancelled").contains(state(id)));
		JsonNode entry = JSON.readTree(this.service.get("/api/v1/imports/" + id).orElseThrow().body());
		assertThat(entry.get("state").asString()).as(entry.toString()).isEqualTo(expected);
	}

	/** How many live statements, nodes and edges there are, by kind. */
	private Map<String, Long> graph() {
		Map<String, Long> all = new TreeMap<>(count(NODES));
		count(LIVE).forEach((kind, n) -> all.put("said " + kind, n));
		count(EDGES).forEach((kind, n) -> all.put("edge " + kind, n));
		return all;
	}

	private Map<String, Long> count(String question) {
		Map<String, Long> counts = new TreeMap<>();
		try (Driver driver = this.service.driver()) {
			driver.executableQuery(question)
				.execute()
				.records()
				.forEach((row) -> counts.put(row.get("kind").asString(), row.get("n").asLong()));
		}
		return counts;
	}

	private static Map<String, byte[]> market() {
		List<String> companies = new ArrayList<>(List.of("name,region,source"));
		List<String> supplies = new ArrayList<>(List.of("from,to,share_of_sales,source"));
		for (int i = 0; i < COMPANIES; i++) {
			companies.add(name(i) + ",331023,s1");
			supplies.add(name(i) + "," + name((i * 7 + 1) % COMPANIES) + ",0.25,s1");
			supplies.add(name(i) + "," + name((i * 11 + 5) % COMPANIES) + ",0.5,s1");
		}
		return Map.of("companies.csv", bytes(companies), "supplies.csv",
				bytes(supplies.stream().filter((line) -> !line.split(",")[0].equals(line.split(",")[1])).toList()));
	}

	private static String name(int i) {
		return "天台第" + i + "号机械制造有限公司";
	}

	private static byte[] bytes(List<String> lines) {
		return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
	}

}
