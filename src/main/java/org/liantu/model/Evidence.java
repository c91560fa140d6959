package org.liantu.model;

import java.util.List;

/**
 * What proves a reason.
 *
 * @param type a {@code walk} that ends in the home region, {@code facts} on the company,
 * or {@code computed} from the listed facts
 * @param nodes the stations of the walk, else empty
 * @param edges the edges of the walk, else empty
 * @param facts the facts, or the inputs of the computation
 */
public record Evidence(String type, List<Node> nodes, List<Edge> edges, List<Fact> facts) {

	public Evidence {
		nodes = List.copyOf(nodes);
		edges = List.copyOf(edges);
		facts = List.copyOf(facts);
	}

	public static Evidence of(Walk walk) {
		return new Evidence("walk", walk.nodes(), walk.edges(), List.of());
	}

	public static Evidence of(List<Fact> facts) {
		return new Evidence("facts", List.of(), List.of(), facts);
	}

	public static Evidence computed(List<Fact> inputs) {
		return new Evidence("computed", List.of(), List.of(), inputs);
	}

}
