package org.liantu.intake.identity;

/**
 * When two names are alike; all from 0 to 1.
 *
 * @param upper from this likeness on they are taken for names of one company
 * @param lower below this they are taken for names of two
 * @param doubtful what a likeness is multiplied with if something speaks against it
 * @param contradicted what it is multiplied with if something proves it wrong
 */
public record Thresholds(double upper, double lower, double doubtful, double contradicted) {

	/**
	 * Thresholds that keep their promises.
	 * @throws IllegalArgumentException if doubtful names could be taken for one company,
	 * or contradicting ones for a question
	 */
	public Thresholds {
		if (!(lower > 0 && lower < upper && upper <= 1)) {
			throw new IllegalArgumentException("thresholds must be 0 < lower < upper <= 1");
		}
		if (!(doubtful >= 0 && doubtful < upper) || !(contradicted >= 0 && contradicted < lower)) {
			throw new IllegalArgumentException("thresholds must be doubtful < upper and contradicted < lower");
		}
	}

}
