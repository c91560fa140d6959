package org.liantu.graph.embedded;

import java.nio.file.Path;
import java.time.Duration;

import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** A data directory with its Neo4j running, past any service. */
public final class ServedDirectory implements AutoCloseable {

	private final EmbeddedNeo4j server;

	private final Driver driver;

	/**
	 * Serves it.
	 * @param data the data directory
	 * @param heap greatest heap of the server
	 */
	public ServedDirectory(Path data, String heap) {
		this.server = new EmbeddedNeo4j(
				new Neo4jSettings(data, new Neo4jSettings.Server(null, "neo4j", null, heap, "128m")));
		this.server.awaitUp(Duration.ofMinutes(3));
		this.driver = GraphDatabase.driver(this.server.uri(), this.server.token());
	}

	/** Speaks to it. */
	public Driver driver() {
		return this.driver;
	}

	@Override
	public void close() {
		this.driver.close();
		this.server.close();
	}

}
