package org.liantu.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

import org.liantu.model.InvalidValue;

/**
 * The parameters of a request's query, read by ourselves: the servlet container would add
 * those of a form in the body, and drops names that it cannot read.
 */
final class Parameters {

	private Parameters() {
	}

	/**
	 * All parameters, in order.
	 * @throws InvalidValue if the query is not percent-encoded UTF-8
	 */
	static Map<String, List<String>> all(HttpServletRequest request) {
		Map<String, List<String>> all = new LinkedHashMap<>();
		String query = request.getQueryString();
		if (query == null) {
			return all;
		}
		for (String part : query.split("&")) {
			if (!part.isEmpty()) {
				int equals = part.indexOf('=');
				String name = decode((equals < 0) ? part : part.substring(0, equals), part);
				String value = (equals < 0) ? "" : decode(part.substring(equals + 1), name);
				all.computeIfAbsent(name, (key) -> new ArrayList<>()).add(value);
			}
		}
		return all;
	}

	/** The first value of a parameter; null if it is not there or cannot be read. */
	static @Nullable String findFirst(HttpServletRequest request, String name) {
		try {
			List<String> values = all(request).get(name);
			return (values != null) ? values.get(0) : null;
		}
		catch (InvalidValue ex) {
			return null;
		}
	}

	private static String decode(String text, String parameter) {
		try {
			String decoded = UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8);
			// What was not UTF-8 comes out as the replacement character.
			if (decoded.indexOf('\uFFFD') < 0) {
				return decoded;
			}
		}
		catch (IllegalArgumentException ex) {
			// Not percent-encoded: refused below.
		}
		throw InvalidValue.of(parameter, text, List.of());
	}

}
