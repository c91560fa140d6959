package org.liantu.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings the schema of the graph up to date: identities, indexes, entry points of walks.
 */
@Component
public class Schema {

	private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

	private static final String MIGRATIONS = "classpath:neo4j/migrations";

	/** Longer than any migration of ours takes. */
	private static final Duration LOCK_PATIENCE = Duration.ofSeconds(15);

	private static final Duration PAUSE = Duration.ofMillis(500);

	private final Driver driver;

	Schema(Driver driver) {
		this.driver = driver;
	}

	/**
	 * Whether the indexes of a graph that was filled offline are still to be built, which
	 * takes minutes where there is much; says so to whoever watches the start.
	 */
	public boolean isToIndex() {
		try (var session = this.driver.session()) {
			long statements = session.run(CypherFiles.get("graph/unindexed")).single().get("statements").asLong();
			if (statements > 0) {
				LOG.info("正在为 {} 条陈述建立索引,大图谱需要几分钟 / Building the indexes of {} statements; a large graph takes minutes",
						statements, statements);
			}
			return statements > 0;
		}
	}

	/**
	 * Applies the migrations under {@code neo4j/migrations} that the graph does not have
	 * yet, and waits until its indexes are online. Several services on one graph may call
	 * it at once: one migrates, the others wait. A lock that outlives every migration was
	 * left by a service that was killed, and is removed; as every migration may safely
	 * run twice, a mistake there does no harm.
	 */
	public void migrate() {
		MigrationsConfig config = MigrationsConfig.builder()
			.withLocationsToScan(MIGRATIONS)
			.withResourceScanner((locations) -> listMigrations())
			.build();
		long deadline = System.nanoTime() + LOCK_PATIENCE.toNanos();
		while (!apply(new Migrations(config, this.driver))) {
			if (System.nanoTime() > deadline) {
				LOG.warn("移除被强行终止的服务留下的迁移锁 / Removing the migration lock that a killed service left behind");
				run("graph/remove-migration-lock");
			}
			pause();
		}
		run("graph/await-indexes");
	}

	/** Looks in one folder; the library itself looks through every jar. */
	private static List<URL> listMigrations() {
		try {
			List<URL> migrations = new ArrayList<>();
			for (Resource migration : new PathMatchingResourcePatternResolver()
				.getResources(MIGRATIONS + "/*.cypher")) {
				migrations.add(migration.getURL());
			}
			return migrations;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether it could: not while somebody else holds the lock. */
	private static boolean apply(Migrations migrations) {
		try {
			migrations.apply(false);
			return true;
		}
		catch (MigrationsException ex) {
			if (String.valueOf(ex.getMessage()).contains("__Neo4jMigrationsLock")) {
				return false;
			}
			throw ex;
		}
	}

	private void run(String question) {
		try (var session = this.driver.session()) {
			session.run(CypherFiles.get(question)).consume();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while waiting for the migration lock", ex);
		}
	}

}
