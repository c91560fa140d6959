package org.liantu.graph.embedded;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Neo4j that somebody else runs. */
final class GivenNeo4j implements Neo4j {

	private static final Logger LOG = LoggerFactory.getLogger(GivenNeo4j.class);

	private static final long PAUSE_MILLIS = 500;

	private static final long SOON_SECONDS = 2;

	private final URI uri;

	private final AuthToken token;

	/** Only to see whether it is there: with one connection, which does not wait long. */
	private final Driver driver;

	GivenNeo4j(Neo4jSettings.Server settings) {
		this.uri = URI.create(Objects.requireNonNull(settings.uri()).strip());
		String password = settings.password();
		this.token = (password == null || password.isEmpty()) ? AuthTokens.none()
				: AuthTokens.basic(settings.username(), password);
		this.driver = GraphDatabase.driver(this.uri, this.token,
				Config.builder()
					.withMaxConnectionPoolSize(1)
					.withConnectionTimeout(SOON_SECONDS, TimeUnit.SECONDS)
					.withConnectionAcquisitionTimeout(SOON_SECONDS, TimeUnit.SECONDS)
					.build());
	}

	@Override
	public URI uri() {
		return this.uri;
	}

	@Override
	public AuthToken token() {
		return this.token;
	}

	@Override
	public boolean isUp() {
		return findTrouble() == null;
	}

	private @Nullable Neo4jException findTrouble() {
		try {
			this.driver.verifyConnectivity();
			return null;
		}
		catch (Neo4jException ex) {
			return ex;
		}
	}

	@Override
	public void awaitUp(Duration most) {
		long deadline = System.nanoTime() + most.toNanos();
		boolean told = false;
		for (Neo4jException trouble = findTrouble(); trouble != null; trouble = findTrouble()) {
			if (System.nanoTime() > deadline) {
				throw new ServiceUnavailableException("no Neo4j at " + this.uri + " within " + most, trouble);
			}
			if (!told) {
				told = true;
				LOG.warn("等待 {} 的 Neo4j / waiting for Neo4j at {}: {}", this.uri, this.uri, trouble.getMessage());
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

	@Override
	public void close() {
		this.driver.close();
	}

}
