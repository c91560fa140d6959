package org.liantu.model;

import java.util.List;

/**
 * A sentence that is not yet in a language: a key of the message files and what to put
 * into its gaps. Turned into words at the edge, in the language of the reader.
 *
 * @param key key in {@code messages/*.properties}
 * @param args what the gaps {0}, {1} … hold: texts, numbers, {@link Name}s, further
 * phrases, or lists of these (joined by the reader's list comma)
 */
public record Phrase(String key, List<Object> args) {

	public Phrase {
		args = List.copyOf(args);
	}

	public static Phrase of(String key, Object... args) {
		return new Phrase(key, List.of(args));
	}

}
