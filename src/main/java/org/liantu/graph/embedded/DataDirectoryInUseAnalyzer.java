package org.liantu.graph.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do about a data directory that is in use. */
final class DataDirectoryInUseAnalyzer extends AbstractFailureAnalyzer<DataDirectoryInUse> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DataDirectoryInUse cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"请停止另一个服务,或用 LIANTU_DATA 指定别的目录。/ Stop the other one, or name another directory in LIANTU_DATA.",
				cause);
	}

}
