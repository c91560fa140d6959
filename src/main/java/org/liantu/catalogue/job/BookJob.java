package org.liantu.catalogue.job;

import org.jspecify.annotations.Nullable;

/**
 * A book on its way.
 *
 * @param id its id
 * @param chain id of the chain
 * @param format its format
 * @param language tag of its language
 * @param day the day for which it is made, YYYY-MM-DD
 * @param state waiting, reading, writing, done, cancelled or failed
 * @param share how much is done, 0 to 1
 * @param bytes how long the file is; null until it is done
 */
public record BookJob(String id, String chain, String format, String language, String day, String state, double share,
		@Nullable Long bytes) {

	/** Whether nothing more happens to it. */
	public boolean over() {
		return this.state.equals("done") || this.state.equals("cancelled") || this.state.equals("failed");
	}

}
