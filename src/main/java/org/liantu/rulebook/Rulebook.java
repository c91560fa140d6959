package org.liantu.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The whole of {@code rules.yaml}; the file says what each number means.
 *
 * @param rules weight and kind by rule
 * @param qualityCap greatest share of the greatest score that quality may give
 * @param walksCounted how many walks of a rule are counted
 * @param hopValues value of a walk of one, two, three hops
 * @param localValues value of ending at a lead firm or another local firm
 * @param outsideChainValue what a link is worth of a company not known to work in the
 * chain
 * @param controlShare owning this share or more is control
 * @param calibreValues value by calibre
 * @param signalDays for how many days a signal counts
 * @param signalValues value by kind of signal
 * @param pullPartners how many partners make the full pull
 * @param levels how presence becomes a level, and a level a value
 * @param excludedIndustries names by GB/T 4754 code that stands for all below it
 * @param stopProducts names of products that link nobody
 * @param limits bounds on the walks
 * @param relatedness how much data relatedness needs
 */
public record Rulebook(SortedMap<String, Rule> rules, double qualityCap, int walksCounted, List<Double> hopValues,
		LocalValues localValues, double outsideChainValue, double controlShare, SortedMap<String, Double> calibreValues,
		int signalDays, SortedMap<String, Double> signalValues, int pullPartners, Levels levels,
		SortedMap<String, String> excludedIndustries, List<String> stopProducts, Limits limits,
		RelatednessNeeds relatedness) {

	/** The kinds of rules. */
	public enum Kind {

		LINK, QUALITY

	}

	/**
	 * A rule's numbers.
	 *
	 * @param kind link or quality
	 * @param weight the greatest number of points it can give
	 */
	public record Rule(Kind kind, BigDecimal weight) {

	}

	/**
	 * Where a walk ends.
	 *
	 * @param leadFirm value of ending at a lead firm
	 * @param other value of ending at another local firm
	 */
	public record LocalValues(double leadFirm, double other) {

	}

	/**
	 * Presence, need and what they mean.
	 *
	 * @param strongCompany how much a company of a strong calibre counts
	 * @param strongCalibres which calibres are strong
	 * @param weakBelow presence below this is weak
	 * @param adequateBelow presence below this is adequate, from it on strong
	 * @param gapValues value by level
	 * @param stageValues value by stage
	 * @param needHalf at this need a gap is worth half
	 * @param withoutNeed value of a gap without need
	 * @param industryConfidence greatest confidence of working in a segment by industry
	 */
	public record Levels(double strongCompany, List<String> strongCalibres, double weakBelow, double adequateBelow,
			Map<String, Double> gapValues, Map<String, Double> stageValues, double needHalf, double withoutNeed,
			double industryConfidence) {

	}

	/**
	 * Bounds.
	 *
	 * @param edgesPerQuestion edges one kind of link may cost to find
	 * @param walksPerCandidate walks looked at closer per candidate, kind of link and
	 * lead firm
	 * @param localCompanies local companies
	 * @param members memberships of companies in segments
	 */
	public record Limits(long edgesPerQuestion, int walksPerCandidate, int localCompanies, int members) {

	}

	/**
	 * What relatedness needs.
	 *
	 * @param regions so many regions
	 * @param companiesPerRegion with so many companies each
	 */
	public record RelatednessNeeds(int regions, int companiesPerRegion) {

	}

	/** The weights as they are, by rule. */
	public SortedMap<String, BigDecimal> weights() {
		SortedMap<String, BigDecimal> weights = new TreeMap<>();
		this.rules.forEach((id, rule) -> weights.put(id, rule.weight()));
		return weights;
	}

	/**
	 * What a walk over SUPPLIES to a lead firm says if it is sure: the farther, and the
	 * busier who is between, the less.
	 * @param hops how many edges
	 * @param busiest how many supplies the busiest company between has
	 * @param companies how many companies there are
	 */
	public double tradeValue(int hops, long busiest, long companies) {
		double value = (hops <= this.hopValues.size()) ? this.hopValues.get(hops - 1) : 0;
		return value * ((hops == 1) ? 1 : rarity(busiest, companies));
	}

	/**
	 * How much something tells that so many have: 1 if one has it, 0 if all do. The
	 * inverse document frequency, ln(all / having) / ln(all), as used in text retrieval.
	 * @param having how many have it, at least 1
	 * @param all how many there are
	 */
	public static double rarity(long having, long all) {
		if (all <= 1 || having >= all) {
			return (all <= 1) ? 1 : 0;
		}
		return Math.log((double) all / Math.max(1, having)) / Math.log(all);
	}

}
