package org.liantu.graph.embedded;

import java.net.URI;
import java.nio.file.Path;

import org.neo4j.driver.AuthToken;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationSeverity;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;

import org.liantu.graph.BulkFiles;
import org.liantu.graph.FirstFill;

/**
 * Decides which Neo4j is asked: the one at {@code liantu.neo4j.uri}, or one of our own.
 * Everybody else is told only where it is.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Neo4jSettings.class)
class Neo4jConfiguration {

	@Bean
	Neo4j graphServer(Neo4jSettings settings) {
		return settings.neo4j().isGiven() ? new GivenNeo4j(settings.neo4j()) : new EmbeddedNeo4j(settings);
	}

	/** Needs no server, and starts none. */
	@Bean
	FirstFill firstFill() {
		return new FirstFill() {

			@Override
			public void requireEmpty(Path dataDirectory) {
				BulkImport.requireEmpty(dataDirectory);
			}

			@Override
			public void fill(Path dataDirectory, BulkFiles files) {
				BulkImport.fill(dataDirectory, files);
			}

		};
	}

	@Bean
	Neo4jConnectionDetails connection(Neo4j server) {
		return new Neo4jConnectionDetails() {

			@Override
			public URI getUri() {
				return server.uri();
			}

			@Override
			public AuthToken getAuthToken() {
				return server.token();
			}

		};
	}

	/**
	 * One for all that is asked, inside transactions and outside: of several servers none
	 * answers before it has what was written and seen so far.
	 */
	@Bean
	Neo4jBookmarkManager bookmarks() {
		return Neo4jBookmarkManager.create();
	}

	/**
	 * The driver's own way to log spells every message out, a question's parameters with
	 * it, before it looks whether anybody wants to read them: of a large import, a sixth
	 * of the work. Through SLF4J it looks first. Nor does the server have to warn of
	 * properties and labels that no fact has brought yet.
	 */
	@Bean
	@SuppressWarnings("deprecation")
	static ConfigBuilderCustomizer carriesOnlyWhatIsRead() {
		return (config) -> config.withLogging(Logging.slf4j())
			.withMinimumNotificationSeverity(NotificationSeverity.OFF);
	}

}
