package org.liantu.walk;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Thing;

/**
 * What makes an edge the one it is, as the graph writes it in one text.
 *
 * @param from where it starts
 * @param relation its type
 * @param to where it ends
 * @param qualifier what walks look at besides; of SUPPLIES the product, which is part of
 * the edge's key; null if none is stated
 */
record EdgeName(Thing from, Relation relation, Thing to, @Nullable Object qualifier) {

	/**
	 * The edge of a key such as {@code Company/cn-1|SUPPLIES|Company/cn-2|pad}; empty if
	 * nobody walks over edges of that type.
	 */
	static Optional<EdgeName> of(String key) {
		String[] parts = key.split("\\|", -1);
		return Relation.find(parts[1])
			.map((relation) -> new EdgeName(Thing.of(parts[0]), relation, Thing.of(parts[2]),
					parts[3].isEmpty() ? null : parts[3]));
	}

	EdgeName with(@Nullable Object stated) {
		return new EdgeName(this.from, this.relation, this.to, stated);
	}

}
