package org.liantu.bench.walk;

import java.util.List;

/**
 * What an engine says to a question.
 *
 * @param best companies and their scores, if those were asked for
 * @param distance how many hops, if that was asked for
 */
record Answer(List<Scored> best, int distance) {

	/**
	 * Rank, id and score of each, then the distance: the same text for the same answer.
	 */
	String text() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < this.best.size(); i++) {
			text.append(i + 1)
				.append(' ')
				.append(TradeMarket.id(this.best.get(i).company()))
				.append(' ')
				.append(this.best.get(i).score())
				.append('\n');
		}
		return text.append(this.distance).toString();
	}

}
