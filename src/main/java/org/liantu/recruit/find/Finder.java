package org.liantu.recruit.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.liantu.chainmap.ChainMap;
import org.liantu.chainmap.Member;
import org.liantu.chainmap.Segment;
import org.liantu.graph.Graph;
import org.liantu.graph.Walks;
import org.liantu.home.Locals;
import org.liantu.model.Fact;
import org.liantu.model.Label;
import org.liantu.model.Name;
import org.liantu.model.Source;
import org.liantu.model.Thing;
import org.liantu.model.Walk;
import org.liantu.rulebook.Rulebook;
import org.liantu.statement.Predicate;
import org.liantu.statement.Statement;
import org.liantu.statement.Statements;
import org.liantu.walk.FoundWalk;
import org.liantu.walk.KnownCompany;
import org.liantu.walk.Walked;
import org.liantu.walk.WalkingRoom;

/**
 * Finds everybody: walks, then asks what is known of those found. Always the same number
 * of questions, however many are found.
 */
@Component
public class Finder {

	private static final List<String> GAP_LEVELS = List.of("missing", "weak");

	private final Graph graph;

	private final WalkingRoom walking;

	private final Walks walks;

	private final Statements statements;

	private final Rulebook rulebook;

	Finder(Graph graph, WalkingRoom walking, Walks walks, Statements statements, Rulebook rulebook) {
		this.graph = graph;
		this.walking = walking;
		this.walks = walks;
		this.statements = statements;
		this.rulebook = rulebook;
	}

	/**
	 * Everybody with a walk to a chain. Call it inside
	 * {@link org.liantu.graph.Graph#read}.
	 * @param revision the revision being read
	 * @param chain the map of the chain
	 * @param locals who is local
	 * @param asOf the day for which the question is asked
	 */
	public Findings find(long revision, ChainMap chain, Locals locals, LocalDate asOf) {
		Map<String, List<Member>> members = chain.membersByCompany();
		Map<Link.Kind, Walked> walked = walk(revision, chain, locals, asOf, members.keySet());
		Map<String, List<Link>> links = new HashMap<>();
		walked.forEach((kind, found) -> found.walks()
			.forEach((one) -> links.computeIfAbsent(one.walk().first().id(), (key) -> new ArrayList<>())
				.add(link(kind, one, locals, chain.leadFirms()))));
		Map<String, Walk> welcomed = new TreeMap<>();
		this.walking.parksThatWelcome(revision, chain.id(), locals.home().code())
			.forEach((walk) -> welcomed.putIfAbsent(walk.first().id(), walk));
		SortedSet<String> ids = new TreeSet<>(members.keySet());
		ids.addAll(links.keySet());

		Known known = know(revision, ids, locals, asOf);
		Function<String, Source> sources = this.walks.sources(known.sourceIds());
		List<Candidate> candidates = new ArrayList<>();
		for (String id : ids) {
			KnownCompany company = known.companies().get(id);
			if (company != null) {
				List<Member> segments = members.getOrDefault(id, List.of());
				candidates.add(new Candidate(company.company(), company.regions(), segments,
						gaps(chain, locals, segments), links.getOrDefault(id, List.of()),
						known.facts(id, Predicate.CALIBRE, sources), known.signals(id), company.partners(),
						welcomesOf(chain, segments, welcomed), known.facts(id, Predicate.STATUS, sources),
						known.industries(id), known.projects(id), known.homeward(id, locals),
						rivals(chain, id, segments), known.followUp(id), known.group(id)));
			}
		}
		long unseen = walked.values().stream().mapToLong(Walked::unseen).sum();
		return new Findings(candidates, this.walking.countCompanies(revision),
				chain.truncated() || locals.truncated() || unseen > 0, unseen);
	}

	/** What was found, in the order of the kinds of links. */
	private Map<Link.Kind, Walked> walk(long revision, ChainMap chain, Locals locals, LocalDate asOf,
			Collection<String> members) {
		Set<String> leadFirms = chain.leadFirms();
		List<String> localMembers = members.stream().filter(locals::isLocal).toList();
		List<String> stopProducts = this.rulebook.stopProducts();
		int kept = this.rulebook.limits().walksPerCandidate();
		long effort = this.rulebook.limits().edgesPerQuestion();
		Map<Link.Kind, Walked> walked = new EnumMap<>(Link.Kind.class);
		walked.put(Link.Kind.SUPPLIES_A_LEAD_FIRM, this.walking.suppliesTo(revision, leadFirms, asOf, kept, effort));
		walked.put(Link.Kind.BUYS_FROM_A_LEAD_FIRM, this.walking.buysFrom(revision, leadFirms, asOf, kept, effort));
		walked.put(Link.Kind.SHARES_A_CUSTOMER, this.walking.sharesACustomer(revision, leadFirms, asOf, kept, effort));
		walked.put(Link.Kind.MAKES_AN_INPUT,
				this.walking.makesAnInput(revision, localMembers, stopProducts, kept, effort));
		walked.put(Link.Kind.BUYS_LOCAL_PRODUCTS,
				this.walking.buysLocalProducts(revision, localMembers, stopProducts, kept, effort));
		walked.put(Link.Kind.SHARES_AN_OWNER,
				this.walking.sharesAnOwner(revision, members, locals.companies().keySet(), kept, effort));
		walked.put(Link.Kind.HAS_ROOTS_HERE,
				new Walked(this.walking.hasRootsHere(revision, members, locals.home().code()), 0));
		return walked;
	}

	/** The walk goes on to where the local company that it reached is at home. */
	private static Link link(Link.Kind kind, FoundWalk found, Locals locals, Set<String> leadFirms) {
		Walk walk = found.walk();
		String end = walk.last().id();
		Walk whole = locals.isLocal(end) ? walk.then(locals.get(end).homeward()) : walk;
		return new Link(kind, whole, walk.edges().size(), found.having(), leadFirms.contains(end), found.detail());
	}

	private Known know(long revision, SortedSet<String> ids, Locals locals, LocalDate asOf) {
		List<String> list = List.copyOf(ids);
		double control = this.rulebook.controlShare();
		Map<String, KnownCompany> companies = new HashMap<>();
		this.walking.companies(revision, ids).forEach((known) -> companies.put(known.company().id(), known));
		Map<String, List<Statement>> said = new HashMap<>();
		this.statements
			.listSaid(list.stream().map((id) -> new Thing(Label.COMPANY, id)).toList(),
					List.of(Predicate.CALIBRE, Predicate.STATUS))
			.forEach((company, statements) -> said.put(company.id(), statements));
		return Known.of(companies, said,
				this.walking.signals(revision, ids, asOf.minusDays(this.rulebook.signalDays()), asOf),
				this.walking.industries(revision, ids),
				this.walking.projects(revision, ids, locals.home().code(), control),
				this.walking.controllers(revision, ids, control),
				this.graph.ask("recruit/follow-ups", Map.of("ids", list), Function.identity()));
	}

	private List<Gap> gaps(ChainMap chain, Locals locals, List<Member> segments) {
		List<Gap> gaps = new ArrayList<>();
		for (Member member : segments) {
			Segment segment = chain.getSegment(member.segment());
			if (GAP_LEVELS.contains(segment.level()) && chain.isLeaf(segment.id())) {
				Onward onward = findOnward(chain, locals, member);
				gaps.add((onward != null)
						? new Gap(segment, member.walk(), Math.min(member.confidence(), onward.confidence()),
								onward.walk(), onward.toLeadFirm())
						: new Gap(segment, member.walk(), member.confidence(), null, false));
			}
		}
		return gaps;
	}

	/**
	 * On from the candidate's segment over one feed to a local company there, and home:
	 * one over the chain itself rather than over what supports it, then the surest, then
	 * one to a lead firm rather than to another.
	 */
	private @Nullable Onward findOnward(ChainMap chain, Locals locals, Member member) {
		List<Onward> onwards = new ArrayList<>();
		for (ChainMap.FeedWalk feed : chain.listFeedsAround(member.segment())) {
			boolean feeds = feed.feed().from().equals(member.segment());
			String other = feeds ? feed.feed().to() : feed.feed().from();
			Walk over = member.walk().then(feeds ? feed.walk() : feed.walk().reversed());
			for (Member neighbour : chain.listMembers(other)) {
				if (locals.isLocal(neighbour.company()) && !neighbour.company().equals(member.company())) {
					Walk walk = over.then(neighbour.walk().reversed()).then(locals.get(neighbour.company()).homeward());
					onwards.add(new Onward(walk, Math.min(walk.confidence(), neighbour.confidence()),
							chain.getSegment(other).stage().equals("support"),
							chain.leadFirms().contains(neighbour.company())));
				}
			}
		}
		return onwards.stream()
			.min(Comparator.comparing(Onward::overSupport)
				.thenComparing(Comparator.comparingDouble(this::worth).reversed())
				.thenComparing((onward) -> onward.walk().toString()))
			.orElse(null);
	}

	private double worth(Onward onward) {
		Rulebook.LocalValues values = this.rulebook.localValues();
		return onward.confidence() * (onward.toLeadFirm() ? values.leadFirm() : values.other());
	}

	/** A way on from a candidate's segment. */
	private record Onward(Walk walk, double confidence, boolean overSupport, boolean toLeadFirm) {

	}

	/**
	 * From the candidate over its segment, or what that is part of, to a park that
	 * welcomes it.
	 */
	private static List<Welcome> welcomesOf(ChainMap chain, List<Member> segments, Map<String, Walk> welcomed) {
		List<Welcome> welcomes = new ArrayList<>();
		Set<String> parks = new LinkedHashSet<>();
		for (Member member : segments) {
			Walk upwards = member.walk();
			for (Segment upper : chain.listUpwards(member.segment())) {
				if (!upper.id().equals(upwards.last().id())) {
					upwards = upwards.then(chain.getPartOf(upwards.last().id()));
				}
				Walk welcome = welcomed.get(upper.id());
				if (welcome != null && parks.add(welcome.nodes().get(1).id())) {
					Walk walk = upwards.then(welcome);
					welcomes.add(new Welcome(walk, Math.min(member.confidence(), walk.confidence())));
				}
			}
		}
		welcomes.sort(Comparator.comparingDouble(Welcome::confidence).reversed());
		return welcomes;
	}

	private static List<Candidate.Rival> rivals(ChainMap chain, String company, List<Member> segments) {
		List<Candidate.Rival> rivals = new ArrayList<>();
		for (Member member : segments) {
			if (chain.isLeaf(member.segment())) {
				for (Member other : chain.listMembers(member.segment())) {
					if (chain.leadFirms().contains(other.company()) && !other.company().equals(company)) {
						Name leadFirm = other.walk().first().name();
						rivals.add(new Candidate.Rival(leadFirm, chain.getSegment(member.segment()).name()));
					}
				}
			}
		}
		return rivals;
	}

}
