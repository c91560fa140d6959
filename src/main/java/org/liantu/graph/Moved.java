package org.liantu.graph;

/**
 * The graph moved on while it was read at a revision; {@link Graph#read} reads again.
 */
public final class Moved extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public Moved() {
		super("the graph moved on", null, false, false);
	}

}
