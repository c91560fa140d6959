package org.liantu.graph.embedded;

import java.nio.file.Path;
import java.util.List;

import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** Another service holds the data directory. */
final class DataDirectoryInUse extends LiantuException {

	private static final long serialVersionUID = 1L;

	private final String path;

	DataDirectoryInUse(Path path) {
		super(Phrase.of("problem.data-directory-in-use.detail", path.toString()), List.of());
		this.path = path.toString();
	}

	@Override
	public String getMessage() {
		return "数据目录 " + this.path + " 正被另一个链图服务使用。/ The data directory " + this.path
				+ " is in use by another Liantu service.";
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
