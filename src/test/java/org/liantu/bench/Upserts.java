package org.liantu.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Edges to be brought into a market that is there: by turns one that it has, with another
 * share, and one about a product that this supplier did not sell before.
 */
final class Upserts {

	/** What they cite. */
	static final String SOURCE = "bench-update";

	/** Further than suppliers of one customer differ in what they sell. */
	private static final int OTHER_PRODUCT = 100;

	private Upserts() {
	}

	/**
	 * An edge.
	 *
	 * @param from code of the supplier
	 * @param to code of the customer
	 * @param product number of what is sold
	 * @param share of the supplier's sales, 0 to 1
	 */
	record Row(String from, String to, int product, double share) {

	}

	/**
	 * The edges.
	 * @param most how many at the most; half of the market at most
	 */
	static List<Row> list(Market market, int most) {
		GeneratedMarket made = market.made();
		int half = Math.min(most / 2, made.supplies() / 4);
		// Half as far as it would go: some are skipped.
		int step = Math.max(1, made.supplies() / Math.max(1, half) / 2);
		List<Row> rows = new ArrayList<>();
		for (int number = 0; rows.size() < half * 2;) {
			GeneratedMarket.Supply one = made.supply(number);
			if (one.product() < 0) {
				// MERGE finds no edge by what it does not say; take the next one.
				number++;
				continue;
			}
			double share = (50 + one.percent()) / 100.0;
			int other = (one.product() + OTHER_PRODUCT) % made.listProducts().size();
			String from = made.creditCode(one.from());
			String to = made.creditCode(one.to());
			rows.add(new Row(from, to, one.product(), share));
			rows.add(new Row(from, to, other, share));
			number += step;
		}
		return rows;
	}

}
