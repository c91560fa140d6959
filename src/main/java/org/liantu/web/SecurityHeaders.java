package org.liantu.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers to take answers for what they say they are, and nothing more. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityHeaders extends OncePerRequestFilter {

	private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

	/** A picture brings its own styles, and nothing else. */
	private static final String PICTURES = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

	/** A book brings its styles and pictures, and nothing else. */
	private static final String BOOKS = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
			+ "frame-ancestors 'none'";

	/** Swagger UI styles its elements in place. */
	private static final String API_PAGES = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
			+ "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

	/**
	 * The page takes everything from here only; the one script within it is its import
	 * map.
	 */
	private static final String PAGE = "default-src 'self'; script-src 'self' '%s'; img-src 'self' data: blob:; "
			+ "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

	private final String page = PAGE.formatted(ImportMap.hash());

	private String policy(String path) {
		if (path.startsWith("/api/") && path.endsWith(".svg")) {
			return PICTURES;
		}
		if (path.startsWith("/api/")
				&& (path.endsWith("/catalogue") || path.endsWith("/dossier") || path.contains("/editions/"))) {
			return BOOKS;
		}
		if (path.startsWith("/api/") || path.startsWith("/v3/") || path.startsWith("/actuator")) {
			return DATA;
		}
		return path.startsWith("/swagger-ui") ? API_PAGES : this.page;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Content-Security-Policy", policy(request.getRequestURI()));
		response.setHeader("X-Frame-Options", "DENY");
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
		chain.doFilter(request, response);
	}

}
