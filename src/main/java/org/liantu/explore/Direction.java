package org.liantu.explore;

import java.util.List;
import java.util.Locale;

/** Which way to look along the flow of goods. */
public enum Direction {

	/** To suppliers. */
	UPSTREAM("explore/upstream"),
	/** To customers. */
	DOWNSTREAM("explore/downstream"),
	/** To both, each way by itself. */
	BOTH("");

	private final String question;

	Direction(String question) {
		this.question = question;
	}

	/**
	 * The direction of that text.
	 * @throws IllegalArgumentException if there is none
	 */
	public static Direction of(String text) {
		return valueOf(text.toUpperCase(Locale.ROOT));
	}

	/** As in {@code direction=upstream}. */
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The question that looks this way; none for both. */
	String question() {
		return this.question;
	}

	/** The single ways that this one means. */
	List<Direction> ways() {
		return (this == BOTH) ? List.of(UPSTREAM, DOWNSTREAM) : List.of(this);
	}

}
