package org.liantu.graph.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.AuthenticationException;

import org.liantu.graph.TestGraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GivenNeo4jTests {

	@Test
	void theServerThatIsNamedIsUsed() {
		TestNeo4j there = TestGraph.server();
		try (GivenNeo4j given = given(there.uri().toString(), there.password())) {
			given.awaitUp(Duration.ofSeconds(10));
			assertThat(given.isUp()).isTrue();
			assertThat(given.uri()).isEqualTo(there.uri());
		}
	}

	@Test
	void aServerThatIsNotThereIsNamed() throws IOException {
		int nobody;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			nobody = socket.getLocalPort();
		}
		try (GivenNeo4j given = given("bolt://127.0.0.1:" + nobody, "secret")) {
			assertThat(given.isUp()).isFalse();
			assertThatThrownBy(() -> given.awaitUp(Duration.ofMillis(100)))
				.hasMessageContaining("bolt://127.0.0.1:" + nobody);
		}
	}

	@Test
	void aWrongPasswordIsSaidToBeWrong() {
		try (GivenNeo4j given = given(TestGraph.server().uri().toString(), "not the password")) {
			assertThatThrownBy(() -> given.awaitUp(Duration.ofMillis(100)))
				.hasCauseInstanceOf(AuthenticationException.class);
		}
	}

	@Test
	void noAddressMeansOneOfOurOwn() {
		assertThat(new Neo4jSettings.Server(null, "neo4j", null, "512m", "64m").isGiven()).isFalse();
		assertThat(new Neo4jSettings.Server(" ", "neo4j", null, "512m", "64m").isGiven()).isFalse();
		assertThat(new Neo4jSettings.Server("neo4j+s://graph.example", "neo4j", null, "512m", "64m").isGiven())
			.isTrue();
	}

	private static GivenNeo4j given(String uri, String password) {
		return new GivenNeo4j(new Neo4jSettings.Server(uri, "neo4j", password, "512m", "64m"));
	}

}
