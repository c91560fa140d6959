package org.liantu.recruit.judge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.liantu.model.Evidence;
import org.liantu.recruit.find.Candidate;
import org.liantu.recruit.find.Circumstances;
import org.liantu.rulebook.Rulebook;

/**
 * Turns what the rules argue into points. A rule gives at most one reason: its best
 * argument counts whole, the next by half, then a quarter …, each times its confidence,
 * and never more than the rule's weight.
 */
@Component
public class Judge {

	static final List<Rule> RULES = List.of(new FillsAGap(), new SuppliesALeadFirm(), new BuysFromALeadFirm(),
			new SharesACustomer(), new MakesAnInput(), new BuysLocalProducts(), new SharesAnOwner(), new Homecoming(),
			new Calibre(), new Signals(), new Pull(), new ParkFit());

	/**
	 * All reasons for a candidate, those of most points first.
	 * @param candidate what was found
	 * @param circumstances numbers and day
	 * @param weights the effective weights
	 */
	public List<Reason> judge(Candidate candidate, Circumstances circumstances, Weights weights) {
		List<Reason> reasons = new ArrayList<>();
		for (Rule rule : RULES) {
			reason(rule, candidate, circumstances, weights.of(rule.id())).ifPresent(reasons::add);
		}
		reasons.sort(Comparator.comparing(Reason::points).reversed().thenComparing(Reason::rule));
		return reasons;
	}

	/** The score: the sum of the reasons' points. */
	public static BigDecimal score(List<Reason> reasons) {
		return reasons.stream().map(Reason::points).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
	}

	/** Whether anything links the candidate; quality alone makes no target. */
	public static boolean isLinked(List<Reason> reasons) {
		return reasons.stream().anyMatch((reason) -> reason.kind().equals("link"));
	}

	private static Optional<Reason> reason(Rule rule, Candidate candidate, Circumstances circumstances,
			BigDecimal max) {
		Rulebook rulebook = circumstances.rulebook();
		boolean link = Objects.requireNonNull(rulebook.rules().get(rule.id())).kind() == Rulebook.Kind.LINK;
		// A link to the chain says less of a company that is not known to do anything in
		// it.
		double part = (link && candidate.segments().isEmpty()) ? rulebook.outsideChainValue() : 1;
		// Of arguments worth the same the one that was found first: walks come in an
		// order.
		List<Argument> counted = rule.argue(candidate, circumstances)
			.stream()
			.map((argument) -> argument.times(part))
			.sorted(Comparator.comparingDouble(Argument::worth).reversed())
			.limit(rulebook.walksCounted())
			.toList();
		BigDecimal points = points(counted, max);
		if (points.signum() <= 0) {
			return Optional.empty();
		}
		Argument best = counted.get(0);
		String kind = link ? "link" : "quality";
		List<Evidence> further = counted.stream().skip(1).map(Argument::evidence).toList();
		return Optional
			.of(new Reason(rule.id(), kind, points, max, best.confidence(), best.text(), best.evidence(), further));
	}

	/** {@code max · min(1, w₀ + w₁/2 + w₂/4 + …)}, rounded half up to 0.01. */
	private static BigDecimal points(List<Argument> bestFirst, BigDecimal max) {
		double share = 0;
		double part = 1;
		for (Argument argument : bestFirst) {
			share += argument.worth() * part;
			part /= 2;
		}
		return max.multiply(BigDecimal.valueOf(Math.min(1, share))).setScale(2, RoundingMode.HALF_UP);
	}

}
