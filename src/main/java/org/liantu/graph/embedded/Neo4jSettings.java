package org.liantu.graph.embedded;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the graph lives.
 *
 * @param data folder of everything the service keeps
 * @param neo4j the server
 */
@ConfigurationProperties("liantu")
record Neo4jSettings(Path data, @DefaultValue Server neo4j) {

	/**
	 * The server.
	 *
	 * @param uri bolt://, neo4j:// or neo4j+s:// of a server to use; empty for one of our
	 * own
	 * @param username its user
	 * @param password its password
	 * @param heap greatest heap of our own server
	 * @param pageCache page cache of our own server
	 */
	record Server(@Nullable String uri, @DefaultValue("neo4j") String username, @Nullable String password,
			@DefaultValue("512m") String heap, @DefaultValue("128m") String pageCache) {

	}

}
