package org.liantu.chainmap;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Phrase;
import org.liantu.rulebook.Rulebook;

/**
 * How close a segment is to what the home region already does: the density of Hidalgo et
 * al. (2007), "The Product Space Conditions the Development of Nations".
 *
 * @param value 0 to 1, null if there is too little data
 * @param code insufficient-data if there is too little data, else null
 * @param text the same in words, else null
 */
public record Relatedness(@Nullable Double value, @Nullable String code, @Nullable Phrase text) {

	private static final Relatedness INSUFFICIENT = new Relatedness(null, "insufficient-data",
			Phrase.of("relatedness.insufficient-data"));

	/**
	 * The density of every segment.
	 * @param companies how many companies of a segment sit in a region, by region and
	 * segment
	 * @param here the segments in which the home region is present
	 * @param segments the segments to say it of
	 * @param needs how much data it takes
	 */
	static Map<String, Relatedness> of(Map<String, Map<String, Integer>> companies, Set<String> here,
			Collection<String> segments, Rulebook.RelatednessNeeds needs) {
		long known = companies.values()
			.stream()
			.filter((
					counts) -> counts.values().stream().mapToInt(Integer::intValue).sum() >= needs.companiesPerRegion())
			.count();
		Map<String, Relatedness> densities = new HashMap<>();
		Map<String, Set<String>> regions = specialised(companies);
		for (String segment : segments) {
			densities.put(segment, (known < needs.regions()) ? INSUFFICIENT
					: new Relatedness(density(segment, here, regions), null, null));
		}
		return densities;
	}

	/**
	 * Regions by segment in which its share is at least its share everywhere (revealed
	 * advantage ≥ 1).
	 */
	private static Map<String, Set<String>> specialised(Map<String, Map<String, Integer>> companies) {
		Map<String, Integer> bySegment = new HashMap<>();
		companies.values()
			.forEach((counts) -> counts.forEach((segment, count) -> bySegment.merge(segment, count, Integer::sum)));
		double all = bySegment.values().stream().mapToInt(Integer::intValue).sum();
		Map<String, Set<String>> specialised = new HashMap<>();
		companies.forEach((region, counts) -> {
			double inRegion = counts.values().stream().mapToInt(Integer::intValue).sum();
			counts.forEach((segment, count) -> {
				if (count / inRegion >= bySegment.get(segment) / all) {
					specialised.computeIfAbsent(segment, (key) -> new HashSet<>()).add(region);
				}
			});
		});
		return specialised;
	}

	/**
	 * Sum of the proximities to the segments present here, over the sum of all
	 * proximities.
	 */
	private static double density(String segment, Set<String> here, Map<String, Set<String>> regions) {
		double present = 0;
		double all = 0;
		for (String other : regions.keySet()) {
			if (!other.equals(segment)) {
				double proximity = proximity(regions.getOrDefault(segment, Set.of()), regions.get(other));
				all += proximity;
				present += here.contains(other) ? proximity : 0;
			}
		}
		return (all == 0) ? 0 : Math.round(present / all * 1000) / 1000.0;
	}

	/**
	 * The lower of both conditional probabilities: regions that do both, over the larger
	 * number that do one.
	 */
	private static double proximity(Set<String> some, Set<String> others) {
		int more = Math.max(some.size(), others.size());
		return (more == 0) ? 0 : (double) some.stream().filter(others::contains).count() / more;
	}

}
