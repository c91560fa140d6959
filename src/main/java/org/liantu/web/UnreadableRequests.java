package org.liantu.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.MediaType;

/**
 * Answers requests that are not even HTTP enough to reach the application, which the
 * container would answer with a page of its own.
 */
public final class UnreadableRequests extends ErrorReportValve {

	private static final Logger logger = LoggerFactory.getLogger(UnreadableRequests.class);

	private static final String PROBLEM = """
			{"type":"/problems/bad-request","title":"请求无法读懂 Bad request","status":%d,\
			"detail":"请求行或请求头不合规范。The request line or a header is malformed or too long.",\
			"instance":null,"errors":[]}""";

	static void on(StandardHost host) {
		host.setErrorReportValveClass(UnreadableRequests.class.getName());
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		try {
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.setHeader("Cache-Control", "no-store");
			response.setHeader("X-Content-Type-Options", "nosniff");
			response.getOutputStream().write(PROBLEM.formatted(response.getStatus()).getBytes(StandardCharsets.UTF_8));
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			logger.debug("the caller of an unreadable request is gone", ex);
		}
	}

}
