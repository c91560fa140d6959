package org.liantu.web;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Fault;

/**
 * What went wrong, as of RFC 9457.
 *
 * @param type which kind of problem, such as {@code /problems/unknown-company}
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what happened here
 * @param instance the address that was asked
 * @param errors each fault by itself; empty if there is nothing to point at
 */
record Problem(URI type, String title, int status, String detail, @Nullable String instance, List<Fault> errors) {

	Problem {
		errors = List.copyOf(errors);
	}

}
