package org.liantu.walk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Who works in the segments of a chain, and how that is known. */
final class Memberships {

	/** A product is of a kind, of a kind, of a kind that is covered, and no further. */
	private static final int KINDS = 3;

	private final Projection graph;

	private final StopProducts stopProducts;

	/**
	 * Memberships.
	 * @param graph what is walked over
	 * @param stopProducts names of products too general to tell
	 */
	Memberships(Projection graph, Collection<String> stopProducts) {
		this.graph = graph;
		this.stopProducts = new StopProducts(graph, stopProducts);
	}

	/**
	 * Who works in the segments of a chain, and how that is known: from the company to
	 * the segment, by WORKS_IN, or by MAKES a product that is of a kind, over three steps
	 * at the most, which the segment COVERS, or by CLASSED_AS an industry that it COVERS.
	 * The surest first, the shorter, then what the company sells most.
	 * @param chain id of the chain
	 */
	List<Trail> of(String chain) {
		List<Trail> members = new ArrayList<>();
		for (int segment : new ChainFrame(this.graph).segments(chain)) {
			Adjacency workers = this.graph.in(Relation.WORKS_IN);
			for (int i = workers.start(segment); i < workers.end(segment); i++) {
				members
					.add(Trail.at(workers.other(i)).then(Trail.Hop.along(Relation.WORKS_IN), workers.edge(i), segment));
			}
			Adjacency covered = this.graph.out(Relation.COVERS);
			for (int i = covered.start(segment); i < covered.end(segment); i++) {
				Trail covers = Trail.at(covered.other(i))
					.then(Trail.Hop.against(Relation.COVERS), covered.edge(i), segment);
				switch (this.graph.nodes().label(covered.other(i))) {
					case PRODUCT -> makersOf(covers, 0, members);
					case INDUSTRY -> before(covers, Relation.CLASSED_AS, members);
					default -> {
						// Only products and industries are covered.
					}
				}
			}
		}
		members.sort(Comparator.comparingDouble((Trail trail) -> this.graph.confidence(trail))
			.reversed()
			.thenComparingInt(Trail::length)
			.thenComparing(Comparator.comparingDouble(this::soldBy).reversed())
			.thenComparing(this.graph::compareStations));
		return members;
	}

	private void makersOf(Trail product, int kinds, List<Trail> members) {
		if (!this.stopProducts.has(product.first())) {
			before(product, Relation.MAKES, members);
		}
		if (kinds < KINDS) {
			Adjacency narrower = this.graph.in(Relation.KIND_OF);
			for (int i = narrower.start(product.first()); i < narrower.end(product.first()); i++) {
				if (!product.uses(Relation.KIND_OF, narrower.edge(i))) {
					makersOf(product.after(narrower.other(i), Trail.Hop.along(Relation.KIND_OF), narrower.edge(i)),
							kinds + 1, members);
				}
			}
		}
	}

	private void before(Trail walk, Relation relation, List<Trail> members) {
		Adjacency in = this.graph.in(relation);
		for (int i = in.start(walk.first()); i < in.end(walk.first()); i++) {
			members.add(walk.after(in.other(i), Trail.Hop.along(relation), in.edge(i)));
		}
	}

	private double soldBy(Trail member) {
		Relation first = member.hops()[0].relation();
		return (first == Relation.MAKES && this.graph.qualifier(first, member.edges()[0]) instanceof Number share)
				? share.doubleValue() : 0;
	}

}
