package org.liantu.recruit.judge;

import java.util.function.Supplier;

import org.liantu.model.Evidence;
import org.liantu.model.Phrase;

/**
 * One walk or fact that speaks for a candidate under a rule. What it says and what proves
 * it is worked out only for those who are shown.
 *
 * @param value how much it says, 0 to 1, if it is sure
 * @param confidence how sure it is, 0 to 1
 * @param text what it says
 * @param evidence what proves it
 */
record Argument(double value, double confidence, Supplier<Phrase> text, Supplier<Evidence> evidence) {

	Argument times(double part) {
		return (part == 1) ? this : new Argument(this.value * part, this.confidence, this.text, this.evidence);
	}

	double worth() {
		return this.value * this.confidence;
	}

}
