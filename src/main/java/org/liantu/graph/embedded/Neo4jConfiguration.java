package org.liantu.graph.embedded;

import java.net.URI;

import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.liantu.graph.GraphServer;

/**
 * Decides which Neo4j is asked: the one at {@code liantu.neo4j.uri}, or one of our own.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Neo4jSettings.class)
class Neo4jConfiguration {

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnExpression("'${liantu.neo4j.uri:}'.isEmpty()")
	static class OfOurOwn {

		@Bean(destroyMethod = "close")
		EmbeddedNeo4j graphServer(Neo4jSettings settings) {
			return new EmbeddedNeo4j(settings);
		}

		@Bean
		Neo4jConnectionDetails connection(EmbeddedNeo4j server) {
			return connectionTo(server.uri(), AuthTokens.basic("neo4j", server.password()));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnExpression("!'${liantu.neo4j.uri:}'.isEmpty()")
	static class Given {

		@Bean
		GraphServer graphServer(Neo4jSettings settings) {
			return new GivenNeo4j(String.valueOf(settings.neo4j().uri()), token(settings));
		}

		@Bean
		Neo4jConnectionDetails connection(Neo4jSettings settings) {
			return connectionTo(URI.create(String.valueOf(settings.neo4j().uri())), token(settings));
		}

		private static AuthToken token(Neo4jSettings settings) {
			String password = settings.neo4j().password();
			return (password == null || password.isEmpty()) ? AuthTokens.none()
					: AuthTokens.basic(settings.neo4j().username(), password);
		}

	}

	private static Neo4jConnectionDetails connectionTo(URI uri, AuthToken token) {
		return new Neo4jConnectionDetails() {

			@Override
			public URI getUri() {
				return uri;
			}

			@Override
			public AuthToken getAuthToken() {
				return token;
			}

		};
	}

}
