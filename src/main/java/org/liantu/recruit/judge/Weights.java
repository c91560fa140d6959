package org.liantu.recruit.judge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.liantu.rulebook.Rulebook;

/**
 * The weights that a question is answered with: those of the rulebook, or the caller's,
 * with quality scaled down to its cap.
 *
 * @param points the greatest number of points by rule, two decimals
 * @param links the rules that link a candidate to the chain
 */
public record Weights(SortedMap<String, BigDecimal> points, Set<String> links) {

	/**
	 * Effective weights. With L the sum of the link weights and c the cap, quality
	 * weights are scaled so that their sum is at most L·c/(1−c): then quality is at most
	 * c of the greatest score.
	 * @param rulebook the usual weights and the cap
	 * @param wanted weights that the caller wants instead, 0 to 100
	 */
	public static Weights of(Rulebook rulebook, Map<String, BigDecimal> wanted) {
		SortedMap<String, BigDecimal> raw = new TreeMap<>(rulebook.weights());
		raw.putAll(wanted);
		double link = sum(raw, rulebook, Rulebook.Kind.LINK);
		double quality = sum(raw, rulebook, Rulebook.Kind.QUALITY);
		double most = link * rulebook.qualityCap() / (1 - rulebook.qualityCap());
		BigDecimal scale = (quality > most) ? BigDecimal.valueOf(most / quality) : BigDecimal.ONE;
		SortedMap<String, BigDecimal> points = new TreeMap<>();
		raw.forEach((rule, weight) -> points.put(rule, (kind(rulebook, rule) == Rulebook.Kind.QUALITY)
				? weight.multiply(scale).setScale(2, RoundingMode.DOWN) : weight.setScale(2, RoundingMode.HALF_UP)));
		Set<String> links = new HashSet<>(raw.keySet());
		links.removeIf((rule) -> kind(rulebook, rule) != Rulebook.Kind.LINK);
		return new Weights(points, links);
	}

	/** The greatest number of points a rule can give. */
	BigDecimal of(String rule) {
		return this.points.getOrDefault(rule, BigDecimal.ZERO);
	}

	/** Whether a rule links a candidate to the chain; else it says how good it is. */
	boolean isLink(String rule) {
		return this.links.contains(rule);
	}

	private static double sum(Map<String, BigDecimal> weights, Rulebook rulebook, Rulebook.Kind kind) {
		return weights.entrySet()
			.stream()
			.filter((entry) -> kind(rulebook, entry.getKey()) == kind)
			.mapToDouble((entry) -> entry.getValue().doubleValue())
			.sum();
	}

	private static Rulebook.Kind kind(Rulebook rulebook, String rule) {
		Rulebook.Rule known = rulebook.rules().get(rule);
		if (known == null) {
			throw new IllegalArgumentException("no rule " + rule);
		}
		return known.kind();
	}

}
