package org.liantu.walk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.liantu.model.Label;

/** Walks over what companies make and what goes into what. */
final class ProductWalks {

	private final Projection graph;

	private final StopProducts stopProducts;

	private final int perCandidate;

	private final Effort effort;

	/**
	 * Walks.
	 * @param graph what is walked over
	 * @param stopProducts names of products too general to link anybody
	 * @param perCandidate walks kept per candidate
	 * @param effort that it may cost
	 */
	ProductWalks(Projection graph, Collection<String> stopProducts, int perCandidate, Effort effort) {
		this.effort = effort;
		this.graph = graph;
		this.stopProducts = new StopProducts(graph, stopProducts);
		this.perCandidate = perCandidate;
	}

	/**
	 * Who makes what goes into the products of local firms: candidate, its product, local
	 * firm's product, local firm; those of the rarest products and the surest first.
	 * {@code having} is how many make the candidate's product.
	 * @param locals ids of the local firms
	 */
	List<Found> makesAnInput(Collection<String> locals) {
		return linked(locals, this.graph.in(Relation.INPUT_OF), Trail.Hop.along(Relation.INPUT_OF), true);
	}

	/**
	 * Who makes something that the products of local firms go into. {@code having} is how
	 * many make the local firm's product.
	 * @param locals ids of the local firms
	 */
	List<Found> buysLocalProducts(Collection<String> locals) {
		return linked(locals, this.graph.out(Relation.INPUT_OF), Trail.Hop.against(Relation.INPUT_OF), false);
	}

	/**
	 * From local firms to whoever makes a product next to theirs.
	 * @param beside from a local firm's product to the candidate's
	 * @param back the way a candidate's walk passes it
	 * @param rare whether the candidate's product is the one whose makers are counted
	 */
	private List<Found> linked(Collection<String> locals, Adjacency beside, Trail.Hop back, boolean rare) {
		Adjacency makes = this.graph.out(Relation.MAKES);
		Adjacency makers = this.graph.in(Relation.MAKES);
		Map<Integer, List<Found>> byCandidate = new TreeMap<>();
		for (String id : locals) {
			int firm = this.graph.find(Label.COMPANY, id);
			for (int i = makes.start(firm); i < makes.end(firm); i++) {
				int product = makes.other(i);
				for (int j = beside.start(product); j < beside.end(product) && !this.stopProducts.has(product); j++) {
					int theirs = beside.other(j);
					if (this.stopProducts.has(theirs)) {
						continue;
					}
					if (!this.effort.spendOrLeave(makers.degree(theirs))) {
						continue;
					}
					for (int k = makers.start(theirs); k < makers.end(theirs); k++) {
						int candidate = makers.other(k);
						if (candidate != firm) {
							Trail walk = Trail.at(candidate)
								.then(Trail.Hop.along(Relation.MAKES), makers.edge(k), theirs)
								.then(back, beside.edge(j), product)
								.then(Trail.Hop.against(Relation.MAKES), makes.edge(i), firm);
							byCandidate.computeIfAbsent(candidate, (key) -> new ArrayList<>())
								.add(new Found(walk, makers.degree(rare ? theirs : product)));
						}
					}
				}
			}
		}
		Comparator<Found> rarest = Comparator.comparingLong(Found::having)
			.thenComparing(Comparator.comparingDouble((Found one) -> this.graph.confidence(one.trail())).reversed())
			.thenComparing(Found::trail, this.graph::compareStations);
		List<Found> found = new ArrayList<>();
		byCandidate.values()
			.forEach((walks) -> walks.stream().sorted(rarest).limit(this.perCandidate).forEach(found::add));
		found.sort(Comparator.<Found, Integer>comparing((one) -> one.trail().first(), this.graph.nodes()::compareIds)
			.thenComparingLong(Found::having)
			.thenComparing(Found::trail, this.graph::compareStations));
		return found;
	}

}
