package org.liantu.recruit.gate;

import org.liantu.model.Phrase;

/**
 * What a gate says of a candidate.
 *
 * @param gate the gate's id
 * @param verdict pass, fail or unknown
 * @param text why, or what to find out
 */
public record Verdict(String gate, String verdict, Phrase text) {

	static Verdict pass(String gate) {
		return new Verdict(gate, "pass", Phrase.of("gate." + gate + ".pass"));
	}

	static Verdict fail(String gate, Object... args) {
		return new Verdict(gate, "fail", Phrase.of("gate." + gate + ".fail", args));
	}

	static Verdict unknown(String gate, Object... args) {
		return new Verdict(gate, "unknown", Phrase.of("gate." + gate + ".unknown", args));
	}

	/** Whether the candidate passes for sure. */
	public boolean passes() {
		return this.verdict.equals("pass");
	}

	/** Whether it sets the candidate aside. */
	public boolean fails() {
		return this.verdict.equals("fail");
	}

}
