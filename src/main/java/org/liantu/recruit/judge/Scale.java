package org.liantu.recruit.judge;

import java.math.BigDecimal;
import java.util.List;

/** Weighs what speaks for candidates, without a word: very many in little time. */
public final class Scale {

	private final List<BigDecimal> greatest;

	private final double[] hundredths;

	private final boolean[] links;

	/**
	 * A scale.
	 * @param weights the effective weights
	 */
	public Scale(Weights weights) {
		this.greatest = Judge.RULES.stream().map((rule) -> weights.of(rule.id())).toList();
		this.hundredths = this.greatest.stream().mapToDouble((points) -> points.doubleValue() * 100).toArray();
		this.links = new boolean[this.hundredths.length];
		for (int i = 0; i < this.links.length; i++) {
			this.links[i] = weights.isLink(Judge.RULES.get(i).id());
		}
	}

	/**
	 * The same score as that of the reasons, in hundredths.
	 * @param shares as of {@link Judge#shares}, of many candidates one after the other
	 * @param candidate which of them
	 * @return 0 if nothing links the candidate: quality alone makes no target
	 */
	public long score(double[] shares, int candidate) {
		long score = 0;
		boolean linked = false;
		int begin = candidate * this.links.length;
		for (int i = 0; i < this.links.length; i++) {
			double share = shares[begin + i];
			if (share > 0) {
				long points = points(i, share);
				score += points;
				linked |= points > 0 && this.links[i];
			}
		}
		return linked ? score : 0;
	}

	/**
	 * Where the fraction is near a half, what a double holds does not tell which side it
	 * is on.
	 */
	private long points(int rule, double share) {
		double exact = this.hundredths[rule] * share;
		double fraction = exact - Math.floor(exact);
		return (Math.abs(fraction - 0.5) < 1e-6)
				? Judge.points(share, this.greatest.get(rule)).movePointRight(2).longValueExact() : Math.round(exact);
	}

}
