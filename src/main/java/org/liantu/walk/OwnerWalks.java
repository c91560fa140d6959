package org.liantu.walk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.liantu.model.Label;

/** Walks over OWNS, and from companies and parks to where they are. */
final class OwnerWalks {

	private static final Trail.Hop OWNS = Trail.Hop.along(Relation.OWNS);

	private static final Trail.Hop OWNED_BY = Trail.Hop.against(Relation.OWNS);

	private static final Set<String> UNDER_WAY = Set.of("signed", "building", "running");

	/** Owners of owners are followed so far. */
	private static final int OWNERS = 3;

	/** A home region has regions of so many levels within. */
	private static final int LEVELS = 3;

	private final Projection graph;

	/**
	 * Walks.
	 * @param graph what is walked over
	 */
	OwnerWalks(Projection graph) {
		this.graph = graph;
	}

	/**
	 * Who is local, and how: from the company, over what it controls, to a seat in the
	 * home region or in a region within it; the shortest and then surest walk of each, by
	 * company.
	 * @param home code of the home region
	 * @param control owning this share, or one that nobody stated, is control
	 */
	List<Trail> homeward(String home, double control) {
		Map<Integer, List<Trail>> byCompany = new LinkedHashMap<>();
		for (Trail seat : seats(home)) {
			if (this.graph.nodes().label(seat.first()) == Label.COMPANY) {
				ownersOf(seat, OWNERS, control, byCompany);
			}
		}
		Comparator<Trail> best = Found.shortestAndSurest(this.graph);
		return byCompany.values()
			.stream()
			.map((trails) -> trails.stream().min(best).orElseThrow())
			.sorted((one, other) -> this.graph.nodes().compareIds(one.first(), other.first()))
			.toList();
	}

	/**
	 * Whoever sits in a region or in one within it: from the company or park outwards.
	 */
	List<Trail> seats(String home) {
		return before(within(this.graph.find(Label.REGION, home)), Relation.LOCATED_IN);
	}

	/** The region and all that lie within it, each with its walk outwards. */
	private List<Trail> within(int region) {
		List<Trail> within = new ArrayList<>();
		if (region != 0) {
			within.add(Trail.at(region));
			int from = 0;
			for (int level = 0; level < LEVELS; level++) {
				int to = within.size();
				List<Trail> inner = before(within.subList(from, to), Relation.WITHIN);
				within.addAll(inner);
				from = to;
			}
		}
		return within;
	}

	/** All walks that are one step longer at their start. */
	private List<Trail> before(List<Trail> trails, Relation relation) {
		List<Trail> longer = new ArrayList<>();
		Adjacency in = this.graph.in(relation);
		for (Trail trail : trails) {
			for (int i = in.start(trail.first()); i < in.end(trail.first()); i++) {
				longer.add(trail.after(in.other(i), Trail.Hop.along(relation), in.edge(i)));
			}
		}
		return longer;
	}

	private void ownersOf(Trail walk, int further, double control, Map<Integer, List<Trail>> byCompany) {
		byCompany.computeIfAbsent(walk.first(), (key) -> new ArrayList<>()).add(walk);
		if (further > 0) {
			Adjacency owners = this.graph.in(Relation.OWNS);
			for (int i = owners.start(walk.first()); i < owners.end(walk.first()); i++) {
				if (isControl(owners.edge(i), control) && !walk.passes(owners.other(i))) {
					ownersOf(walk.after(owners.other(i), OWNS, owners.edge(i)), further - 1, control, byCompany);
				}
			}
		}
	}

	private boolean isControl(int edge, double control) {
		return !(this.graph.qualifier(Relation.OWNS, edge) instanceof Number share) || share.doubleValue() >= control;
	}

	/**
	 * Which companies of a chain belong to an owner who also owns a local one, or to a
	 * local one itself: from the candidate up to the owner, and down to the local
	 * company; no company twice, the shortest and surest of each candidate.
	 * @param members ids of companies that work in the chain
	 * @param locals ids of local companies
	 * @param perCandidate walks kept per candidate
	 * @param effort that it may cost
	 */
	List<Found> sharesAnOwner(Collection<String> members, Collection<String> locals, int perCandidate, Effort effort) {
		Comparator<Trail> best = Found.shortestAndSurest(this.graph);
		Set<Integer> here = new HashSet<>();
		locals.forEach((local) -> here.add(this.graph.find(Label.COMPANY, local)));
		List<Found> found = new ArrayList<>();
		for (String member : members) {
			int candidate = this.graph.find(Label.COMPANY, member);
			List<Trail> walks = new ArrayList<>();
			upwards(Trail.at(candidate), 2, here, walks, effort);
			if (effort.isSpent()) {
				effort.leaveOut(1);
				continue;
			}
			walks.stream().sorted(best).limit(perCandidate).forEach((walk) -> found.add(new Found(walk, 1)));
		}
		found.sort(Comparator.<Found, Integer>comparing((one) -> one.trail().first(), this.graph.nodes()::compareIds)
			.thenComparing(Found::trail, this.graph::compareStations));
		return found;
	}

	private void upwards(Trail walk, int further, Set<Integer> here, List<Trail> walks, Effort effort) {
		if (walk.length() > 0) {
			downwards(walk, 2, here, walks, effort);
		}
		Adjacency owners = this.graph.in(Relation.OWNS);
		if (further > 0 && effort.spend(owners.degree(walk.last()))) {
			for (int i = owners.start(walk.last()); i < owners.end(walk.last()); i++) {
				if (!walk.passes(owners.other(i))) {
					upwards(walk.then(OWNED_BY, owners.edge(i), owners.other(i)), further - 1, here, walks, effort);
				}
			}
		}
	}

	private void downwards(Trail walk, int further, Set<Integer> here, List<Trail> walks, Effort effort) {
		if (here.contains(walk.last())) {
			walks.add(walk);
		}
		Adjacency owned = this.graph.out(Relation.OWNS);
		if (further > 0 && effort.spend(owned.degree(walk.last()))) {
			for (int i = owned.start(walk.last()); i < owned.end(walk.last()); i++) {
				if (!walk.passes(owned.other(i))) {
					downwards(walk.then(OWNS, owned.edge(i), owned.other(i)), further - 1, here, walks, effort);
				}
			}
		}
	}

	/**
	 * Who controls these companies, and who those, up to three steps: owners by what they
	 * own, both by id.
	 * @param companies ids
	 * @param control owning this share, or one that nobody stated, is control
	 */
	Map<String, List<String>> controllers(Collection<String> companies, double control) {
		Map<String, List<String>> controllers = new TreeMap<>();
		Set<Integer> open = new LinkedHashSet<>();
		companies.forEach((company) -> open.add(this.graph.find(Label.COMPANY, company)));
		Set<Integer> next = open;
		for (int step = 0; step < OWNERS; step++) {
			Set<Integer> further = new LinkedHashSet<>();
			for (int company : next) {
				Adjacency owners = this.graph.in(Relation.OWNS);
				List<String> ids = new ArrayList<>();
				for (int i = owners.start(company); i < owners.end(company); i++) {
					if (isControl(owners.edge(i), control)) {
						ids.add(this.graph.nodes().id(owners.other(i)));
						further.add(owners.other(i));
					}
				}
				if (!ids.isEmpty()) {
					controllers.put(this.graph.nodes().id(company), ids);
				}
			}
			next = further;
		}
		return controllers;
	}

	/**
	 * Which companies of a chain have roots in the home region: from the company to the
	 * home region, by company.
	 * @param members ids of companies that work in the chain
	 * @param home code of the home region
	 */
	List<Trail> hasRootsHere(Collection<String> members, String home) {
		Set<Integer> wanted = new HashSet<>();
		members.forEach((member) -> wanted.add(this.graph.find(Label.COMPANY, member)));
		return before(within(this.graph.find(Label.REGION, home)), Relation.ROOTED_IN).stream()
			.filter((trail) -> wanted.contains(trail.first()))
			.sorted((one, other) -> this.graph.nodes().compareIds(one.first(), other.first()))
			.toList();
	}

	/**
	 * Which parks of the home region welcome which segments of a chain: from the segment
	 * over the park to the home region, by segment and park.
	 * @param chain id of the chain
	 * @param home code of the home region
	 */
	List<Trail> parksThatWelcome(String chain, String home) {
		List<Trail> walks = new ArrayList<>();
		Adjacency welcomes = this.graph.out(Relation.WELCOMES);
		for (Trail park : seats(home)) {
			for (int i = welcomes.start(park.first()); i < welcomes.end(park.first()); i++) {
				if (chain.equals(this.graph.nodes().property(welcomes.other(i), "chain"))) {
					walks.add(park.after(welcomes.other(i), Trail.Hop.against(Relation.WELCOMES), welcomes.edge(i)));
				}
			}
		}
		walks.sort((one, other) -> this.graph.compareStations(one, other));
		return walks;
	}

	/**
	 * Projects on their way in the home region: each with the company it is of, and with
	 * every company that controls that one.
	 * @param home code of the home region
	 * @param control owning this share, or one that nobody stated, is control
	 */
	List<ProjectOf> projects(String home, double control) {
		Set<Integer> here = new HashSet<>();
		within(this.graph.find(Label.REGION, home)).forEach((region) -> here.add(region.first()));
		Adjacency by = this.graph.out(Relation.BY);
		List<ProjectOf> projects = new ArrayList<>();
		for (int project : this.graph.nodes().all(Label.PROJECT)) {
			if (UNDER_WAY.contains(String.valueOf(this.graph.nodes().property(project, "state")))
					&& isAtOneOf(project, here)) {
				for (int i = by.start(project); i < by.end(project); i++) {
					Map<Integer, List<Trail>> companies = new TreeMap<>();
					ownersOf(Trail.at(by.other(i)), OWNERS, control, companies);
					for (int company : companies.keySet()) {
						projects.add(new ProjectOf(project, by.edge(i), by.other(i), company));
					}
				}
			}
		}
		return projects;
	}

	private boolean isAtOneOf(int project, Set<Integer> regions) {
		Adjacency at = this.graph.out(Relation.AT);
		Adjacency located = this.graph.out(Relation.LOCATED_IN);
		for (int i = at.start(project); i < at.end(project); i++) {
			int place = at.other(i);
			int region = (this.graph.nodes().label(place) == Label.PARK)
					? ((located.degree(place) == 0) ? 0 : located.other(located.start(place))) : place;
			if (regions.contains(region)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * A project and one of the companies that it is of in the end.
	 *
	 * @param project the project
	 * @param by the edge to the company that it is stated of
	 * @param of that company
	 * @param company the company itself, or one that controls it
	 */
	record ProjectOf(int project, int by, int of, int company) {

	}

}
