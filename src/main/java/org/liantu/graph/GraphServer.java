package org.liantu.graph;

import java.time.Duration;

/** The Neo4j that is asked, whoever runs it. */
public interface GraphServer {

	/** Whether it serves just now. */
	boolean isUp();

	/**
	 * Waits until it serves.
	 * @param most how long at the most
	 * @throws org.neo4j.driver.exceptions.ServiceUnavailableException if it does not by
	 * then; it may later
	 * @throws java.util.concurrent.CancellationException if the service is being stopped
	 */
	void awaitUp(Duration most);

}
