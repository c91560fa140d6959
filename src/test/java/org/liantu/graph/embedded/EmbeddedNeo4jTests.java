package org.liantu.graph.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class EmbeddedNeo4jTests {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	@TempDir
	private static Path temp;

	private static Path data;

	private static EmbeddedNeo4j server;

	@BeforeAll
	static void start() {
		data = TestNeo4j.newDataDirectory(temp.resolve("data"));
		server = new EmbeddedNeo4j(settings());
		server.awaitUp(PATIENCE);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void whatItKeepsIsForItsOwnerAlone() throws IOException {
		assertThat(permissions("neo4j.password")).isEqualTo("rw-------");
		assertThat(permissions("neo4j")).isEqualTo("rwx------");
		assertThat(Files.readString(data.resolve("neo4j.password"))).hasSizeGreaterThan(30);
	}

	@Test
	void nobodyGetsInWithoutThePassword() {
		for (AuthToken token : List.of(AuthTokens.none(), AuthTokens.basic("neo4j", "neo4j"))) {
			try (Driver driver = GraphDatabase.driver(server.uri(), token)) {
				assertThatThrownBy(driver::verifyConnectivity).isInstanceOfAny(AuthenticationException.class,
						ServiceUnavailableException.class);
			}
		}
	}

	@Test
	void itIsOpenToThisMachineOnly() throws IOException {
		assertThat(Files.readString(data.resolve("neo4j/conf/neo4j.conf")))
			.contains("server.bolt.listen_address=127.0.0.1:" + server.uri().getPort());
	}

	@Test
	void aSecondServiceOnTheSameDirectoryIsTurnedAwayByName() {
		assertThatThrownBy(() -> new EmbeddedNeo4j(settings())).isInstanceOf(DataDirectoryInUse.class)
			.hasMessageContaining(data.toString())
			.hasMessageContaining("正被另一个链图服务使用")
			.hasMessageContaining("in use by another Liantu service");
	}

	@Test
	void aServerThatIsKilledComesBackOnItsPortWithAllThatWasWritten() {
		int port = server.uri().getPort();
		try (Driver driver = GraphDatabase.driver(server.uri(), server.token())) {
			driver.executableQuery("UNWIND range(1, 1000) AS i CREATE (:Written {i: i})").execute();
			ProcessHandle killed = child();
			killed.destroyForcibly();
			await().atMost(PATIENCE).until(() -> !server.isUp());
			server.awaitUp(PATIENCE);
			assertThat(child().pid()).isNotEqualTo(killed.pid());
			assertThat(server.uri().getPort()).isEqualTo(port);
			assertThat(driver.executableQuery("MATCH (n:Written) RETURN count(n) AS n").execute().records())
				.singleElement()
				.satisfies((row) -> assertThat(row.get("n").asInt()).isEqualTo(1000));
		}
	}

	private static ProcessHandle child() {
		return ProcessHandle.current()
			.children()
			.filter((process) -> process.info().commandLine().orElse("").contains(data.toString()))
			.findFirst()
			.orElseThrow();
	}

	private static Neo4jSettings settings() {
		return new Neo4jSettings(data, new Neo4jSettings.Server(null, "neo4j", null, "512m", "64m"));
	}

	private static String permissions(String name) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name)));
	}

}
