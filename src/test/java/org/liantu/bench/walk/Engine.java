package org.liantu.bench.walk;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Something that holds a market and answers questions about it. */
public interface Engine extends AutoCloseable {

	/** How many companies are named. */
	int SHOWN = 20;

	/** What a walk of one, two, three hops is worth: 1, ½, ¼ as in the rulebook. */
	List<Integer> HOP_VALUES = List.of(4, 2, 1);

	/** A sure edge, in hundredths. */
	int SURE = 100;

	/** As it stands in the table. */
	String name();

	/** How it asks, where there would be another way; empty if there is none. */
	default String remark() {
		return "";
	}

	/** What it holds in memory; less than 0 where that cannot be seen. */
	long memoryBytes();

	/** How long it took until it could answer. */
	Duration built();

	/** Whether it may remember an answer and give it again. */
	default boolean remembers() {
		return false;
	}

	/**
	 * Who outside the home region supplies a company, itself or through others. The score
	 * of a company is the sum over all walks along SUPPLIES from it to the lead firm with
	 * no company twice: the value of their length, times a hundred for every hop that is
	 * left to three, times the hundredths of every edge. All of it is whole numbers, so
	 * that the order of adding up does not matter.
	 * @param lead number of the company that is supplied
	 * @param hops how many edges a walk has at the most: 1 to 3
	 * @return the {@value #SHOWN} best, as {@link Scored#BEST_FIRST} orders them
	 * @throws NotInTime if it gave up
	 */
	List<Scored> top(int lead, int hops);

	/**
	 * How many edges lie between two companies, in whichever direction goods flow.
	 * @param from a company
	 * @param to another one
	 * @param most how many are looked at
	 * @return the length of the shortest path, -1 if there is none as short as that
	 * @throws NotInTime if it gave up
	 */
	int distance(int from, int to, int most);

	@Override
	void close() throws IOException;

	/** What a walk is worth before its edges are looked at. */
	static long value(int hops) {
		long value = HOP_VALUES.get(hops - 1);
		for (int i = hops; i < HOP_VALUES.size(); i++) {
			value *= SURE;
		}
		return value;
	}

}
