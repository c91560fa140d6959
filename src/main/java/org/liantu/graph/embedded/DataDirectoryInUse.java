package org.liantu.graph.embedded;

import java.nio.file.Path;

/** Another service holds the data directory. */
final class DataDirectoryInUse extends RuntimeException {

	private static final long serialVersionUID = 1L;

	DataDirectoryInUse(Path path) {
		super("数据目录 " + path + " 正被另一个链图服务使用。/ The data directory " + path + " is in use by another Liantu service.");
	}

}
