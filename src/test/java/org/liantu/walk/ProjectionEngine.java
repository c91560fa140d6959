package org.liantu.walk;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

import org.liantu.bench.walk.Engine;
import org.liantu.bench.walk.Neo4jMarket;
import org.liantu.bench.walk.Scored;
import org.liantu.bench.walk.TradeMarket;
import org.liantu.bench.walk.Workshop;
import org.liantu.graph.TestGraph;
import org.liantu.graph.embedded.ServedDirectory;
import org.liantu.model.Label;

/**
 * The projection of the product, as it read it from Neo4j, and its ways of walking. What
 * has come to the same company is added up before it goes on, so that each company is
 * walked over once a hop; walks of three hops that come back to their second company are
 * taken off again.
 */
public final class ProjectionEngine implements Engine {

	private final Projection graph;

	private final Duration built;

	private final Map<String, Long> bytes;

	private final BitSet local = new BitSet();

	private final int[] nodes;

	private final int[] numbers;

	/** Confidence in hundredths by standing, so that the walk adds whole numbers. */
	private final int[] hundredths;

	private final Sums all;

	/** What has come to whom after one and two hops, to go on from there. */
	private final List<Sums> tiers;

	private ProjectionEngine(TradeMarket market, Projection graph, Duration built) {
		this.graph = graph;
		this.built = built;
		this.bytes = graph.bytes();
		int bound = graph.nodes().bound();
		this.nodes = new int[market.companies()];
		this.numbers = new int[bound];
		for (int i = 0; i < this.nodes.length; i++) {
			this.nodes[i] = graph.find(Label.COMPANY, TradeMarket.id(i));
			this.numbers[this.nodes[i]] = i;
		}
		new OwnerWalks(graph).seats(TradeMarket.HOME).forEach((trail) -> this.local.set(trail.first()));
		Edges supplies = graph.edges(Relation.SUPPLIES);
		this.hundredths = new int[graph.standings().size()];
		for (int i = 1; i < this.hundredths.length; i++) {
			this.hundredths[i] = (int) Math.round(graph.standings().confidence(i) * 100);
		}
		this.all = new Sums(bound);
		this.tiers = List.of(new Sums(bound), new Sums(bound));
		System.err.printf("projection: %,d companies, %,d supplies; %s; %.1f bytes a supply%n", market.companies(),
				supplies.count(), this.bytes, supplies.bytes() / (double) supplies.count());
	}

	/** Reads the market from a Neo4j that holds it. */
	public static ProjectionEngine of(Workshop workshop) throws IOException {
		Neo4jMarket market = workshop.graph();
		try (ServedDirectory server = new ServedDirectory(market.data(), "2g", "2g")) {
			TestGraph.migrate(server.driver());
			long began = System.nanoTime();
			Projection projection = new ProjectionReader(TestGraph.over(server.driver())).readAll().orElseThrow();
			return new ProjectionEngine(workshop.market(), projection, Duration.ofNanos(System.nanoTime() - began));
		}
	}

	@Override
	public String name() {
		return "Liantu";
	}

	@Override
	public String remark() {
		return "read from Neo4j by one thread; as the service holds it, with names and sources";
	}

	@Override
	public long memoryBytes() {
		return this.bytes.values().stream().mapToLong(Long::longValue).sum();
	}

	@Override
	public Duration built() {
		return this.built;
	}

	@Override
	public List<Scored> top(int lead, int hops) {
		int leadFirm = this.nodes[lead];
		Edges supplies = this.graph.edges(Relation.SUPPLIES);
		stepBack(leadFirm, (hops == 1) ? Engine.value(1) : 1, supplies, leadFirm, sumsAfter(1, hops));
		for (int hop = 2; hop <= hops; hop++) {
			Sums before = this.tiers.get(hop - 2);
			long value = (hop == hops) ? Engine.value(hop) : 1;
			for (int i = 0; i < before.count(); i++) {
				int company = before.company(i);
				stepBack(company, value * before.worth(company), supplies, leadFirm, sumsAfter(hop, hops));
			}
		}
		for (int hop = 1; hop < hops; hop++) {
			Sums tier = this.tiers.get(hop - 1);
			long value = Engine.value(hop);
			for (int i = 0; i < tier.count(); i++) {
				this.all.add(tier.company(i), value * tier.worth(tier.company(i)));
			}
		}
		if (hops == 3) {
			takeOffReturns(supplies, leadFirm);
		}
		this.tiers.forEach(Sums::clear);
		List<Scored> best = best();
		this.all.clear();
		return best;
	}

	/** What the last hop brings goes no further. */
	private Sums sumsAfter(int hop, int hops) {
		return (hop == hops) ? this.all : this.tiers.get(hop - 1);
	}

	/** Hands what has come to a company on to whoever supplies it. */
	private void stepBack(int company, long worth, Edges supplies, int leadFirm, Sums sums) {
		Adjacency in = supplies.in();
		for (int i = in.start(company), end = in.end(company); i < end; i++) {
			int supplier = in.other(i);
			if (supplier != leadFirm) {
				sums.add(supplier, worth * this.hundredths[in.standing(i)]);
			}
		}
	}

	/**
	 * Walks from a supplier of the lead firm over somebody else and itself to the lead
	 * firm.
	 */
	private void takeOffReturns(Edges supplies, int leadFirm) {
		Sums direct = this.tiers.get(0);
		Adjacency in = supplies.in();
		Adjacency out = supplies.out();
		for (int i = 0; i < direct.count(); i++) {
			int company = direct.company(i);
			boolean few = in.degree(company) < out.degree(company);
			Adjacency fewer = few ? in : out;
			Adjacency more = few ? out : in;
			// Whoever supplies many is supplied by few, or the other way round: looked
			// for one by one, not row by row.
			for (int j = fewer.start(company), end = fewer.end(company); j < end; j++) {
				int other = fewer.other(j);
				int k = more.search(company, other, this.graph.nodes());
				if (other != leadFirm && k < more.end(company) && more.other(k) == other) {
					this.all.add(company, -Engine.value(3) * direct.worth(company) * this.hundredths[fewer.standing(j)]
							* this.hundredths[more.standing(k)]);
				}
			}
		}
	}

	private List<Scored> best() {
		PriorityQueue<Scored> worstFirst = new PriorityQueue<>(Scored.BEST_FIRST.reversed());
		long least = 0;
		for (int i = 0; i < this.all.count(); i++) {
			int company = this.all.company(i);
			long score = this.all.worth(company);
			if (score > least && !this.local.get(company)) {
				worstFirst.add(new Scored(this.numbers[company], score));
				if (worstFirst.size() > SHOWN) {
					worstFirst.remove();
				}
				// Of equal scores the lower number wins, whenever it comes.
				least = (worstFirst.size() == SHOWN) ? worstFirst.element().score() - 1 : 0;
			}
		}
		List<Scored> best = new ArrayList<>(worstFirst);
		best.sort(Scored.BEST_FIRST);
		return best;
	}

	@Override
	public int distance(int from, int to, int most) {
		return new ShortestPaths(this.graph, "2026-01-01", List.of(), List.of(Relation.SUPPLIES))
			.distance(this.nodes[from], this.nodes[to], most);
	}

	@Override
	public void close() {
		// It holds nothing but memory.
	}

	/** Whole numbers by company, and who has one. */
	private static final class Sums {

		private final long[] worth;

		private int[] companies = new int[1024];

		private int count;

		Sums(int bound) {
			this.worth = new long[bound];
		}

		void add(int company, long more) {
			if (this.worth[company] == 0) {
				if (this.count == this.companies.length) {
					this.companies = Arrays.copyOf(this.companies, this.count * 2);
				}
				this.companies[this.count++] = company;
			}
			this.worth[company] += more;
		}

		int count() {
			return this.count;
		}

		int company(int place) {
			return this.companies[place];
		}

		long worth(int company) {
			return this.worth[company];
		}

		void clear() {
			for (int i = 0; i < this.count; i++) {
				this.worth[this.companies[i]] = 0;
			}
			this.count = 0;
		}

	}

}
