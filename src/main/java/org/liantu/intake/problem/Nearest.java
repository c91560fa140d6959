package org.liantu.intake.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Which valid words somebody probably meant. */
public final class Nearest {

	private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

	private static final double ALIKE = 0.82;

	private static final int MOST = 3;

	/** Nobody means a word that only differs further behind. */
	private static final int COMPARED = 64;

	private Nearest() {
	}

	/** The words most like one that is not valid, best first; empty if none is. */
	public static List<String> of(String word, Collection<String> valid) {
		return among(word, valid.stream().map((text) -> new Candidate(text, List.of(text))).toList());
	}

	/** What is known under a text most like this one, best first; empty if nothing is. */
	public static List<String> among(String word, Collection<Candidate> candidates) {
		record Scored(String shown, double likeness) {
		}
		String wanted = compared(word);
		return candidates.stream()
			.map((candidate) -> new Scored(candidate.shown(), candidate.likeness(wanted)))
			.filter((scored) -> scored.likeness() >= ALIKE)
			.sorted(Comparator.comparingDouble(Scored::likeness).reversed().thenComparing(Scored::shown))
			.limit(MOST)
			.map(Scored::shown)
			.toList();
	}

	private static String compared(String text) {
		return text.substring(0, Math.min(COMPARED, text.length())).toLowerCase(Locale.ROOT);
	}

	/**
	 * Something that may have been meant.
	 *
	 * @param shown how to show it
	 * @param texts under which somebody may know it
	 */
	public record Candidate(String shown, List<String> texts) {

		private double likeness(String wanted) {
			return this.texts.stream().mapToDouble((text) -> SIMILARITY.apply(wanted, compared(text))).max().orElse(0);
		}

	}

}
