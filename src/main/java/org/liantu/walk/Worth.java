package org.liantu.walk;

/**
 * How much a walk is worth to whoever asks. Of many walks of a company those that are
 * worth most are kept.
 */
@FunctionalInterface
public interface Worth {

	/**
	 * The worth of a walk.
	 * @param end id of the company it ends at
	 * @param hops how many edges it has
	 * @param having how many have what makes it
	 * @param confidence the lowest on it
	 */
	double of(String end, int hops, long having, double confidence);

}
