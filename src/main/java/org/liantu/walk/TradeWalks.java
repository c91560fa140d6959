package org.liantu.walk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.liantu.model.Label;

/**
 * Walks over SUPPLIES. Who is how near to a lead firm is found from the lead firm; the
 * walks then go from whoever is near, and only where the lead firm is getting nearer.
 */
final class TradeWalks {

	/** So many steps at the most. */
	private static final int REACH = 3;

	private static final Trail.Hop ALONG = Trail.Hop.along(Relation.SUPPLIES);

	private static final Trail.Hop AGAINST = Trail.Hop.against(Relation.SUPPLIES);

	private final Projection graph;

	private final Projection.Held held;

	private final int perCandidate;

	private final Effort effort;

	/**
	 * Walks as of a day.
	 * @param graph what is walked over
	 * @param asOf ISO; supplies that ended before or begin after are not walked
	 * @param perCandidate walks kept per candidate and lead firm
	 * @param effort that it may cost
	 */
	TradeWalks(Projection graph, String asOf, int perCandidate, Effort effort) {
		this.effort = effort;
		this.graph = graph;
		this.held = graph.heldOn(asOf);
		this.perCandidate = perCandidate;
	}

	/**
	 * Whose goods reach a lead firm within three hops: walks with the flow of the goods,
	 * no company twice, the shortest and surest of each candidate and lead firm.
	 * {@code having} is how many supplies the busiest company between has, 1 if there is
	 * none between.
	 * @param leadFirms ids
	 */
	List<Found> suppliesTo(Collection<String> leadFirms) {
		return toLeadFirms(leadFirms, ALONG);
	}

	/** Whom the goods of a lead firm reach: the same against the flow of the goods. */
	List<Found> buysFrom(Collection<String> leadFirms) {
		return toLeadFirms(leadFirms, AGAINST);
	}

	private List<Found> toLeadFirms(Collection<String> leadFirms, Trail.Hop hop) {
		List<Found> found = new ArrayList<>();
		for (String id : leadFirms) {
			int leadFirm = this.graph.find(Label.COMPANY, id);
			if (leadFirm != 0) {
				try (Search search = new Search(leadFirm, hop)) {
					search.addTo(found);
				}
			}
		}
		found.sort(Found.byStart(this.graph));
		return found;
	}

	/** The walks of everybody to one lead firm. */
	private final class Search implements AutoCloseable {

		private final int leadFirm;

		private final Trail.Hop hop;

		/** The way a candidate's walk goes. */
		private final Adjacency onward;

		private final Nearness nearness;

		Search(int leadFirm, Trail.Hop hop) {
			this.leadFirm = leadFirm;
			this.hop = hop;
			Projection projection = TradeWalks.this.graph;
			this.onward = hop.along() ? projection.out(Relation.SUPPLIES) : projection.in(Relation.SUPPLIES);
			this.nearness = Nearness.of(leadFirm,
					hop.along() ? projection.in(Relation.SUPPLIES) : projection.out(Relation.SUPPLIES),
					TradeWalks.this.held, REACH, projection.nodes().bound(), TradeWalks.this.effort);
		}

		void addTo(List<Found> found) {
			Comparator<Trail> best = Found.shortestAndSurest(TradeWalks.this.graph);
			List<Trail> walks = new ArrayList<>();
			this.nearness.forEach((candidate) -> {
				walks.clear();
				walk(Trail.at(candidate), walks);
				if (TradeWalks.this.effort.isSpent()) {
					TradeWalks.this.effort.leaveOut(1);
					return;
				}
				walks.sort(best);
				walks.stream()
					.limit(TradeWalks.this.perCandidate)
					.forEach((trail) -> found.add(new Found(trail, busiestBetween(trail))));
			});
		}

		@Override
		public void close() {
			this.nearness.close();
		}

		private void walk(Trail soFar, List<Trail> walks) {
			int left = REACH - soFar.length();
			int at = soFar.last();
			if (!TradeWalks.this.effort.spend(this.onward.degree(at))) {
				return;
			}
			for (int i = this.onward.start(at), end = this.onward.end(at); i < end; i++) {
				int next = this.onward.other(i);
				int nearby = this.nearness.of(next);
				if (nearby >= 0 && nearby < left && TradeWalks.this.held.holds(this.onward, i) && !soFar.passes(next)) {
					Trail further = soFar.then(this.hop, this.onward.edge(i), next);
					if (next == this.leadFirm) {
						walks.add(further);
					}
					else {
						walk(further, walks);
					}
				}
			}
		}

		private long busiestBetween(Trail trail) {
			long most = 1;
			for (int i = 1; i < trail.length(); i++) {
				most = Math.max(most, TradeWalks.this.graph.supplies(trail.stations()[i]));
			}
			return most;
		}

	}

	/**
	 * Who supplies a customer of a lead firm: walks from the candidate over the customer
	 * to the lead firm, one a customer, the surest of each candidate and lead firm.
	 * {@code having} is how many supplies the customer gets.
	 * @param leadFirms ids
	 */
	List<Found> sharesACustomer(Collection<String> leadFirms) {
		List<Found> found = new ArrayList<>();
		for (String id : leadFirms) {
			int leadFirm = this.graph.find(Label.COMPANY, id);
			if (leadFirm != 0) {
				customersOf(leadFirm, found);
			}
		}
		Comparator<Found> byLeadFirm = (one, other) -> this.graph.nodes()
			.compareIds(one.trail().last(), other.trail().last());
		found.sort(Comparator.<Found, Integer>comparing((one) -> one.trail().first(), this.graph.nodes()::compareIds)
			.thenComparing(byLeadFirm)
			.thenComparing((one) -> one.trail().stations()[1], this.graph.nodes()::compareIds));
		return found;
	}

	private void customersOf(int leadFirm, List<Found> found) {
		Adjacency out = this.graph.out(Relation.SUPPLIES);
		Adjacency in = this.graph.in(Relation.SUPPLIES);
		Map<Integer, List<Trail>> byCandidate = new TreeMap<>();
		int customer = 0;
		int theirs = -1;
		for (int i = out.start(leadFirm), end = out.end(leadFirm); i <= end; i++) {
			int next = (i < end) ? out.other(i) : 0;
			if (next != customer) {
				if (theirs >= 0) {
					suppliersOf(customer, theirs, leadFirm, in, byCandidate);
				}
				customer = next;
				theirs = -1;
			}
			if (i < end && this.held.holds(out, i) && (theirs < 0 || isSurer(out.edge(i), theirs))) {
				theirs = out.edge(i);
			}
		}
		Comparator<Trail> surest = Comparator.comparingDouble((Trail trail) -> this.graph.confidence(trail))
			.reversed()
			.thenComparing((trail) -> trail.stations()[1], this.graph.nodes()::compareIds);
		byCandidate.values()
			.forEach((trails) -> trails.stream()
				.sorted(surest)
				.limit(this.perCandidate)
				.forEach((trail) -> found.add(new Found(trail, in.degree(trail.stations()[1])))));
	}

	/** Of several supplies between the same two, the pair that makes the surest walk. */
	private void suppliersOf(int customer, int theirs, int leadFirm, Adjacency in,
			Map<Integer, List<Trail>> byCandidate) {
		if (!this.effort.spend(in.degree(customer))) {
			this.effort.leaveOut(in.degree(customer));
			return;
		}
		int supplier = 0;
		Trail best = null;
		for (int i = in.start(customer), end = in.end(customer); i <= end; i++) {
			int next = (i < end) ? in.other(i) : 0;
			if (next != supplier) {
				if (best != null) {
					byCandidate.computeIfAbsent(supplier, (key) -> new ArrayList<>()).add(best);
				}
				supplier = next;
				best = null;
			}
			if (i < end && supplier != leadFirm && this.held.holds(in, i)) {
				Trail walk = Trail.at(supplier).then(ALONG, in.edge(i), customer).then(AGAINST, theirs, leadFirm);
				if (best == null || this.graph.confidence(walk) > this.graph.confidence(best)) {
					best = walk;
				}
			}
		}
	}

	private boolean isSurer(int edge, int other) {
		return this.graph.confidence(Relation.SUPPLIES, edge) > this.graph.confidence(Relation.SUPPLIES, other);
	}

}
