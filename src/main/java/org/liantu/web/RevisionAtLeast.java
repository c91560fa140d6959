package org.liantu.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.HandlerInterceptor;

import org.liantu.graph.Graph;
import org.liantu.model.InvalidValue;

/**
 * The header {@code If-Revision-At-Least}: whoever wrote through another service of the
 * same graph names the revision that the answer must know of. It is waited for a little;
 * then the answer is 503.
 */
final class RevisionAtLeast implements HandlerInterceptor {

	static final String HEADER = "If-Revision-At-Least";

	private final ObjectProvider<Graph> graph;

	RevisionAtLeast(ObjectProvider<Graph> graph) {
		this.graph = graph;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String wanted = request.getHeader(HEADER);
		if (wanted != null) {
			if (!wanted.matches("[0-9]{1,18}")) {
				throw InvalidValue.of(HEADER, wanted, List.of("0…"));
			}
			this.graph.getObject().await(Long.parseLong(wanted));
		}
		return true;
	}

}
