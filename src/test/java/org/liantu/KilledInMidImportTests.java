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
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Kill -9 of the service, of its Neo4j, of both, at random moments of imports and of
 * taking one back, with more waiting behind: what was acknowledged ends up in the graph
 * once, as if nothing had happened. {@code -Dliantu.kills=30} kills thirty times instead
 * of three, {@code -Dliantu.killSeed=N} at other moments.
 */
@DisplayName("Killed in the middle of an import")
class KilledInMidImportTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String READY = "/actuator/health/readiness";

	private static final Duration PATIENCE = Duration.ofMinutes(6);

	private static final int COMPANIES = 1500;

	/** How many of them a second directory names as well, with other trades. */
	private static final int IN_BOTH = 600;

	private static final List<String> VICTIMS = List.of("service", "neo4j", "both");

	private static final String LIVE = """
			MATCH (g:Graph {id: 'graph'}) MATCH (s:Statement)
			WHERE s.withdrawnBy IS NULL AND NOT s.import IN coalesce(g.hidden, [])
			RETURN s.predicate AS kind, count(s) AS n""";

	private static final String NODES = "MATCH (n:Company|Product|Region|Source) RETURN labels(n)[0] AS kind, count(n) AS n";

	private static final String EDGES = "MATCH (:Company)-[e]->() RETURN type(e) AS kind, count(e) AS n";

	/** Nothing may be there twice, and nothing half: hidden. */
	private static final String WRONG = """
			MATCH ()-[e]->() WHERE e.key IS NOT NULL
			WITH type(e) AS kind, e.key AS key, count(e) AS n WHERE n > 1 RETURN kind, count(n) AS n
			UNION ALL
			MATCH (s:Statement) WITH s.id AS id, count(s) AS n WHERE n > 1 RETURN 'statement twice' AS kind, count(n) AS n
			UNION ALL
			MATCH (g:Graph) UNWIND coalesce(g.hidden, []) AS hidden RETURN 'hidden' AS kind, count(hidden) AS n""";

	@TempDir
	private Path temp;

	private Path data;

	private Path seed;

	private ServiceProcess service;

	private final Map<String, Integer> struck = new TreeMap<>();

	@Test
	void whatWasAcknowledgedIsThereOnce() throws IOException, InterruptedException {
		int kills = Integer.getInteger("liantu.kills", 3);
		long chance = Long.getLong("liantu.killSeed", 20261124);
		System.out.printf("%d kills, -Dliantu.killSeed=%d%n", kills, chance);
		Random random = new Random(chance);
		this.seed = ServiceProcess.tinySeed(this.temp.resolve("seed"));
		this.data = this.temp.resolve("data");
		this.service = ServiceProcess.start(this.data, this.seed).awaitOk(READY);
		try {
			Map<String, Long> before = graph();
			long began = System.nanoTime();
			String one = bring(market(COMPANIES, 7, 11));
			awaitEnd(one, "done");
			long alone = millisSince(began);
			String two = bring(market(IN_BOTH, 13, 17));
			awaitEnd(two, "done");
			int bringing = (int) millisSince(began);
			System.out.printf("undisturbed: %d ms, and %d ms for the second%n", alone, bringing - alone);
			Map<String, Long> expected = graph();
			assertThat(expected.get("Company")).isEqualTo(COMPANIES);
			assertThat(expected.get("edge SUPPLIES")).isGreaterThan(2 * COMPANIES);
			began = System.nanoTime();
			takeBack(one);
			int takingBack = (int) millisSince(began);
			takeBack(two);
			assertThat(graph()).isEqualTo(before);

			for (int i = 0; i < kills;) {
				String first = bring(market(COMPANIES, 7, 11));
				String second = bring(market(IN_BOTH, 13, 17));
				sleepUpTo(bringing, random);
				kill(i++, first, second);
				awaitEnd(first, "done");
				awaitEnd(second, "done");
				assertThat(graph()).as("after kill %d", i).isEqualTo(expected);
				assertNothingIsWrong(i);

				// What two say is handed over; what is brought again must not be
				// lost with what is being taken back before it.
				delete(first);
				String third = bring(market(COMPANIES, 7, 11));
				if (i < kills) {
					sleepUpTo(takingBack + bringing / 2, random);
					kill(i++, first, third);
				}
				awaitEnd(first, "withdrawn");
				awaitEnd(third, "done");
				assertThat(graph()).as("after kill %d", i).isEqualTo(expected);
				takeBack(second);
				takeBack(third);
				assertThat(graph()).as("all taken back after kill %d", i).isEqualTo(before);
				assertNothingIsWrong(i);
			}
			System.out.println("struck: " + this.struck);
		}
		catch (AssertionError | RuntimeException ex) {
			System.out.println(this.service.output());
			throw ex;
		}
		finally {
			this.service.close();
		}
	}

	/** An import counts as taken back before the last trace of it is gone. */
	private void assertNothingIsWrong(int kills) {
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(count(WRONG).values()).as("after kill %d: %s", kills, count(WRONG))
				.allMatch((n) -> n == 0));
	}

	/** Rather short than long: a service that has done it before is quicker. */
	private static void sleepUpTo(int millis, Random random) throws InterruptedException {
		TimeUnit.MILLISECONDS.sleep((long) (millis * Math.pow(random.nextDouble(), 2)));
	}

	private static long millisSince(long began) {
		return (System.nanoTime() - began) / 1_000_000;
	}

	private void kill(int number, String... imports) {
		String what = VICTIMS.get(number % VICTIMS.size());
		List<String> states = Stream.of(imports).map(this::state).toList();
		kill(what);
		System.out.printf("kill %d of %s while the imports were %s%n", number + 1, what, states);
		states.stream()
			.filter((state) -> !state.equals("queued") && !state.equals("done") && !state.equals("withdrawn"))
			.findFirst()
			.or(() -> states.stream().findFirst())
			.ifPresent((state) -> this.struck.merge(what + " while " + state, 1, Integer::sum));
	}

	private void kill(String what) {
		ProcessHandle child = this.service.findChild().orElseThrow();
		if (!what.equals("service")) {
			child.destroyForcibly();
		}
		if (!what.equals("neo4j")) {
			this.service.kill();
			await().atMost(PATIENCE).until(() -> !child.isAlive());
			this.service.close();
			this.service = ServiceProcess.start(this.data, this.seed).awaitOk(READY);
		}
	}

	private String bring(Map<String, byte[]> files) {
		var answer = this.service.upload("/api/v1/imports", files).orElseThrow();
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		return JSON.readTree(answer.body()).get("id").asString();
	}

	private void delete(String id) {
		assertThat(this.service.delete("/api/v1/imports/" + id).orElseThrow().statusCode()).isEqualTo(202);
	}

	private void takeBack(String id) {
		delete(id);
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

	/** So many companies, each of which supplies two others. */
	private static Map<String, byte[]> market(int size, int one, int other) {
		List<String> companies = new ArrayList<>(List.of("name,region,source"));
		List<String> supplies = new ArrayList<>(List.of("from,to,share_of_sales,source"));
		for (int i = 0; i < size; i++) {
			companies.add(name(i) + ",331023,s1");
			for (int factor : List.of(one, other)) {
				int to = (i * factor + 1) % size;
				if (to != i) {
					supplies.add(name(i) + "," + name(to) + ",0.25,s1");
				}
			}
		}
		return Map.of("companies.csv", bytes(companies), "supplies.csv", bytes(supplies));
	}

	private static String name(int i) {
		return "天台第" + i + "号机械制造有限公司";
	}

	private static byte[] bytes(List<String> lines) {
		return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
	}

}
