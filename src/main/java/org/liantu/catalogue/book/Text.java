package org.liantu.catalogue.book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A line of text, some of which may lead elsewhere.
 *
 * @param runs its parts, in order
 */
public record Text(List<Run> runs) {

	public Text {
		runs = List.copyOf(runs);
	}

	/**
	 * A part of a text.
	 *
	 * @param text what it says
	 * @param link where it leads: an anchor with a hash in front, or an address; null if
	 * nowhere
	 * @param strong whether it is said with weight
	 */
	public record Run(String text, @Nullable String link, boolean strong) {

	}

	/** A text that leads nowhere. */
	public static Text of(String text) {
		return new Text(List.of(new Run(text, null, false)));
	}

	/** The same text with more behind it. */
	public Text then(Run... more) {
		List<Run> all = new ArrayList<>(this.runs);
		all.addAll(List.of(more));
		return new Text(all);
	}

	/** What it says, without links. */
	public String plain() {
		return this.runs.stream().map(Run::text).collect(Collectors.joining());
	}

}
