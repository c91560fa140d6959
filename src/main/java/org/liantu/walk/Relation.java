package org.liantu.walk;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The edges that questions walk over; each points the way it does in the graph. */
enum Relation {

	SEGMENT_OF(null), PART_OF(null), FEEDS(null), COVERS(null), CLASSED_AS(null), INPUT_OF(null), KIND_OF(null),
	/** With the share of its sales that the company makes by it, if stated. */
	MAKES("revenueShare"), WORKS_IN(null),
	/** With the id of the product that flows, if stated. */
	SUPPLIES("product"),
	/** With the share that is owned, if stated. */
	OWNS("share"), LEADS(null), LOCATED_IN(null), WITHIN(null),
	/** With how it is rooted there. */
	ROOTED_IN("how"), WELCOMES(null), BY(null), AT(null), ABOUT(null);

	private static final Map<String, Relation> BY_NAME = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(Relation::name, Function.identity()));

	private final @Nullable String qualifier;

	Relation(@Nullable String qualifier) {
		this.qualifier = qualifier;
	}

	/**
	 * The property of such an edge that walks look at besides its sources; null if none.
	 */
	@Nullable String qualifier() {
		return this.qualifier;
	}

	/** The relation of that type in the graph; empty for one that nobody walks. */
	static Optional<Relation> find(String type) {
		return Optional.ofNullable(BY_NAME.get(type));
	}

}
