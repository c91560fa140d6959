package org.liantu.graph.embedded;

import java.nio.file.Path;
import java.util.List;

import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** A data directory that was to be filled holds a graph already. */
public final class GraphThereAlready extends LiantuException {

	private static final long serialVersionUID = 1L;

	private final String path;

	GraphThereAlready(Path path) {
		super(Phrase.of("problem.graph-there-already.detail", path.toString()), List.of());
		this.path = path.toString();
	}

	@Override
	public String getMessage() {
		return "数据目录 " + this.path + " 已有图谱,离线装入只用于新目录。/ The data directory " + this.path
				+ " holds a graph already: only a new one can be filled offline.";
	}

	@Override
	public String type() {
		return "conflict";
	}

	@Override
	public int status() {
		return 409;
	}

}
