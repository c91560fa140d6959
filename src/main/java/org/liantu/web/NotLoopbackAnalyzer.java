package org.liantu.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the service does not open its port, and what to do about it. */
final class NotLoopbackAnalyzer extends AbstractFailureAnalyzer<NotLoopback> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, NotLoopback cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
	}

}
