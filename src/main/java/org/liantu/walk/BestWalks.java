package org.liantu.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.ToLongFunction;

/**
 * The best walks of each company that they start from, so many and no more: all other
 * walks, which may be millions, leave nothing behind. A walk is a row of whole numbers;
 * the rows of a company stand side by side, the best first.
 */
final class BestWalks implements Kept {

	/** Walks have so many edges at the most. */
	private static final int LONGEST = 3;

	/** A row: how long, the two between, the last, the edges. */
	private static final int WIDTH = 1 + LONGEST + LONGEST;

	/** Which of two rows is the better one: less than 0 if the first is. */
	@FunctionalInterface
	interface Order {

		int compare(BestWalks walks, int row, int other);

	}

	/** The shorter first, then the surer, then by stations and products. */
	static final Order SHORTEST_AND_SUREST = (walks, row, other) -> {
		int byLength = Integer.compare(walks.length(row), walks.length(other));
		int byKey = (byLength != 0) ? byLength : Double.compare(walks.keys[other], walks.keys[row]);
		return (byKey != 0) ? byKey : walks.compareStations(row, other);
	};

	/** Those worth most first, then the shorter, then by stations and products. */
	static final Order WORTH_MOST = (walks, row, other) -> {
		int byKey = Double.compare(walks.keys[other], walks.keys[row]);
		int byLength = (byKey != 0) ? byKey : Integer.compare(walks.length(row), walks.length(other));
		return (byLength != 0) ? byLength : walks.compareStations(row, other);
	};

	/** Those worth most first, then by the last station, then by the others. */
	static final Order WORTH_MOST_BY_END = (walks, row, other) -> {
		int byKey = Double.compare(walks.keys[other], walks.keys[row]);
		int byEnd = (byKey != 0) ? byKey : walks.graph.nodes().compareIds(walks.last(row), walks.last(other));
		return (byEnd != 0) ? byEnd : walks.compareStations(row, other);
	};

	private final Projection graph;

	private final int kept;

	private final Order order;

	/** How a walk of one, two, three edges goes. */
	private final List<Trail.Hop[]> hops;

	private final ToLongFunction<Trail> having;

	/** One more than the number of a company's rows, by node. */
	private final int[] slots;

	private int[] companies = new int[64];

	private byte[] counts = new byte[64];

	private int size;

	private int[] rows;

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
		this.hops = hops;
		this.having = having;
		this.slots = new int[graph.nodes().bound()];
		this.rows = new int[64 * this.kept * WIDTH];
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
		// Beside the others' rows there is one for whatever is being looked at.
		int row = 0;
		write(row, key, length, first, second, last, edge1, edge2, edge3);
		if (count == this.kept && this.order.compare(this, row, begin + count - 1) >= 0) {
			return;
		}
		int place = begin + ((count < this.kept) ? count : count - 1);
		while (place > begin && this.order.compare(this, row, place - 1) < 0) {
			System.arraycopy(this.rows, (place - 1) * WIDTH, this.rows, place * WIDTH, WIDTH);
			this.keys[place] = this.keys[place - 1];
			place--;
		}
		write(place, key, length, first, second, last, edge1, edge2, edge3);
		this.counts[slot] = (byte) Math.min(count + 1, this.kept);
	}

	private void write(int row, double key, int length, int first, int second, int last, int edge1, int edge2,
			int edge3) {
		int at = row * WIDTH;
		this.keys[row] = key;
		this.rows[at] = length;
		this.rows[at + 1] = first;
		this.rows[at + 2] = second;
		this.rows[at + 3] = last;
		this.rows[at + 4] = edge1;
		this.rows[at + 5] = edge2;
		this.rows[at + 6] = edge3;
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
				this.rows = Arrays.copyOf(this.rows, Math.multiplyExact(more, this.kept * WIDTH));
				this.keys = Arrays.copyOf(this.keys, more * this.kept);
			}
			this.companies[slot] = company;
		}
		return slot;
	}

	private int length(int row) {
		return this.rows[row * WIDTH];
	}

	private int last(int row) {
		return this.rows[row * WIDTH + 3];
	}

	/** The station after so many edges, of those behind the first. */
	private int station(int row, int place) {
		return (place == length(row)) ? last(row) : this.rows[row * WIDTH + place];
	}

	private int edge(int row, int place) {
		return this.rows[row * WIDTH + 4 + place];
	}

	/** Of walks from the same company. */
	private int compareStations(int row, int other) {
		int shorter = Math.min(length(row), length(other));
		for (int i = 1; i <= shorter; i++) {
			int byId = this.graph.nodes().compareIds(station(row, i), station(other, i));
			if (byId != 0) {
				return byId;
			}
		}
		return (length(row) != length(other)) ? Integer.compare(length(row), length(other))
				: this.graph.compareProducts(trail(0, row), trail(0, other));
	}

	/** Adds what another one kept of walks to one end, by what it is worth. */
	void addAll(BestWalks others, int end, Worth worth) {
		String id = this.graph.nodes().id(end);
		BitSet reaching = new BitSet();
		for (int slot = 1; slot <= others.size; slot++) {
			int from = others.companies[slot];
			reaching.set(from);
			for (int row = slot * others.kept; row < slot * others.kept + others.counts[slot]; row++) {
				Trail trail = others.trail(from, row);
				double value = worth.of(id, trail.length(), others.having.applyAsLong(trail), others.keys[row]);
				offer(value, from, trail.length(), others.rows[row * WIDTH + 1], others.rows[row * WIDTH + 2], end,
						others.edge(row, 0), others.edge(row, 1), others.edge(row, 2));
			}
		}
		this.reached.put(end, reaching);
	}

	/** Gives back room for more; nothing is added any more. */
	BestWalks trimmed() {
		this.companies = Arrays.copyOf(this.companies, this.size + 1);
		this.counts = Arrays.copyOf(this.counts, this.size + 1);
		this.rows = Arrays.copyOf(this.rows, (this.size + 1) * this.kept * WIDTH);
		this.keys = Arrays.copyOf(this.keys, (this.size + 1) * this.kept);
		return this;
	}

	@Override
	public void forEach(IntConsumer company) {
		for (int slot = 1; slot <= this.size; slot++) {
			company.accept(this.companies[slot]);
		}
	}

	@Override
	public List<Found> of(int company) {
		int slot = this.slots[company];
		List<Found> found = new ArrayList<>();
		for (int i = 0; i < this.counts[slot]; i++) {
			Trail trail = trail(company, slot * this.kept + i);
			found.add(new Found(trail, this.having.applyAsLong(trail)));
		}
		return found;
	}

	@Override
	public boolean reaches(int company, int end) {
		BitSet companies = this.reached.get(end);
		return companies != null && companies.get(company);
	}

	private Trail trail(int from, int row) {
		int length = length(row);
		int[] stations = new int[length + 1];
		int[] edges = new int[length];
		stations[0] = from;
		for (int i = 0; i < length; i++) {
			stations[i + 1] = station(row, i + 1);
			edges[i] = edge(row, i);
		}
		return new Trail(stations, this.hops.get(length - 1), edges);
	}

}
