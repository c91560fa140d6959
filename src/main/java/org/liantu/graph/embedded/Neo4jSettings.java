package org.liantu.graph.embedded;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the graph lives.
 *
 * @param data folder of everything the service keeps; empty for {@code .liantu} in the
 * user's home
 * @param neo4j the server
 */
@ConfigurationProperties("liantu")
record Neo4jSettings(@Nullable Path data, @DefaultValue Server neo4j) {

	/** Never the folder the service happens to be started from. */
	Path dataDirectory() {
		return (this.data != null && !this.data.toString().isBlank()) ? this.data
				: Path.of(System.getProperty("user.home"), ".liantu");
	}

	/**
	 * The server.
	 *
	 * @param uri bolt://, neo4j:// or neo4j+s:// of a server to use; empty for one of our
	 * own
	 * @param username its user
	 * @param password its password; empty for a server without accounts
	 * @param heap heap of our own server, taken at once: one that grows is collected over
	 * and over
	 * @param pageCache page cache of our own server
	 */
	record Server(@Nullable String uri, @DefaultValue("neo4j") String username, @Nullable String password,
			@DefaultValue("3g") String heap, @DefaultValue("256m") String pageCache) {

		boolean isGiven() {
			return this.uri != null && !this.uri.isBlank();
		}

	}

}
