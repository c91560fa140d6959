package org.liantu.bench;

/**
 * Ranks of which the first are drawn very often and most hardly ever: the k-th has a
 * share of k to the power of evenness - 1.
 *
 * @param count how many ranks there are
 * @param evenness above 0, where the first have nearly everything; 1 makes all alike
 */
public record Zipf(int count, double evenness) {

	/**
	 * A rank.
	 * @param chance a number at random from 0 to 1
	 * @return from 0
	 */
	public int rank(double chance) {
		double rank = Math.pow((Math.pow(this.count + 1.0, this.evenness) - 1) * chance + 1, 1 / this.evenness) - 1;
		return (int) Math.min((long) rank, this.count - 1L);
	}

}
