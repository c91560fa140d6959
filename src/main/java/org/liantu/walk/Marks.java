package org.liantu.walk;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small number for every node that a search has come to, 0 for all others. A search
 * touches few of many nodes, so that what it marked is wiped one by one and the marks are
 * used again.
 */
final class Marks implements AutoCloseable {

	/** More searches at once than this are rare; what they used is thrown away. */
	private static final int KEPT = 2 * Runtime.getRuntime().availableProcessors();

	private static final ConcurrentLinkedQueue<byte[]> CLEAN = new ConcurrentLinkedQueue<>();

	private static final AtomicInteger COUNT = new AtomicInteger();

	private final byte[] marks;

	private int[] nodes = new int[64];

	private int count;

	private Marks(byte[] marks) {
		this.marks = marks;
	}

	/** Marks for nodes below a bound. */
	static Marks below(int bound) {
		byte[] clean = CLEAN.poll();
		if (clean != null) {
			COUNT.decrementAndGet();
		}
		return new Marks((clean != null && clean.length >= bound) ? clean : new byte[bound]);
	}

	byte get(int node) {
		return this.marks[node];
	}

	/** Marks a node that is not marked yet. */
	void set(int node, int mark) {
		this.marks[node] = (byte) mark;
		if (this.count == this.nodes.length) {
			this.nodes = Arrays.copyOf(this.nodes, this.count * 2);
		}
		this.nodes[this.count++] = node;
	}

	/** How many are marked. */
	int count() {
		return this.count;
	}

	/** The nodes in the order in which they were marked. */
	int node(int place) {
		return this.nodes[place];
	}

	/** Wipes them; nobody may look at them any more. */
	@Override
	public void close() {
		for (int i = 0; i < this.count; i++) {
			this.marks[this.nodes[i]] = 0;
		}
		if (COUNT.incrementAndGet() <= KEPT) {
			CLEAN.add(this.marks);
		}
		else {
			COUNT.decrementAndGet();
		}
	}

}
