package org.liantu.walk;

import java.util.function.Predicate;

/** The standings of a version's edges, by number. */
final class Standings {

	private final Dictionary<Standing> dictionary;

	/** Confidence by number, for walks that look at nothing else. */
	private final double[] confidences;

	Standings(Dictionary<Standing> dictionary) {
		this.dictionary = dictionary;
		this.confidences = new double[dictionary.size()];
		for (int i = 1; i < this.confidences.length; i++) {
			this.confidences[i] = dictionary.get(i).confidence();
		}
	}

	Standing get(int number) {
		return this.dictionary.get(number);
	}

	double confidence(int number) {
		return this.confidences[number];
	}

	/** Which of them are so, by number: worked out once for a walk over many edges. */
	boolean[] which(Predicate<Standing> wanted) {
		boolean[] which = new boolean[this.confidences.length];
		for (int i = 1; i < which.length; i++) {
			which[i] = wanted.test(get(i));
		}
		return which;
	}

	int size() {
		return this.confidences.length;
	}

	/** About how much memory they take. */
	long bytes() {
		return 16L + 8L * this.confidences.length + 150L * this.confidences.length;
	}

	Dictionary<Standing> dictionary() {
		return this.dictionary;
	}

}
