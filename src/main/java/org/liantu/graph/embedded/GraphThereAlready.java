package org.liantu.graph.embedded;

import java.nio.file.Path;

/** A data directory that was to be filled holds a graph already. */
public final class GraphThereAlready extends RuntimeException {

	private static final long serialVersionUID = 1L;

	GraphThereAlready(Path path) {
		super("数据目录 " + path + " 已有图谱,离线装入只用于新目录。/ The data directory " + path
				+ " holds a graph already: only a new one can be filled offline.");
	}

}
