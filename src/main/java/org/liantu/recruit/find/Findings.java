package org.liantu.recruit.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.liantu.chainmap.Member;
import org.liantu.home.Local;
import org.liantu.home.Locals;
import org.liantu.model.Fact;
import org.liantu.model.Name;
import org.liantu.model.Walk;
import org.liantu.rulebook.Rulebook;
import org.liantu.walk.FoundWalk;
import org.liantu.walk.KnownCompany;
import org.liantu.walk.Walked;

/**
 * Everybody with a walk to a chain. Holds what was walked; a candidate is put together
 * when somebody looks at it, for of very many few are ever shown.
 */
public final class Findings {

	private final List<String> ids;

	private final long companies;

	private final boolean truncated;

	private final long unseen;

	private final Map<Link.Kind, Walked> walked;

	private final Map<String, List<Member>> members;

	private final Map<String, Surroundings> surroundings;

	private final Set<String> leadFirms;

	private final Locals locals;

	private final Rulebook rulebook;

	private final Knowledge knowledge;

	/**
	 * What was found.
	 * @param ids of everybody, in order
	 * @param walked by the kind of links
	 * @param members who works where, by company
	 * @param surroundings by segment
	 * @param leadFirms ids of those that lead the chain
	 * @param locals who is local
	 * @param rulebook the numbers
	 * @param knowledge what is known of companies
	 * @param truncated whether a bound cut short what it is found from
	 */
	Findings(List<String> ids, Map<Link.Kind, Walked> walked, Map<String, List<Member>> members,
			Map<String, Surroundings> surroundings, Set<String> leadFirms, Locals locals, Rulebook rulebook,
			Knowledge knowledge, boolean truncated) {
		this.ids = ids;
		this.walked = new EnumMap<>(walked);
		this.members = members;
		this.surroundings = surroundings;
		this.leadFirms = leadFirms;
		this.locals = locals;
		this.rulebook = rulebook;
		this.knowledge = knowledge;
		this.companies = knowledge.countCompanies();
		this.unseen = walked.values().stream().mapToLong(Walked::unseen).sum();
		this.truncated = truncated || this.unseen > 0;
	}

	/** Ids of all candidates, in order. */
	public List<String> ids() {
		return this.ids;
	}

	/** How many companies the graph knows altogether. */
	public long companies() {
		return this.companies;
	}

	/** Whether a bound cut the search short. */
	public boolean truncated() {
		return this.truncated;
	}

	/** How many walks within reach were not looked at for it. */
	public long unseen() {
		return this.unseen;
	}

	/** Whether a candidate is linked to a lead firm. */
	public boolean reaches(String candidate, String leadFirm) {
		return this.walked.values().stream().anyMatch((one) -> one.reaches(candidate, leadFirm));
	}

	/**
	 * Whether a candidate sits in a region and has one of these standings.
	 * @param candidate its id
	 * @param region code of a region, null for any
	 * @param calibre standings, empty for any
	 */
	public boolean isOf(String candidate, @Nullable String region, List<String> calibre) {
		KnownCompany known = this.knowledge.company(candidate);
		return (region == null || known.regions().contains(region))
				&& (calibre.isEmpty() || calibre.stream().anyMatch(known.company().calibre()::contains));
	}

	/** What a candidate is called. */
	public Name name(String candidate) {
		return this.knowledge.company(candidate).company().name();
	}

	/** What a candidate does in the chain; empty if nothing that is known. */
	public List<Member> segments(String candidate) {
		return this.members.getOrDefault(candidate, List.of());
	}

	/**
	 * Everything about a candidate. Call it inside {@link org.liantu.graph.Graph#read}.
	 * @param id one of {@link #ids()}
	 */
	public Candidate candidate(String id) {
		KnownCompany known = this.knowledge.company(id);
		Map<String, List<String>> upwards = this.knowledge.upwards(id);
		List<Member> segments = segments(id);
		return new Candidate(known.company(), known.regions(), segments, gaps(segments), links(id),
				about(known, "calibre"), this.knowledge.signals(id), known.partners(), welcomes(segments),
				about(known, "status"), this.knowledge.industries(id), this.knowledge.projects(id),
				homeward(upwards.keySet()), rivals(id, segments), this.knowledge.followUp(id), group(id, upwards));
	}

	private static List<Fact> about(KnownCompany known, String property) {
		return known.vouched().stream().filter((fact) -> fact.fact().equals(property)).toList();
	}

	private List<Link> links(String id) {
		List<Link> links = new ArrayList<>();
		this.walked.forEach((kind, walks) -> walks.from(id).forEach((found) -> links.add(link(kind, found))));
		return links;
	}

	/** The walk goes on to where the local company that it reached is at home. */
	private Link link(Link.Kind kind, FoundWalk found) {
		Walk walk = found.walk();
		Local local = this.locals.companies().get(found.end());
		return new Link(kind, (local != null) ? walk.then(local.homeward()) : walk, walk.length(), found.having(),
				this.leadFirms.contains(found.end()), found.detail());
	}

	private List<Gap> gaps(List<Member> segments) {
		List<Gap> gaps = new ArrayList<>();
		for (Member member : segments) {
			Surroundings around = surroundings(member);
			if (around.isGap()) {
				Surroundings.Onward onward = around.bestOnward(member, this.rulebook.localValues());
				gaps.add((onward != null)
						? new Gap(around.segment(), member.walk(), Math.min(member.confidence(), onward.confidence()),
								member.walk().then(onward.walk()), onward.toLeadFirm())
						: new Gap(around.segment(), member.walk(), member.confidence(), null, false));
			}
		}
		return gaps;
	}

	private List<Welcome> welcomes(List<Member> segments) {
		List<Welcome> welcomes = new ArrayList<>();
		Set<String> parks = new LinkedHashSet<>();
		for (Member member : segments) {
			surroundings(member).parks().forEach((park, homeward) -> {
				if (parks.add(park)) {
					Walk walk = member.walk().then(homeward);
					welcomes.add(new Welcome(walk, Math.min(member.confidence(), walk.confidence())));
				}
			});
		}
		welcomes.sort(Comparator.comparingDouble(Welcome::confidence).reversed());
		return welcomes;
	}

	/**
	 * Its own way home, or that of a local company which controls it; empty if it is not
	 * here.
	 */
	private List<Walk> homeward(Set<String> upwards) {
		return upwards.stream()
			.filter(this.locals::isLocal)
			.findFirst()
			.map((local) -> List.of(this.locals.get(local).homeward()))
			.orElse(List.of());
	}

	/** Who controls it in the end; of several the first by id; itself if nobody does. */
	private static String group(String id, Map<String, List<String>> upwards) {
		if (upwards.size() == 1) {
			return id;
		}
		return upwards.entrySet()
			.stream()
			.filter((one) -> one.getValue().isEmpty())
			.map(Map.Entry::getKey)
			.min(Comparator.naturalOrder())
			.orElse(id);
	}

	private List<Candidate.Rival> rivals(String company, List<Member> segments) {
		List<Candidate.Rival> rivals = new ArrayList<>();
		for (Member member : segments) {
			Surroundings around = surroundings(member);
			for (Member leadFirm : around.leadFirms()) {
				if (!leadFirm.company().equals(company)) {
					Name name = leadFirm.walk().first().name();
					rivals.add(new Candidate.Rival(name, around.segment().name()));
				}
			}
		}
		return rivals;
	}

	private Surroundings surroundings(Member member) {
		return Objects.requireNonNull(this.surroundings.get(member.segment()));
	}

}
