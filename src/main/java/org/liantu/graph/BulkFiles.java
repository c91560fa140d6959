package org.liantu.graph;

import java.nio.file.Path;
import java.util.List;

/**
 * A whole graph as CSV files, each with its columns and their types in its first line, as
 * Neo4j's own importer reads them. Lists within a cell are parted by
 * {@link #LIST_SEPARATOR}.
 *
 * @param folder where they are
 * @param nodes the files with nodes
 * @param edges the files with edges
 * @param nodeCount how many nodes they hold
 * @param edgeCount how many edges they hold
 * @param severalLines whether a text in them goes over more than one line, which costs
 * the importer time
 */
public record BulkFiles(Path folder, List<Part> nodes, List<Part> edges, long nodeCount, long edgeCount,
		boolean severalLines) {

	/** Between the members of a list: no text has it. */
	public static final char LIST_SEPARATOR = '\u001f';

	public BulkFiles {
		nodes = List.copyOf(nodes);
		edges = List.copyOf(edges);
	}

	/**
	 * One file.
	 *
	 * @param kind the label of its nodes or the type of its edges
	 * @param file its name in the folder
	 */
	public record Part(String kind, String file) {

	}

}
