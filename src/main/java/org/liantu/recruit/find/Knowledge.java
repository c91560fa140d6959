package org.liantu.recruit.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Edge;
import org.liantu.model.Fact;
import org.liantu.walk.Attached;
import org.liantu.walk.KnownCompany;
import org.liantu.walk.WalkingRoom;

/** What is known of companies at a revision, besides the walks that link them. */
final class Knowledge {

	private final WalkingRoom walking;

	private final long revision;

	private final LocalDate since;

	private final LocalDate asOf;

	private final double control;

	private final Map<String, List<Attached>> projects;

	private final Map<String, Candidate.FollowedUp> followUps;

	/**
	 * What is known.
	 * @param walking knows most of it
	 * @param revision at which it is asked
	 * @param since signals before this day are old
	 * @param asOf the day for which it is asked
	 * @param control owning this share, or one that nobody stated, is control
	 * @param projects those on their way here, by company
	 * @param followUps what the office noted, by company
	 */
	Knowledge(WalkingRoom walking, long revision, LocalDate since, LocalDate asOf, double control,
			Map<String, List<Attached>> projects, Map<String, Candidate.FollowedUp> followUps) {
		this.walking = walking;
		this.revision = revision;
		this.since = since;
		this.asOf = asOf;
		this.control = control;
		this.projects = projects;
		this.followUps = followUps;
	}

	/** How many companies there are. */
	long countCompanies() {
		return this.walking.countCompanies(this.revision);
	}

	/** Who a company is. */
	KnownCompany company(String id) {
		return this.walking.companies(this.revision, List.of(id)).get(0);
	}

	/** What happened to it lately, newest first. */
	List<Signal> signals(String id) {
		return this.walking.signals(this.revision, List.of(id), this.since, this.asOf)
			.stream()
			.map((one) -> new Signal(one.kind(), LocalDate.parse(one.on()), fact("signal", one.text(), one)))
			.toList();
	}

	/** The industries it is classed in. */
	List<Fact> industries(String id) {
		return this.walking.industries(this.revision, List.of(id))
			.stream()
			.map((one) -> fact("industry", one.id(), one))
			.toList();
	}

	/** Its projects on their way here. */
	List<Fact> projects(String id) {
		return this.projects.getOrDefault(id, List.of())
			.stream()
			.map((one) -> fact("project", one.name().zh(), one))
			.toList();
	}

	private static Fact fact(String name, String value, Attached attached) {
		Edge edge = attached.edge();
		return new Fact(name, attached.company(), value, edge.asOf(), edge.confidence(), edge.basis(), edge.sources());
	}

	/** What the office noted about it; null if nothing. */
	Candidate.@Nullable FollowedUp followUp(String id) {
		return this.followUps.get(id);
	}

	/**
	 * Whoever controls it and those, nearest first, itself before all: each with its own
	 * owners.
	 */
	Map<String, List<String>> upwards(String id) {
		Map<String, List<String>> owners = this.walking.controllers(this.revision, List.of(id), this.control);
		Map<String, List<String>> upwards = new LinkedHashMap<>();
		Set<String> seen = new LinkedHashSet<>(List.of(id));
		List<String> open = new ArrayList<>(seen);
		while (!open.isEmpty()) {
			String company = open.remove(0);
			List<String> its = owners.getOrDefault(company, List.of());
			upwards.put(company, its);
			its.stream().filter(seen::add).forEach(open::add);
		}
		return upwards;
	}

}
