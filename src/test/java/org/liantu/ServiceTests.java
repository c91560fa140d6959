package org.liantu;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of the service and its Neo4j when one of them starts, stops or dies. */
class ServiceTests {

	private static final String LIVE = "/actuator/health/liveness";

	private static final String READY = "/actuator/health/readiness";

	private static final String ASKS_THE_GRAPH = "/api/v1/chains";

	private static final Duration SOON = Duration.ofSeconds(30);

	@TempDir
	private static Path temp;

	private static Path tinySeed;

	private static ServiceProcess service;

	private static int readinessAtFirst;

	@BeforeAll
	static void start() throws IOException {
		tinySeed = ServiceProcess.tinySeed(temp.resolve("seed"));
		service = ServiceProcess.start(temp.resolve("data"), tinySeed).awaitOk(LIVE);
		readinessAtFirst = service.get(READY).map(HttpResponse::statusCode).orElseThrow();
		service.awaitOk(READY);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void itIsAliveBeforeItsGraphIsThereAndReadyOnlyAfter() {
		assertThat(readinessAtFirst).isEqualTo(503);
	}

	@Test
	void withoutFactsItIsNeverReadyAndSaysWhatIsWrong() throws IOException {
		Path nothing = Files.createDirectories(temp.resolve("nothing"));
		try (ServiceProcess factless = ServiceProcess.start(temp.resolve("factless"), nothing)
			.awaitOk("/api/v1/imports")) {
			await().atMost(SOON)
				.until(() -> factless.get("/api/v1/imports").orElseThrow().body().contains("missing-seed"));
			assertThat(factless.get(READY)).get().extracting(HttpResponse::statusCode).isEqualTo(503);
			assertThat(factless.output()).contains("LIANTU_SEED");
		}
	}

	@Test
	void aSecondOneOnTheSameDirectoryEndsAndNamesIt() throws InterruptedException {
		try (ServiceProcess second = ServiceProcess.start(temp.resolve("data"), tinySeed)) {
			assertThat(second.awaitExit()).isNotZero();
			assertThat(second.output()).contains(temp.resolve("data").toString())
				.contains("in use by another Liantu service")
				.contains("LIANTU_DATA");
		}
		assertThat(service.get(ASKS_THE_GRAPH)).get().extracting(HttpResponse::statusCode).isEqualTo(200);
	}

	@Test
	void whileItsNeo4jIsGoneItSaysWhenToComeBackAndThenGoesOnByItself() {
		assertThat(service.get(ASKS_THE_GRAPH)).get().extracting(HttpResponse::statusCode).isEqualTo(200);
		service.findChild().orElseThrow().destroyForcibly();
		await().atMost(SOON).until(() -> service.get(ASKS_THE_GRAPH).orElseThrow().statusCode() != 200);
		HttpResponse<String> meanwhile = service.get(ASKS_THE_GRAPH).orElseThrow();
		assertThat(meanwhile.statusCode()).isEqualTo(503);
		assertThat(meanwhile.headers().firstValue("Retry-After")).isPresent();
		assertThat(meanwhile.body()).contains("/problems/graph-unavailable");
		assertThat(service.get(LIVE)).get().extracting(HttpResponse::statusCode).isEqualTo(200);
		assertThat(service.get(READY)).get().extracting(HttpResponse::statusCode).isEqualTo(503);
		service.awaitOk(ASKS_THE_GRAPH).awaitOk(READY);
	}

	@Test
	void killedItLeavesNoNeo4jBehindAndStoppedItEndsSoon() throws InterruptedException {
		Path data = temp.resolve("killed");
		ProcessHandle orphan;
		try (ServiceProcess killed = ServiceProcess.start(data, tinySeed).awaitOk(READY)) {
			try (Driver driver = killed.driver()) {
				driver.executableQuery("CREATE (:Written)").execute();
			}
			orphan = killed.findChild().orElseThrow();
			killed.kill();
		}
		await().atMost(SOON).until(() -> !orphan.isAlive());

		try (ServiceProcess next = ServiceProcess.start(data, tinySeed).awaitOk(READY)) {
			try (Driver driver = next.driver()) {
				assertThat(driver.executableQuery("MATCH (n:Written) RETURN n").execute().records()).hasSize(1);
			}
			ProcessHandle child = next.findChild().orElseThrow();
			long asked = System.nanoTime();
			next.terminate();
			assertThat(next.awaitExit()).isEqualTo(128 + 15);
			assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(15));
			assertThat(child.isAlive()).isFalse();
			assertThat(next.output()).doesNotContain("ended unexpectedly");
		}
	}

}
