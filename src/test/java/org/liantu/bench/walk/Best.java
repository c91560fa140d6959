package org.liantu.bench.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** The best of many that are offered one after the other. */
final class Best {

	private final PriorityQueue<Scored> worstFirst = new PriorityQueue<>(Scored.BEST_FIRST.reversed());

	void offer(int company, long score) {
		if (this.worstFirst.size() < Engine.SHOWN) {
			this.worstFirst.add(new Scored(company, score));
			return;
		}
		Scored worst = this.worstFirst.element();
		if (score > worst.score() || score == worst.score() && company < worst.company()) {
			this.worstFirst.remove();
			this.worstFirst.add(new Scored(company, score));
		}
	}

	/** The best first. */
	List<Scored> list() {
		List<Scored> list = new ArrayList<>(this.worstFirst);
		list.sort(Scored.BEST_FIRST);
		return list;
	}

}
