package org.liantu.bench.walk;

import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The limit: edges in primitive arrays, every walk taken one after the other, nothing
 * looked up by name, nothing explained, nobody else on the line.
 */
final class BareArrays implements Engine {

	static final String NAME = "bare arrays";

	private final Adjacency suppliers;

	private final Adjacency customers;

	private final BitSet locals;

	private final Duration built;

	/** Scores by company, 0 between two questions. */
	private final long[] scores;

	private final int[] touched;

	private int touchedCount;

	/**
	 * 1 where the search from one end has been, 2 from the other, 0 between two
	 * questions.
	 */
	private final byte[] seen;

	BareArrays(int companies, Edges supplies, BitSet locals) {
		long began = System.nanoTime();
		this.suppliers = Adjacency.suppliers(companies, supplies);
		this.customers = Adjacency.customers(companies, supplies);
		this.locals = locals;
		this.scores = new long[companies];
		this.touched = new int[companies];
		this.seen = new byte[companies];
		this.built = Duration.ofNanos(System.nanoTime() - began);
	}

	static BareArrays of(TradeMarket market) {
		return new BareArrays(market.companies(), market.supplies(), market.locals());
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String remark() {
		return "every walk taken, one after the other";
	}

	@Override
	public long memoryBytes() {
		return this.suppliers.bytes() + this.customers.bytes() + this.locals.size() / Byte.SIZE
				+ (long) this.scores.length * (Long.BYTES + Integer.BYTES + Byte.BYTES);
	}

	@Override
	public Duration built() {
		return this.built;
	}

	@Override
	public List<Scored> top(int lead, int hops) {
		int[] starts = this.suppliers.starts();
		int[] others = this.suppliers.others();
		byte[] hundredths = this.suppliers.hundredths();
		long oneHop = Engine.value(1);
		long twoHops = Engine.value(2);
		long threeHops = Engine.value(3);
		for (int i = starts[lead]; i < starts[lead + 1]; i++) {
			int first = others[i];
			long sureOfFirst = hundredths[i];
			add(first, oneHop * sureOfFirst);
			if (hops == 1) {
				continue;
			}
			for (int j = starts[first]; j < starts[first + 1]; j++) {
				int second = others[j];
				if (second == lead) {
					continue;
				}
				long sureOfSecond = sureOfFirst * hundredths[j];
				add(second, twoHops * sureOfSecond);
				if (hops == 2) {
					continue;
				}
				long worth = threeHops * sureOfSecond;
				for (int k = starts[second]; k < starts[second + 1]; k++) {
					int third = others[k];
					if (third != lead && third != first) {
						add(third, worth * hundredths[k]);
					}
				}
			}
		}
		return best();
	}

	private void add(int company, long worth) {
		if (this.scores[company] == 0) {
			this.touched[this.touchedCount++] = company;
		}
		this.scores[company] += worth;
	}

	/** The best of those touched; leaves none touched. */
	private List<Scored> best() {
		Best best = new Best();
		for (int i = 0; i < this.touchedCount; i++) {
			int company = this.touched[i];
			if (!this.locals.get(company)) {
				best.offer(company, this.scores[company]);
			}
			this.scores[company] = 0;
		}
		this.touchedCount = 0;
		return best.list();
	}

	@Override
	public int distance(int from, int to, int most) {
		if (from == to) {
			return 0;
		}
		Front near = new Front(from, (byte) 1);
		Front far = new Front(to, (byte) 2);
		int found = -1;
		for (int steps = 1; steps <= most && found < 0 && near.size > 0 && far.size > 0; steps++) {
			if ((near.edges <= far.edges) ? near.meets(far) : far.meets(near)) {
				found = steps;
			}
		}
		near.forget();
		far.forget();
		return found;
	}

	@Override
	public void close() {
	}

	/** A search from one end, a level at a time. */
	private final class Front {

		private final byte mark;

		private int[] visited = new int[16];

		private int count;

		/** Where the last level begins in what was visited. */
		private int level;

		private int size;

		/** Edges of the last level: what the next step costs. */
		private long edges;

		Front(int start, byte mark) {
			this.mark = mark;
			visit(start);
			this.size = 1;
		}

		/** Takes a step; whether it comes to where the other search has been. */
		boolean meets(Front other) {
			int from = this.level;
			int until = this.count;
			this.level = until;
			this.edges = 0;
			for (int i = from; i < until; i++) {
				if (meets(BareArrays.this.suppliers, this.visited[i], other)
						|| meets(BareArrays.this.customers, this.visited[i], other)) {
					return true;
				}
			}
			this.size = this.count - until;
			return false;
		}

		private boolean meets(Adjacency edges, int company, Front other) {
			int[] starts = edges.starts();
			int[] others = edges.others();
			byte[] seen = BareArrays.this.seen;
			for (int i = starts[company]; i < starts[company + 1]; i++) {
				int next = others[i];
				if (seen[next] == other.mark) {
					return true;
				}
				if (seen[next] == 0) {
					visit(next);
				}
			}
			return false;
		}

		private void visit(int company) {
			BareArrays.this.seen[company] = this.mark;
			if (this.count == this.visited.length) {
				this.visited = Arrays.copyOf(this.visited, this.count * 2);
			}
			this.visited[this.count++] = company;
			this.edges += BareArrays.this.suppliers.degree(company) + BareArrays.this.customers.degree(company);
		}

		void forget() {
			for (int i = 0; i < this.count; i++) {
				BareArrays.this.seen[this.visited[i]] = 0;
			}
		}

	}

}
