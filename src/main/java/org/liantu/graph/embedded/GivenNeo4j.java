package org.liantu.graph.embedded;

import java.time.Duration;

import org.neo4j.driver.AuthToken;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

import org.liantu.graph.GraphServer;

/** A Neo4j that somebody else runs. */
final class GivenNeo4j implements GraphServer {

	private static final long PAUSE_MILLIS = 500;

	private final String uri;

	private final AuthToken token;

	GivenNeo4j(String uri, AuthToken token) {
		this.uri = uri;
		this.token = token;
	}

	@Override
	public boolean isUp() {
		try (Driver driver = GraphDatabase.driver(this.uri, this.token)) {
			driver.verifyConnectivity();
			return true;
		}
		catch (Neo4jException ex) {
			return false;
		}
	}

	@Override
	public void awaitUp(Duration most) {
		long deadline = System.nanoTime() + most.toNanos();
		while (!isUp()) {
			if (System.nanoTime() > deadline) {
				throw new IllegalStateException("no Neo4j at " + this.uri + " within " + most);
			}
			try {
				Thread.sleep(PAUSE_MILLIS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("interrupted while waiting for " + this.uri, ex);
			}
		}
	}

}
