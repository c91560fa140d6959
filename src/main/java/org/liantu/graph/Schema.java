package org.liantu.graph;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.neo4j.driver.Driver;

import org.springframework.stereotype.Component;

/**
 * Brings the schema of the graph up to date: identities, indexes, entry points of walks.
 */
@Component
public class Schema {

	private final Driver driver;

	Schema(Driver driver) {
		this.driver = driver;
	}

	/**
	 * Applies the migrations under {@code neo4j/migrations} that the graph does not have
	 * yet, and waits until its indexes are online. Several services on one graph may call
	 * it at once.
	 */
	public void migrate() {
		MigrationsConfig config = MigrationsConfig.builder().withLocationsToScan("classpath:neo4j/migrations").build();
		new Migrations(config, this.driver).apply(false);
		try (var session = this.driver.session()) {
			session.run(CypherFiles.get("graph/await-indexes")).consume();
		}
	}

}
