package org.liantu.walk;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The best walks of each company that they start from, so many and no more: all other
 * walks, which may be millions, leave nothing behind. A walk is a row of whole numbers;
 * the rows of a company stand side by side, the best first.
 */
final class BestWalks {

	/** Which walks are better than others. */
	enum Order {

		/** The shorter first, then the surer, then by stations and products. */
		SHORTEST_AND_SUREST {

			@Override
			int compare(int length, double key, int otherLength, double otherKey) {
				int byLength = Integer.compare(length, otherLength);
				return (byLength != 0) ? byLength : Double.compare(otherKey, key);
			}

		},

		/** Those worth most first, then the shorter, then by stations and products. */
		WORTH_MOST {

			@Override
			int compare(int length, double key, int otherLength, double otherKey) {
				int byKey = Double.compare(otherKey, key);
				return (byKey != 0) ? byKey : Integer.compare(length, otherLength);
			}

		},

		/** Those worth most first, then by the last station, then by the others. */
		WORTH_MOST_BY_END {

			@Override
			int compare(int length, double key, int otherLength, double otherKey) {
				return Double.compare(otherKey, key);
			}

		};

		/** By all that is known before a walk's stations are looked at. */
		abstract int compare(int length, double key, int otherLength, double otherKey);

	}

	private final Projection graph;

	private final int kept;

	private final Order order;

	private final ToLongFunction<Trail> having;

	/** One more than the number of a company's rows, by node. */
	private final int[] slots;

	private int[] companies = new int[64];

	private byte[] counts = new byte[64];

	private int size;

	private final WalkRows rows;

	/** What rows are compared by: how sure, or what they are worth. */
	private double[] keys;

	private final Map<Integer, BitSet> reached = new HashMap<>();

	/**
	 * Keeps walks.
	 * @param graph whose
	 * @param kept so many of each company, 127 at the most
	 * @param order which are the best
	 * @param hops how a walk of one edge, of two … goes
	 * @param having how many have what makes a walk
	 */
	BestWalks(Projection graph, int kept, Order order, List<Trail.Hop[]> hops, ToLongFunction<Trail> having) {
		this.graph = graph;
		this.kept = Math.min(kept, Byte.MAX_VALUE);
		this.order = order;
		this.having = having;
		this.slots = new int[graph.nodes().bound()];
		this.rows = new WalkRows(64 * this.kept, hops);
		this.keys = new double[64 * this.kept];
	}

	/**
	 * Keeps a walk if it is among the best of its company.
	 * @param key the greater, the better
	 * @param from the company
	 * @param length how many edges, 1 to 3
	 * @param first the station after it if there is one before the last, else 0
	 * @param second the station after that if there is one before the last, else 0
	 * @param last the last
	 * @param edge1 the first edge
	 * @param edge2 the one after it if there is one, else 0
	 * @param edge3 the one after that if there is one, else 0
	 */
	void offer(double key, int from, int length, int first, int second, int last, int edge1, int edge2, int edge3) {
		int slot = slot(from);
		int begin = slot * this.kept;
		int count = this.counts[slot];
		if (count == this.kept && isWorse(length, key, begin + count - 1)) {
			return;
		}
		// Beside the others' rows there is one for whatever is being looked at.
		int row = 0;
		write(row, key, length, first, second, last, edge1, edge2, edge3);
		if (count == this.kept && compare(row, begin + count - 1) >= 0) {
			return;
		}
		int place = begin + ((count < this.kept) ? count : count - 1);
		while (place > begin && compare(row, place - 1) < 0) {
			this.rows.copy(this.rows, place - 1, place, 1);
			this.keys[place] = this.keys[place - 1];
			place--;
		}
		write(place, key, length, first, second, last, edge1, edge2, edge3);
		this.counts[slot] = (byte) Math.min(count + 1, this.kept);
	}

	/** Most walks are, and nothing else of them is looked at. */
	private boolean isWorse(int length, double key, int other) {
		return this.order.compare(length, key, this.rows.length(other), this.keys[other]) > 0;
	}

	/** Less than 0 if the first of two rows is the better one. */
	private int compare(int row, int other) {
		int byWorth = this.order.compare(this.rows.length(row), this.keys[row], this.rows.length(other),
				this.keys[other]);
		if (byWorth == 0 && this.order == Order.WORTH_MOST_BY_END) {
			byWorth = this.graph.nodes().compareIds(this.rows.last(row), this.rows.last(other));
		}
		return (byWorth != 0) ? byWorth : compareStations(row, other);
	}

	private void write(int row, double key, int length, int first, int second, int last, int edge1, int edge2,
			int edge3) {
		this.keys[row] = key;
		this.rows.write(row, length, first, second, last, edge1, edge2, edge3);
	}

	private int slot(int company) {
		int slot = this.slots[company];
		if (slot == 0) {
			// The first place is that of the row being looked at.
			slot = ++this.size;
			this.slots[company] = slot;
			if (slot >= this.companies.length) {
				int more = slot + (slot >> 1);
				this.companies = Arrays.copyOf(this.companies, more);
				this.counts = Arrays.copyOf(this.counts, more);
				this.rows.resize(more * this.kept);
				this.keys = Arrays.copyOf(this.keys, more * this.kept);
			}
			this.companies[slot] = company;
		}
		return slot;
	}

	/** Of walks from the same company. */
	private int compareStations(int row, int other) {
		int length = this.rows.length(row);
		int otherLength = this.rows.length(other);
		for (int i = 1; i <= Math.min(length, otherLength); i++) {
			int byId = this.graph.nodes().compareIds(this.rows.station(row, i), this.rows.station(other, i));
			if (byId != 0) {
				return byId;
			}
		}
		return (length != otherLength) ? Integer.compare(length, otherLength)
				: this.graph.compareProducts(this.rows.trail(0, row), this.rows.trail(0, other));
	}

	/** Adds what another one kept of walks to one end, by what it is worth. */
	void addAll(BestWalks others, int end, Worth worth) {
		String id = this.graph.nodes().id(end);
		BitSet reaching = new BitSet();
		for (int slot = 1; slot <= others.size; slot++) {
			int from = others.companies[slot];
			reaching.set(from);
			for (int row = slot * others.kept; row < slot * others.kept + others.counts[slot]; row++) {
				Trail trail = others.rows.trail(from, row);
				double value = worth.of(id, trail.length(), others.having.applyAsLong(trail), others.keys[row]);
				offer(value, from, trail.length(), others.rows.first(row), others.rows.second(row), end,
						others.rows.edge(row, 0), others.rows.edge(row, 1), others.rows.edge(row, 2));
			}
		}
		this.reached.put(end, reaching);
	}

	/** Nothing is added any more: gives back room for more, and what was compared by. */
	Kept packed() {
		int[] begins = new int[this.size + 2];
		for (int slot = 1; slot <= this.size; slot++) {
			begins[slot + 1] = begins[slot] + this.counts[slot];
		}
		WalkRows packed = new WalkRows(begins[this.size + 1], this.rows.hops());
		for (int slot = 1; slot <= this.size; slot++) {
			packed.copy(this.rows, slot * this.kept, begins[slot], this.counts[slot]);
		}
		return new PackedWalks(this.slots, Arrays.copyOf(this.companies, this.size + 1), begins, packed, this.having,
				this.reached);
	}

}
