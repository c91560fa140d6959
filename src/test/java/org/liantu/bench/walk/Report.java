package org.liantu.bench.walk;

import java.time.Duration;
import java.util.SortedMap;

/**
 * What an engine came to.
 *
 * @param name of the engine
 * @param remark how it asks
 * @param memoryBytes what it holds in memory
 * @param built how long it took until it could answer
 * @param parts how fast it answered
 * @param differences how many of its answers are not those of the reference
 */
record Report(String name, String remark, long memoryBytes, Duration built, SortedMap<Part, Samples> parts,
		int differences) {

}
