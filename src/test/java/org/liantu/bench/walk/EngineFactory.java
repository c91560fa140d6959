package org.liantu.bench.walk;

import java.io.IOException;

/**
 * A way to come to an engine.
 *
 * @param name of the engine
 * @param maker makes it
 */
record EngineFactory(String name, Maker maker) {

	/** Makes an engine. */
	interface Maker {

		Engine make(Workshop workshop) throws IOException, InterruptedException;

	}

}
