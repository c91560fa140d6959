package org.liantu.graph.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** A data directory with its Neo4j running, past any service. */
public final class ServedDirectory implements AutoCloseable {

	private final EmbeddedNeo4j server;

	private final Driver driver;

	private final Path data;

	/**
	 * Serves it.
	 * @param data the data directory
	 * @param heap greatest heap of the server
	 */
	public ServedDirectory(Path data, String heap) {
		this(data, heap, "128m");
	}

	/**
	 * Serves it.
	 * @param data the data directory
	 * @param heap greatest heap of the server
	 * @param pageCache how much of its files the server keeps in memory
	 */
	public ServedDirectory(Path data, String heap, String pageCache) {
		this.data = data;
		this.server = new EmbeddedNeo4j(
				new Neo4jSettings(data, new Neo4jSettings.Server(null, "neo4j", null, heap, pageCache)));
		this.server.awaitUp(Duration.ofMinutes(3));
		this.driver = connect();
	}

	/** Another way to speak to it, as a service does; closed by the caller. */
	public Driver connect() {
		Config.ConfigBuilder config = Config.builder();
		Neo4jConfiguration.carriesOnlyWhatIsRead().customize(config);
		return GraphDatabase.driver(this.server.uri(), this.server.token(), config.build());
	}

	/** What a service is told so that it asks this one. */
	public List<String> settings() {
		try {
			return List.of("--liantu.neo4j.uri=" + this.server.uri(), "--liantu.neo4j.username=neo4j",
					"--liantu.neo4j.password=" + Files.readString(this.data.resolve("neo4j.password")).strip());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Speaks to it. */
	public Driver driver() {
		return this.driver;
	}

	/** The server's own process. */
	public ProcessHandle process() {
		return ProcessHandle.current()
			.children()
			.filter((process) -> process.info().commandLine().orElse("").contains(this.data.toString()))
			.findFirst()
			.orElseThrow();
	}

	@Override
	public void close() {
		this.driver.close();
		this.server.close();
	}

}
