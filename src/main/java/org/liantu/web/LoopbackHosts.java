package org.liantu.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that were not addressed to this machine by one of its own names.
 * Otherwise a page of any site could have its name resolve to 127.0.0.1 and then read and
 * write here with the browser of whoever looks at it (DNS rebinding).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class LoopbackHosts extends OncePerRequestFilter {

	private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

	private final ProblemWriter problems;

	LoopbackHosts(ProblemWriter problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		// The header itself: what the request calls its server name may have come from
		// X-Forwarded-Host, which a page can send.
		String host = request.getHeader(HttpHeaders.HOST);
		if (isOurs(host)) {
			chain.doFilter(request, response);
		}
		else {
			this.problems.write(Refused.foreignHost(host), request, response);
		}
	}

	/** No browser leaves the header out, so one that is missing is nobody's trick. */
	static boolean isOurs(@Nullable String host) {
		return host == null || NAMES.contains(host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT));
	}

}
