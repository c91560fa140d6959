package org.liantu.model;

/**
 * A thing of the graph, by what it is and its id.
 *
 * @param label what it is
 * @param id matches {@code [a-z0-9.-]{1,64}}, minted once and never reused
 */
public record Thing(Label label, String id) implements Comparable<Thing> {

	/** A thing by the text of its {@link #key()}. */
	public static Thing of(String key) {
		int slash = key.indexOf('/');
		return new Thing(Label.of(key.substring(0, slash)), key.substring(slash + 1));
	}

	/** One text for both, such as {@code Company/cn-300351}. */
	public String key() {
		return this.label.text() + "/" + this.id;
	}

	/** By what it is, then by id. */
	@Override
	public int compareTo(Thing other) {
		int byLabel = this.label.text().compareTo(other.label.text());
		return (byLabel != 0) ? byLabel : this.id.compareTo(other.id);
	}

}
