package org.liantu.statement;

import java.util.Arrays;

/**
 * What a statement can say of its subject. Some predicates become a property of a node,
 * some an edge between two nodes.
 */
public enum Predicate {

	NAME("name", Shape.ONE_VALUE), NAME_EN("nameEn", Shape.ONE_VALUE), SHORT_NAME("shortName", Shape.ONE_VALUE),
	OTHER_NAME("otherNames", Shape.MANY_VALUES), CREDIT_CODE("creditCode", Shape.ONE_VALUE),
	STOCK_CODE("stockCode", Shape.ONE_VALUE), STATUS("status", Shape.ONE_VALUE), CALIBRE("calibre", Shape.MANY_VALUES),
	CHAIN("chain", Shape.ONE_VALUE), STAGE("stage", Shape.ONE_VALUE), DEFINITION("definition", Shape.ONE_VALUE),
	LEVEL("level", Shape.ONE_VALUE), EDITION("edition", Shape.ONE_VALUE), KIND("kind", Shape.ONE_VALUE),
	ON("on", Shape.ONE_VALUE), TEXT("text", Shape.ONE_VALUE), STATE("state", Shape.ONE_VALUE),
	INVESTMENT_CNY("investmentCny", Shape.ONE_VALUE), LAND_MU("landMu", Shape.ONE_VALUE),
	OUTPUT_CNY("outputCny", Shape.ONE_VALUE),

	SEGMENT_OF("SEGMENT_OF", Shape.ONE_EDGE), PART_OF("PART_OF", Shape.ONE_EDGE), FEEDS("FEEDS", Shape.MANY_EDGES),
	COVERS("COVERS", Shape.MANY_EDGES), CLASSED_AS("CLASSED_AS", Shape.MANY_EDGES),
	INPUT_OF("INPUT_OF", Shape.MANY_EDGES), KIND_OF("KIND_OF", Shape.MANY_EDGES), MAKES("MAKES", Shape.MANY_EDGES),
	WORKS_IN("WORKS_IN", Shape.MANY_EDGES), SUPPLIES("SUPPLIES", Shape.MANY_EDGES), OWNS("OWNS", Shape.MANY_EDGES),
	LEADS("LEADS", Shape.MANY_EDGES), LOCATED_IN("LOCATED_IN", Shape.ONE_EDGE), WITHIN("WITHIN", Shape.ONE_EDGE),
	ROOTED_IN("ROOTED_IN", Shape.MANY_EDGES), WELCOMES("WELCOMES", Shape.MANY_EDGES),
	SITS_IN("SITS_IN", Shape.ONE_EDGE), REACHES("REACHES", Shape.MANY_EDGES), BY("BY", Shape.ONE_EDGE),
	AT("AT", Shape.ONE_EDGE), FILLS("FILLS", Shape.MANY_EDGES), ABOUT("ABOUT", Shape.ONE_EDGE),

	/**
	 * The subject is another record of the object: what is said of it is true of the
	 * object.
	 */
	SAME_AS("SAME_AS", Shape.ALIAS);

	private final String text;

	private final Shape shape;

	Predicate(String text, Shape shape) {
		this.text = text;
		this.shape = shape;
	}

	/** The name of the property, or the type of the edge, in the graph. */
	public String text() {
		return this.text;
	}

	public boolean isEdge() {
		return this.shape == Shape.ONE_EDGE || this.shape == Shape.MANY_EDGES;
	}

	public boolean isProperty() {
		return this.shape == Shape.ONE_VALUE || this.shape == Shape.MANY_VALUES;
	}

	/**
	 * Whether a subject has at most one of it, so that statements which differ are a
	 * conflict.
	 */
	public boolean isSingle() {
		return this.shape == Shape.ONE_VALUE || this.shape == Shape.ONE_EDGE;
	}

	/**
	 * The predicate of that text.
	 * @throws IllegalArgumentException if there is none
	 */
	public static Predicate of(String text) {
		return Arrays.stream(values())
			.filter((predicate) -> predicate.text.equals(text))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no predicate " + text));
	}

	private enum Shape {

		ONE_VALUE, MANY_VALUES, ONE_EDGE, MANY_EDGES, ALIAS

	}

}
