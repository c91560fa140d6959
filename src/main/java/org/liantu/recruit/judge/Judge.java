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

	private static final Comparator<Argument> MOST_WORTH_FIRST = Comparator.comparingDouble(Argument::worth).reversed();

	/** How many rules there are. */
	public static int countRules() {
		return RULES.size();
	}

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

	/**
	 * How much speaks for a candidate under every rule: 0 to 1, whatever the weights.
	 * @param candidate what was found
	 * @param circumstances numbers and day
	 * @return a share for each rule, in the order that a {@link Scale} knows
	 */
	public double[] shares(Candidate candidate, Circumstances circumstances) {
		double[] shares = new double[RULES.size()];
		for (int i = 0; i < shares.length; i++) {
			shares[i] = share(counted(RULES.get(i), candidate, circumstances));
		}
		return shares;
	}

	/** The score: the sum of the reasons' points. */
	public static BigDecimal score(List<Reason> reasons) {
		return reasons.stream().map(Reason::points).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
	}

	private static Optional<Reason> reason(Rule rule, Candidate candidate, Circumstances circumstances,
			BigDecimal max) {
		List<Argument> counted = counted(rule, candidate, circumstances);
		BigDecimal points = points(share(counted), max);
		if (points.signum() <= 0) {
			return Optional.empty();
		}
		Argument best = counted.get(0);
		String kind = isLink(rule, circumstances.rulebook()) ? "link" : "quality";
		List<Evidence> further = counted.stream().skip(1).map((argument) -> argument.evidence().get()).toList();
		return Optional.of(new Reason(rule.id(), kind, points, max, best.confidence(), best.text().get(),
				best.evidence().get(), further));
	}

	private static boolean isLink(Rule rule, Rulebook rulebook) {
		return Objects.requireNonNull(rulebook.rules().get(rule.id())).kind() == Rulebook.Kind.LINK;
	}

	/** The arguments that count, the best first. */
	private static List<Argument> counted(Rule rule, Candidate candidate, Circumstances circumstances) {
		List<Argument> all = rule.argue(candidate, circumstances);
		if (all.isEmpty()) {
			return all;
		}
		Rulebook rulebook = circumstances.rulebook();
		// A link to the chain says less of a company that is not known to do anything in
		// it.
		double part = (isLink(rule, rulebook) && candidate.segments().isEmpty()) ? rulebook.outsideChainValue() : 1;
		// Of arguments worth the same the one that was found first: walks come in an
		// order.
		List<Argument> counted = new ArrayList<>(all.size());
		for (Argument argument : all) {
			counted.add(argument.times(part));
		}
		counted.sort(MOST_WORTH_FIRST);
		return counted.subList(0, Math.min(counted.size(), rulebook.walksCounted()));
	}

	/** {@code min(1, w₀ + w₁/2 + w₂/4 + …)}. */
	private static double share(List<Argument> bestFirst) {
		double share = 0;
		double part = 1;
		for (Argument argument : bestFirst) {
			share += argument.worth() * part;
			part /= 2;
		}
		return Math.min(1, share);
	}

	/** The share of the greatest number of points, rounded half up to 0.01. */
	static BigDecimal points(double share, BigDecimal max) {
		return max.multiply(BigDecimal.valueOf(share)).setScale(2, RoundingMode.HALF_UP);
	}

}
