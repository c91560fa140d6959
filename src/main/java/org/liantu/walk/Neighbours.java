package org.liantu.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who trades with a company, in one direction.
 *
 * @param partners how many partners it has
 * @param trades the edges to so many of them as were asked for, the surest partners first
 */
record Neighbours(int partners, List<Trade> trades) {

	/**
	 * An edge of trade.
	 *
	 * @param partner the node at its other end
	 * @param edge the edge
	 */
	record Trade(int partner, int edge) {

	}

	/**
	 * The partners of a company.
	 * @param graph what is walked over
	 * @param company the node
	 * @param upstream whether those who supply it, or else those whom it supplies
	 * @param asOf the day, ISO: trade that ended before is not walked
	 * @param perNode so many partners at the most
	 */
	static Neighbours of(Projection graph, int company, boolean upstream, String asOf, int perNode) {
		Projection.Held held = graph.lastingTo(asOf);
		Adjacency edges = upstream ? graph.in(Relation.SUPPLIES) : graph.out(Relation.SUPPLIES);
		List<Partner> partners = new ArrayList<>();
		int last = 0;
		for (int i = edges.start(company), end = edges.end(company); i < end; i++) {
			int partner = edges.other(i);
			if (partner != company && held.holds(edges, i)) {
				if (partner != last) {
					partners.add(new Partner(partner, new ArrayList<>()));
					last = partner;
				}
				partners.get(partners.size() - 1).edges().add(edges.edge(i));
			}
		}
		Comparator<Integer> surest = Comparator
			.comparingDouble((Integer edge) -> graph.confidence(Relation.SUPPLIES, edge))
			.reversed();
		partners.forEach((partner) -> partner.edges().sort(surest));
		List<Trade> trades = partners.stream()
			.sorted(Comparator.comparing((Partner partner) -> partner.edges().get(0), surest)
				.thenComparing(Partner::node, graph.nodes()::compareIds))
			.limit(perNode)
			.flatMap((partner) -> partner.edges().stream().map((edge) -> new Trade(partner.node(), edge)))
			.toList();
		return new Neighbours(partners.size(), trades);
	}

	private record Partner(int node, List<Integer> edges) {

	}

}
