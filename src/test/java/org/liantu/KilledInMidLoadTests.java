package org.liantu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A load that is cut short by kill -9 leaves nothing behind, and is made up for. */
@DisplayName("Killed in the middle of loading the seed")
class KilledInMidLoadTests {

	private static final String READY = "/actuator/health/readiness";

	private static final Path SHIPPED = Path.of("graph-seed").toAbsolutePath();

	@TempDir
	private Path temp;

	@Test
	void nothingIsHalfLoaded() throws IOException {
		Path data = this.temp.resolve("data");
		Path tiny = ServiceProcess.tinySeed(this.temp.resolve("tiny"));
		try (ServiceProcess killed = ServiceProcess.start(data, SHIPPED)) {
			awaitMidLoad(killed);
			ProcessHandle child = killed.findChild().orElseThrow();
			killed.kill();
			await().atMost(Duration.ofMinutes(1)).until(() -> !child.isAlive());
		}
		try (ServiceProcess looked = ServiceProcess.start(data, tiny).awaitOk(READY)) {
			assertThat(count(looked, "MATCH (s:Statement) WHERE s.subject <> 'Region/331023' RETURN count(s) AS n"))
				.isZero();
			assertThat(count(looked, "MATCH (c:Company|Segment|Product) RETURN count(c) AS n")).isZero();
			assertThat(count(looked, "MATCH (i:Import) RETURN count(i) AS n")).isEqualTo(1);
		}
		try (ServiceProcess robbed = ServiceProcess.start(data, SHIPPED)) {
			awaitMidLoad(robbed);
			robbed.findChild().orElseThrow().destroyForcibly();
			robbed.awaitOk(READY);
			String imports = robbed.get("/api/v1/imports?limit=1").orElseThrow().body();
			long loaded = Long.parseLong(imports.replaceFirst("(?s).*?\"added\":(\\d+).*", "$1"));
			assertThat(loaded).isGreaterThan(5000);
			assertThat(count(robbed, "MATCH (s:Statement) WHERE s.withdrawnBy IS NULL RETURN count(s) AS n"))
				.isEqualTo(loaded);
			assertThat(robbed.get("/api/v1/targets?chain=rail-transit&limit=10").orElseThrow().body())
				.contains("\"rank\":10");
		}
	}

	/** Waits until the transaction that loads is writing. */
	private static void awaitMidLoad(ServiceProcess service) {
		await().atMost(Duration.ofMinutes(3))
			.pollInterval(Duration.ofMillis(50))
			.ignoreException(IOException.class)
			.until(() -> {
				if (!service.isAlive()) {
					throw new IllegalStateException("the service ended: " + service.output());
				}
				if (service.findChild().isEmpty() || !Files.exists(service.configuration())) {
					return false;
				}
				try (Driver driver = service.driver()) {
					while (true) {
						long writing = count(driver,
								"""
										SHOW TRANSACTIONS YIELD elapsedTime, currentQuery
										WHERE elapsedTime.milliseconds > 700 AND NOT currentQuery CONTAINS 'awaitIndexes'
										AND NOT currentQuery CONTAINS 'CREATE ' AND NOT currentQuery CONTAINS 'SHOW TRANSACTIONS'
										RETURN count(*) AS n""");
						if (writing > 0) {
							return true;
						}
						if (service.get(READY).filter((answer) -> answer.statusCode() == 200).isPresent()) {
							throw new IllegalStateException("loaded before it could be killed");
						}
						Thread.sleep(20);
					}
				}
				catch (Neo4jException ex) {
					return false;
				}
			});
	}

	private static long count(ServiceProcess service, String question) {
		try (Driver driver = service.driver()) {
			return count(driver, question);
		}
	}

	private static long count(Driver driver, String question) {
		return driver.executableQuery(question).execute().records().get(0).get("n").asLong(0);
	}

}
