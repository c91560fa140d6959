package org.liantu.model;

import java.util.Arrays;

/** The kinds of things the graph knows; the text is the label in Neo4j. */
public enum Label {

	CHAIN("Chain"), SEGMENT("Segment"), PRODUCT("Product"), INDUSTRY("Industry"), COMPANY("Company"), REGION("Region"),
	PARK("Park"), CHANNEL("Channel"), PROJECT("Project"), SIGNAL("Signal");

	private final String text;

	Label(String text) {
		this.text = text;
	}

	/** The label as it stands in the graph. */
	public String text() {
		return this.text;
	}

	/**
	 * The label of that text.
	 * @throws IllegalArgumentException if there is none
	 */
	public static Label of(String text) {
		return Arrays.stream(values())
			.filter((label) -> label.text.equals(text))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no label " + text));
	}

}
