package org.liantu.chainmap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.liantu.rulebook.Rulebook;

/**
 * How present segments are here, how needed, and what follows: the levels and actions of
 * the map. Pure arithmetic over who works where.
 */
final class Presence {

	private final Rulebook.Levels levels;

	/** Parent by segment, null for roots. */
	private final Map<String, String> parents;

	private final Collection<Feed> feeds;

	private final Map<String, List<Member>> members;

	/** Local companies by id. */
	private final Map<String, LocalCompany> locals;

	private final Set<String> leadFirms;

	Presence(Rulebook.Levels levels, Map<String, String> parents, Collection<Feed> feeds,
			Map<String, List<Member>> members, Map<String, LocalCompany> locals, Set<String> leadFirms) {
		this.levels = levels;
		this.parents = parents;
		this.feeds = feeds;
		this.members = members;
		this.locals = locals;
		this.leadFirms = leadFirms;
	}

	/**
	 * How much a local company counts.
	 *
	 * @param weight what it adds when it is sure to be there
	 * @param confidence how sure it is that it is local
	 */
	record LocalCompany(double weight, double confidence) {

	}

	/** The segment and everything that is part of it. */
	Set<String> parts(String segment) {
		Set<String> parts = new LinkedHashSet<>(List.of(segment));
		List<String> open = new ArrayList<>(parts);
		while (!open.isEmpty()) {
			String current = open.remove(open.size() - 1);
			this.parents.forEach((child, parent) -> {
				if (current.equals(parent) && parts.add(child)) {
					open.add(child);
				}
			});
		}
		return parts;
	}

	/**
	 * Sum over the distinct local companies in these segments of their weight times
	 * confidence.
	 */
	double of(Collection<String> segments) {
		Map<String, Double> best = new TreeMap<>();
		for (String segment : segments) {
			for (Member member : this.members.getOrDefault(segment, List.of())) {
				LocalCompany local = this.locals.get(member.company());
				if (local != null) {
					double confidence = Math.min(member.confidence(), local.confidence());
					best.merge(member.company(), local.weight() * confidence, Math::max);
				}
			}
		}
		return rounded(best.values().stream().mapToDouble(Double::doubleValue).sum());
	}

	int countKnown(Collection<String> segments) {
		return (int) companies(segments).count();
	}

	int countLocal(Collection<String> segments) {
		return (int) companies(segments).filter(this.locals::containsKey).count();
	}

	private Stream<String> companies(Collection<String> segments) {
		return segments.stream()
			.flatMap((segment) -> this.members.getOrDefault(segment, List.of()).stream())
			.map(Member::company)
			.distinct();
	}

	/** The segments that feed these, without these themselves. */
	Set<String> feeding(Set<String> segments) {
		Set<String> feeding = new LinkedHashSet<>();
		this.feeds.stream()
			.filter((feed) -> segments.contains(feed.to()) && !segments.contains(feed.from()))
			.forEach((feed) -> feeding.add(feed.from()));
		return feeding;
	}

	/** The segments that these feed, without these themselves. */
	Set<String> fedBy(Set<String> segments) {
		Set<String> fed = new LinkedHashSet<>();
		this.feeds.stream()
			.filter((feed) -> segments.contains(feed.from()) && !segments.contains(feed.to()))
			.forEach((feed) -> fed.add(feed.to()));
		return fed;
	}

	/** Presence one FEEDS edge away, on both sides; a company counts once. */
	double need(Set<String> segments) {
		Set<String> around = new LinkedHashSet<>(feeding(segments));
		around.addAll(fedBy(segments));
		return of(around);
	}

	String level(double presence) {
		if (presence <= 0) {
			return "missing";
		}
		if (presence < this.levels.weakBelow()) {
			return "weak";
		}
		return (presence < this.levels.adequateBelow()) ? "adequate" : "strong";
	}

	/** 补链 fill, 强链 strengthen, 延链 extend, or none. */
	String action(Set<String> segments, String level) {
		if (level.equals("weak")) {
			return "strengthen";
		}
		if (!level.equals("missing")) {
			return "none";
		}
		boolean before = of(feeding(segments)) > 0;
		boolean after = of(fedBy(segments)) > 0;
		if ((before && after) || feedsALeadFirm(segments)) {
			return "fill";
		}
		return (before || after) ? "extend" : "none";
	}

	private boolean feedsALeadFirm(Set<String> segments) {
		return companies(fedBy(segments)).anyMatch(this.leadFirms::contains);
	}

	private static double rounded(double value) {
		return Math.round(value * 100) / 100.0;
	}

}
