package org.liantu.graph;

import java.nio.file.Path;

/** Fills a data directory with its first graph, before any service uses it. */
public interface FirstFill {

	/**
	 * Looks whether a directory can be filled, before the work of making the files.
	 * @param dataDirectory made if it is not there
	 * @throws org.liantu.model.LiantuException if it holds a graph, or a service uses it
	 */
	void requireEmpty(Path dataDirectory);

	/**
	 * Fills it: all of it or nothing. Constraints and indexes come with the schema when a
	 * service first starts on it.
	 * @param dataDirectory made if it is not there
	 * @param files what goes into it
	 * @throws org.liantu.model.LiantuException if it holds a graph, or a service uses it
	 * @throws IllegalStateException if a file is refused; then it holds no graph
	 */
	void fill(Path dataDirectory, BulkFiles files);

}
