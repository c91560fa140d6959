package org.liantu.bench;

import java.time.Duration;

/**
 * What a contender came to.
 *
 * @param records what was brought in: companies and edges
 * @param time how long that took
 * @param counted what was counted afterwards, and what else is to be known
 */
record Figure(long records, Duration time, String counted) {

	/** Records a second. */
	long rate() {
		return Math.round(this.records * 1e9 / this.time.toNanos());
	}

}
