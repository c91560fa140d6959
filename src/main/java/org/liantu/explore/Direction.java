package org.liantu.explore;

import java.util.List;
import java.util.Locale;

/** Which way to look along the flow of goods. */
public enum Direction {

	/** To suppliers. */
	UPSTREAM,
	/** To customers. */
	DOWNSTREAM,
	/** To both, each way by itself. */
	BOTH;

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

	/** The single ways that this one means. */
	List<Direction> ways() {
		return (this == BOTH) ? List.of(UPSTREAM, DOWNSTREAM) : List.of(this);
	}

}
