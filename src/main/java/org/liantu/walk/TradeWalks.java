package org.liantu.walk;

import java.util.Collection;
import java.util.List;

import org.liantu.model.Label;

/**
 * Walks over SUPPLIES to lead firms, taken from the lead firm: every walk once, and only
 * the best of each company kept. What the walks of one more hop cost is known before they
 * are taken; they are all taken or none is.
 */
final class TradeWalks {

	private static final Trail.Hop ALONG = Trail.Hop.along(Relation.SUPPLIES);

	private static final Trail.Hop AGAINST = Trail.Hop.against(Relation.SUPPLIES);

	private final Projection graph;

	private final Projection.Held held;

	private final Keeping keeping;

	private final Effort effort;

	/**
	 * Walks as of a day.
	 * @param graph what is walked over
	 * @param asOf ISO; supplies that ended before or begin after are not walked
	 * @param keeping which of the walks are kept
	 * @param effort that it may cost
	 */
	TradeWalks(Projection graph, String asOf, Keeping keeping, Effort effort) {
		this.graph = graph;
		this.held = graph.heldOn(asOf);
		this.keeping = keeping;
		this.effort = effort;
	}

	/**
	 * Whose goods reach a lead firm within three hops: walks with the flow of the goods,
	 * no company twice; of each candidate and lead firm the shortest and surest.
	 * {@code having} is how many supplies the busiest company between has, 1 if there is
	 * none between.
	 * @param leadFirms ids
	 */
	Kept suppliesTo(Collection<String> leadFirms) {
		return toLeadFirms(leadFirms, ALONG, this.graph.in(Relation.SUPPLIES));
	}

	/** Whom the goods of a lead firm reach: the same against the flow of the goods. */
	Kept buysFrom(Collection<String> leadFirms) {
		return toLeadFirms(leadFirms, AGAINST, this.graph.out(Relation.SUPPLIES));
	}

	private Kept toLeadFirms(Collection<String> leadFirms, Trail.Hop hop, Adjacency back) {
		List<Trail.Hop[]> hops = List.of(new Trail.Hop[] { hop }, new Trail.Hop[] { hop, hop },
				new Trail.Hop[] { hop, hop, hop });
		BestWalks best = new BestWalks(this.graph, this.keeping.perCompany(), BestWalks.Order.WORTH_MOST, hops,
				this::busiestBetween);
		for (int leadFirm : smallestFirst(leadFirms, back)) {
			BestWalks own = new BestWalks(this.graph, this.keeping.perEnd(), BestWalks.Order.SHORTEST_AND_SUREST, hops,
					this::busiestBetween);
			new Search(leadFirm, back, own).run();
			best.addAll(own, leadFirm, this.keeping.worth());
		}
		return best.packed();
	}

	/** So that a great one leaves enough effort for all others. */
	private int[] smallestFirst(Collection<String> leadFirms, Adjacency back) {
		return leadFirms.stream()
			.map((id) -> this.graph.find(Label.COMPANY, id))
			.filter((leadFirm) -> leadFirm != 0)
			.sorted((one, other) -> Integer.compare(back.degree(one), back.degree(other)))
			.mapToInt(Integer::intValue)
			.toArray();
	}

	private long busiestBetween(Trail trail) {
		long most = 1;
		for (int i = 1; i < trail.length(); i++) {
			most = Math.max(most, this.graph.supplies(trail.stations()[i]));
		}
		return most;
	}

	/** Two hops away from a lead firm: the places of both edges, and who is there. */
	@FunctionalInterface
	private interface TwoHops {

		void from(int i, int j, int one, int two);

	}

	/** The walks of everybody to one lead firm. */
	private final class Search {

		private final int leadFirm;

		/** From a company to those that are one step farther from the lead firm. */
		private final Adjacency back;

		private final BestWalks found;

		Search(int leadFirm, Adjacency back, BestWalks found) {
			this.leadFirm = leadFirm;
			this.back = back;
			this.found = found;
		}

		void run() {
			Effort effort = TradeWalks.this.effort;
			if (effort.spendOrLeave(this.back.degree(this.leadFirm)) && effort.spendOrLeave(walkOneHop())
					&& effort.spendOrLeave(walkTwoHops())) {
				walkThreeHops();
			}
		}

		/** Returns how many edges walks of two hops are to look at. */
		private long walkOneHop() {
			long further = 0;
			for (int i = this.back.start(this.leadFirm); i < this.back.end(this.leadFirm); i++) {
				int one = this.back.other(i);
				if (isWalked(i) && one != this.leadFirm) {
					this.found.offer(sureness(i), one, 1, 0, 0, this.leadFirm, this.back.edge(i), 0, 0);
					further += this.back.degree(one);
				}
			}
			return further;
		}

		/** Returns how many edges walks of three hops are to look at. */
		private long walkTwoHops() {
			long[] further = new long[1];
			overTwoHops((i, j, one, two) -> {
				this.found.offer(Math.min(sureness(i), sureness(j)), two, 2, one, 0, this.leadFirm, this.back.edge(j),
						this.back.edge(i), 0);
				further[0] += this.back.degree(two);
			});
			return further[0];
		}

		private void walkThreeHops() {
			overTwoHops((i, j, one, two) -> {
				double soFar = Math.min(sureness(i), sureness(j));
				for (int k = this.back.start(two), end = this.back.end(two); k < end; k++) {
					int three = this.back.other(k);
					if (isWalked(k) && three != two && three != one && three != this.leadFirm) {
						this.found.offer(Math.min(soFar, sureness(k)), three, 3, two, one, this.leadFirm,
								this.back.edge(k), this.back.edge(j), this.back.edge(i));
					}
				}
			});
		}

		/** Everywhere two hops lead, no company twice. */
		private void overTwoHops(TwoHops onward) {
			for (int i = this.back.start(this.leadFirm); i < this.back.end(this.leadFirm); i++) {
				int one = this.back.other(i);
				if (!isWalked(i) || one == this.leadFirm) {
					continue;
				}
				for (int j = this.back.start(one), end = this.back.end(one); j < end; j++) {
					int two = this.back.other(j);
					if (isWalked(j) && two != one && two != this.leadFirm) {
						onward.from(i, j, one, two);
					}
				}
			}
		}

		private boolean isWalked(int place) {
			return TradeWalks.this.held.holds(this.back, place);
		}

		private double sureness(int place) {
			return TradeWalks.this.graph.standings().confidence(this.back.standing(place));
		}

	}

	/**
	 * Who supplies a customer of a lead firm: walks from the candidate over the customer
	 * to the lead firm, one a customer; of each candidate and lead firm the surest.
	 * {@code having} is how many supplies the customer gets.
	 * @param leadFirms ids
	 */
	Kept sharesACustomer(Collection<String> leadFirms) {
		Adjacency in = this.graph.in(Relation.SUPPLIES);
		Adjacency out = this.graph.out(Relation.SUPPLIES);
		Trail.Hop[] thereAndBack = { ALONG, AGAINST };
		List<Trail.Hop[]> hops = List.of(new Trail.Hop[] { ALONG }, thereAndBack);
		BestWalks best = new BestWalks(this.graph, this.keeping.perCompany(), BestWalks.Order.WORTH_MOST_BY_END, hops,
				(trail) -> in.degree(trail.stations()[1]));
		for (int leadFirm : smallestFirst(leadFirms, out)) {
			BestWalks own = new BestWalks(this.graph, this.keeping.perEnd(), BestWalks.Order.SHORTEST_AND_SUREST, hops,
					(trail) -> in.degree(trail.stations()[1]));
			customersOf(leadFirm, out, in, own);
			best.addAll(own, leadFirm, this.keeping.worth());
		}
		return best.packed();
	}

	private void customersOf(int leadFirm, Adjacency out, Adjacency in, BestWalks found) {
		for (int i = out.start(leadFirm), end = out.end(leadFirm); i < end;) {
			int customer = out.other(i);
			int surest = surest(out, i, end);
			i = next(out, i, end);
			if (surest >= 0 && this.effort.spendOrLeave(in.degree(customer))) {
				suppliersOf(customer, out, surest, leadFirm, in, found);
			}
		}
	}

	/** Of several supplies between the same two the pair that makes the surest walk. */
	private void suppliersOf(int customer, Adjacency out, int theirs, int leadFirm, Adjacency in, BestWalks found) {
		double atMost = this.graph.standings().confidence(out.standing(theirs));
		for (int i = in.start(customer), end = in.end(customer); i < end;) {
			int supplier = in.other(i);
			int place = firstSureEnough(in, i, end, atMost);
			i = next(in, i, end);
			if (place >= 0 && supplier != leadFirm) {
				double confidence = this.graph.standings().confidence(in.standing(place));
				found.offer(Math.min(atMost, confidence), supplier, 2, customer, 0, leadFirm, in.edge(place),
						out.edge(theirs), 0);
			}
		}
	}

	/** The place behind the edges to the same other end. */
	private static int next(Adjacency row, int from, int end) {
		int place = from;
		while (place < end && row.other(place) == row.other(from)) {
			place++;
		}
		return place;
	}

	/** The surest walked edge to the same other end; -1 if none is walked. */
	private int surest(Adjacency row, int from, int end) {
		return firstSureEnough(row, from, end, Double.MAX_VALUE);
	}

	/**
	 * Of the walked edges to the same other end the first that is the surest, where
	 * nothing is counted as surer than this; -1 if none is walked.
	 */
	private int firstSureEnough(Adjacency row, int from, int end, double enough) {
		int best = -1;
		double sure = -1;
		for (int place = from; place < end && row.other(place) == row.other(from); place++) {
			double confidence = Math.min(enough, this.graph.standings().confidence(row.standing(place)));
			if (this.held.holds(row, place) && confidence > sure) {
				best = place;
				sure = confidence;
			}
		}
		return best;
	}

}
