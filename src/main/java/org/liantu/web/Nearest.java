package org.liantu.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The valid word that was probably meant. */
final class Nearest {

	private static final double ALIKE = 0.75;

	private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

	private Nearest() {
	}

	static Optional<String> find(String word, Collection<String> valid) {
		if (word.length() > 64) {
			return Optional.empty();
		}
		return valid.stream()
			.filter((other) -> likeness(word, other) >= ALIKE)
			.max(Comparator.<String>comparingDouble((other) -> likeness(word, other))
				.thenComparing(Comparator.reverseOrder()));
	}

	private static double likeness(String one, String other) {
		return SIMILARITY.apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
	}

}
