package org.liantu.graph;

import java.time.Duration;

/** The Neo4j that is asked, whoever runs it. */
public interface GraphServer {

	/** Whether it serves just now. */
	boolean isUp();

	/**
	 * Waits until it serves.
	 * @param most how long at the most
	 * @throws IllegalStateException if it does not by then
	 */
	void awaitUp(Duration most);

}
