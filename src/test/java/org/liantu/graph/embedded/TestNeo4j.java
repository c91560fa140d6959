package org.liantu.graph.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

import org.springframework.util.FileSystemUtils;

/**
 * The one Neo4j of the whole test suite: the embedded child, or a container where the
 * system property {@code liantu.test.neo4j} says so.
 *
 * @param uri where it serves
 * @param username its user
 * @param password that user's password
 */
public record TestNeo4j(URI uri, String username, String password) {

	private static final Duration START = Duration.ofMinutes(3);

	private static final Path TEST_DATA = Path.of("target", "test-data").toAbsolutePath();

	/** Whether the suite is to run against a container. */
	public static boolean inContainer() {
		return "container".equals(System.getProperty("liantu.test.neo4j"));
	}

	/** Whether there is a Neo4j to test on; says so loudly where there is none. */
	public static boolean canBeHad() {
		return Availability.CAN_BE_HAD;
	}

	/** Starts it, and stops it with the JVM. */
	public static TestNeo4j start() {
		return inContainer() ? startContainer() : startChild();
	}

	private static TestNeo4j startChild() {
		try {
			Path data = TEST_DATA.resolve("suite");
			FileSystemUtils.deleteRecursively(data);
			EmbeddedNeo4j server = new EmbeddedNeo4j(new Neo4jSettings(newDataDirectory(data),
					new Neo4jSettings.Server(null, "neo4j", null, "512m", "64m")));
			Runtime.getRuntime().addShutdownHook(new Thread(server::close));
			server.awaitUp(START);
			return new TestNeo4j(server.uri(), "neo4j", server.password());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Makes a data directory where Neo4j is unpacked already: the jars are the same for
	 * all of them, and many.
	 * @param path where; not there yet
	 */
	public static Path newDataDirectory(Path path) {
		try {
			Path shared = TEST_DATA.resolve("shared");
			try (DataDirectory data = DataDirectory.open(shared)) {
				Neo4jRuntime.unpackInto(data);
			}
			Files.createDirectories(path);
			Files.createSymbolicLink(path.resolve("neo4j-runtime"), shared.resolve("neo4j-runtime"));
			return path;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static TestNeo4j startContainer() {
		Neo4jContainer container = new Neo4jContainer("neo4j:5.26-community").withAdminPassword("of-the-tests")
			.withStartupTimeout(START);
		Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
		container.start();
		return new TestNeo4j(URI.create(container.getBoltUrl()), "neo4j", container.getAdminPassword());
	}

	private static final class Availability {

		private static final boolean CAN_BE_HAD = !inContainer() || DockerClientFactory.instance().isDockerAvailable();

		static {
			if (!CAN_BE_HAD) {
				System.err.println("\n*** SKIPPED: all tests on a graph. They were to run on a container,"
						+ " and there is no Docker here. ***\n");
			}
		}

	}

}
