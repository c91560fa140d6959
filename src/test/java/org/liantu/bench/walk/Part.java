package org.liantu.bench.walk;

import java.util.Comparator;

/**
 * Questions that are counted together.
 *
 * @param kind what is asked
 * @param group of whom
 * @param again whether they were asked before
 */
record Part(Question.Kind kind, Question.Group group, boolean again) implements Comparable<Part> {

	private static final Comparator<Part> ORDER = Comparator.comparing(Part::kind)
		.thenComparing(Part::group)
		.thenComparing(Part::again);

	/** The part in which a question is asked for the first time. */
	static Part of(Question question) {
		return new Part(question.kind(), question.group(), false);
	}

	/** The same questions, asked once more. */
	Part repeated() {
		return new Part(this.kind, this.group, true);
	}

	@Override
	public int compareTo(Part other) {
		return ORDER.compare(this, other);
	}

}
