package org.liantu.graph.embedded;

import java.net.URI;

import org.neo4j.driver.AuthToken;

import org.liantu.graph.GraphServer;

/** A server of the graph, and how to speak to it. */
interface Neo4j extends GraphServer, AutoCloseable {

	/**
	 * Where it serves or is going to: known at once, so that nobody has to wait for it.
	 */
	URI uri();

	AuthToken token();

	@Override
	void close();

}
