package org.liantu.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a request.
 *
 * @param parameter which parameter or field
 * @param value what was given, cut to a readable length; null if it was missing
 * @param allowed what would be accepted; empty if that cannot be listed
 */
public record Fault(String parameter, @Nullable String value, List<String> allowed) {

	public Fault {
		allowed = List.copyOf(allowed);
	}

}
