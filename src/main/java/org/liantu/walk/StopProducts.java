package org.liantu.walk;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.liantu.model.Label;

/** Products too general to link anybody, by name; each is looked at once. */
final class StopProducts {

	private final Projection graph;

	private final Set<String> names;

	private final Map<Integer, Boolean> known = new HashMap<>();

	StopProducts(Projection graph, Collection<String> names) {
		this.graph = graph;
		this.names = Set.copyOf(names);
	}

	/** Whether a node is a product that is called so. */
	boolean has(int node) {
		return !this.names.isEmpty() && this.graph.nodes().label(node) == Label.PRODUCT
				&& this.known.computeIfAbsent(node, (key) -> {
					String name = this.graph.nodes().property(key, "name");
					return name != null && this.names.contains(name);
				});
	}

}
