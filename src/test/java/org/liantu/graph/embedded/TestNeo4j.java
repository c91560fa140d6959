package org.liantu.graph.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

/**
 * The one Neo4j of the whole test suite: the embedded child, or a container where the
 * system property {@code liantu.test.neo4j} says so.
 *
 * @param uri where it serves
 * @param username its user
 * @param password that user's password
 */
public record TestNeo4j(URI uri, String username, String password) {

	private static final Duration START = Duration.ofMinutes(2);

	/** Whether the suite is to run against a container. */
	public static boolean inContainer() {
		return "container".equals(System.getProperty("liantu.test.neo4j"));
	}

	/** Starts it, and stops it with the JVM. */
	public static TestNeo4j start() {
		return inContainer() ? startContainer() : startChild();
	}

	private static TestNeo4j startChild() {
		try {
			Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "graph");
			EmbeddedNeo4j server = new EmbeddedNeo4j(
					new Neo4jSettings(data, new Neo4jSettings.Server(null, "neo4j", null, "512m", "64m")));
			Runtime.getRuntime().addShutdownHook(new Thread(server::close));
			server.awaitUp(START);
			return new TestNeo4j(server.uri(), "neo4j", server.password());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static TestNeo4j startContainer() {
		if (!DockerClientFactory.instance().isDockerAvailable()) {
			throw new IllegalStateException("no Docker here");
		}
		Neo4jContainer container = new Neo4jContainer("neo4j:5.26-community").withAdminPassword("of-the-tests");
		Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
		container.start();
		return new TestNeo4j(URI.create(container.getBoltUrl()), "neo4j", container.getAdminPassword());
	}

}
