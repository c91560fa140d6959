package org.liantu.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Assumptions;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

import org.liantu.graph.embedded.TestNeo4j;

/**
 * The one graph of the whole test suite, with its schema, emptied by whoever needs it
 * empty.
 */
public final class TestGraph {

	private TestGraph() {
	}

	/** The server behind it. */
	public static TestNeo4j server() {
		requireNeo4j();
		return Holder.SERVER;
	}

	/** Skips whoever asks where a container was wanted and none can be had. */
	private static void requireNeo4j() {
		Assumptions.assumeTrue(TestNeo4j.canBeHad(), "no Docker here");
	}

	/** A driver of its own, for looking at the graph past the service. */
	public static Driver driver() {
		requireNeo4j();
		return Holder.DRIVER;
	}

	/** Gives another graph the schema, as a service does when it starts. */
	public static void migrate(Driver driver) {
		new Schema(driver).migrate();
	}

	/** Asks another graph the way a service does. */
	public static Graph over(Driver driver) {
		Neo4jBookmarkManager bookmarks = Neo4jBookmarkManager.create();
		return new Graph(Neo4jClient.create(driver), driver, bookmarks,
				Neo4jTransactionManager.with(driver).withBookmarkManager(bookmarks).build(), new SimpleMeterRegistry());
	}

	/** Where services of this suite keep their files; it ends with the suite. */
	public static Path data() {
		return Data.FOLDER;
	}

	/** Removes every node but those of the migrations; the schema stays. */
	public static void clear() {
		try (var session = driver().session()) {
			session.run("""
					MATCH (n) WHERE NOT n:__Neo4jMigration AND NOT n:__Neo4jMigrationsLock
					CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS""").consume();
		}
	}

	/**
	 * Points an application at this graph, and keeps it from loading the seed by itself.
	 */
	public static final class Connection implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestPropertyValues
				.of("liantu.neo4j.uri=" + server().uri(), "liantu.neo4j.username=" + server().username(),
						"liantu.neo4j.password=" + server().password(), "liantu.startup=false", "liantu.data=" + data())
				.applyTo(context);
		}

	}

	/** Points an application at it by an address of the kind that a cluster has. */
	public static void asCluster(ConfigurableApplicationContext context) {
		TestPropertyValues.of("liantu.neo4j.uri=" + clusterUri()).applyTo(context);
	}

	/** The server as if it were a cluster: its driver asks which servers there are. */
	static URI clusterUri() {
		return URI.create(server().uri().toString().replaceFirst("^bolt:", "neo4j:"));
	}

	private static final class Data {

		private static final Path FOLDER = create();

		private static Path create() {
			try {
				Path folder = Files.createTempDirectory("liantu-test-data");
				Runtime.getRuntime().addShutdownHook(new Thread(() -> {
					try {
						FileSystemUtils.deleteRecursively(folder);
					}
					catch (IOException ex) {
						// The system empties its folder for such files by itself.
					}
				}));
				return folder;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	private static final class Holder {

		private static final TestNeo4j SERVER = TestNeo4j.start();

		private static final Driver DRIVER = GraphDatabase.driver(SERVER.uri(),
				AuthTokens.basic(SERVER.username(), SERVER.password()));

		static {
			new Schema(DRIVER).migrate();
		}

	}

}
