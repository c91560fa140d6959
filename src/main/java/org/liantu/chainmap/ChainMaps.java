package org.liantu.chainmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.liantu.graph.Graph;
import org.liantu.graph.PerRevision;
import org.liantu.home.HomeRegion;
import org.liantu.home.Locals;
import org.liantu.model.Walk;
import org.liantu.rulebook.Rulebook;
import org.liantu.walk.ChainNode;
import org.liantu.walk.SegmentNode;
import org.liantu.walk.SegmentWorker;
import org.liantu.walk.WalkingRoom;

/** The maps of all chains, each worked out once per revision. */
@Component
public class ChainMaps {

	private final WalkingRoom walking;

	private final HomeRegion home;

	private final Rulebook rulebook;

	private final PerRevision<String, ChainMap> maps;

	private final PerRevision<String, List<Gap>> gaps;

	private final PerRevision<String, Locals> locals;

	private final PerRevision<String, List<Chain>> chains;

	ChainMaps(Graph graph, WalkingRoom walking, HomeRegion home, Rulebook rulebook) {
		this.walking = walking;
		this.home = home;
		this.rulebook = rulebook;
		this.maps = new PerRevision<>(graph, 32);
		this.gaps = new PerRevision<>(graph, 32);
		this.locals = new PerRevision<>(graph, 2);
		this.chains = new PerRevision<>(graph, 2);
	}

	/** All chains, by id. */
	public List<Chain> list(long revision) {
		return this.chains.get(revision, "",
				() -> this.walking.chains(revision).stream().map((chain) -> chain(chain, revision)).toList());
	}

	private Chain chain(ChainNode node, long revision) {
		int companies = get(revision, node.id()).membersByCompany().size();
		return new Chain(node.id(), node.name(), node.segments(), node.leadFirms().size(), companies);
	}

	/** Who is local. */
	public Locals locals(long revision) {
		return this.locals.get(revision, "", () -> this.home.locals(revision));
	}

	/**
	 * The map of a chain.
	 * @param revision the revision being read
	 * @param chain its id
	 * @throws UnknownChain if there is no such chain
	 */
	public ChainMap get(long revision, String chain) {
		return this.maps.get(revision, chain, () -> read(revision, chain, locals(revision)));
	}

	/**
	 * Who leads a chain, by id.
	 * @param revision the revision being read
	 * @param chain its id
	 * @throws UnknownChain if there is no such chain
	 */
	public List<LeadFirm> listLeadFirms(long revision, String chain) {
		return this.walking.companies(revision, get(revision, chain).leadFirms())
			.stream()
			.map((known) -> new LeadFirm(known.company().id(), known.company().name()))
			.toList();
	}

	/**
	 * The leaf segments of a chain that are missing or weak here, most urgent first: by
	 * need, then by how little is here.
	 * @param revision the revision being read
	 * @param chain its id
	 * @throws UnknownChain if there is no such chain
	 */
	public List<Gap> listGaps(long revision, String chain) {
		return this.gaps.get(revision, chain, () -> {
			ChainMap map = get(revision, chain);
			Map<String, Relatedness> relatedness = relatedness(revision, map);
			return map.segments()
				.values()
				.stream()
				.filter((segment) -> map.isLeaf(segment.id())
						&& (segment.level().equals("missing") || segment.level().equals("weak")))
				.map((segment) -> Gap.of(segment, Objects.requireNonNull(relatedness.get(segment.id()))))
				.sorted(Comparator.comparing((Gap gap) -> gap.action().equals("none"))
					.thenComparing(Comparator.comparingDouble(Gap::need).reversed())
					.thenComparingDouble(Gap::presence)
					.thenComparing(Gap::segment))
				.toList();
		});
	}

	private Map<String, Relatedness> relatedness(long revision, ChainMap map) {
		Map<String, List<Member>> members = map.membersByCompany();
		Map<String, Map<String, Integer>> companies = new TreeMap<>();
		this.walking.prefectures(revision, members.keySet())
			.forEach((company,
					prefectures) -> prefectures.forEach((prefecture) -> Objects.requireNonNull(members.get(company))
						.forEach((member) -> companies.computeIfAbsent(prefecture, (key) -> new TreeMap<>())
							.merge(member.segment(), 1, Integer::sum))));
		Set<String> here = map.segments()
			.values()
			.stream()
			.filter((segment) -> segment.presence() > 0)
			.map(Segment::id)
			.collect(Collectors.toSet());
		return Relatedness.of(companies, here, map.segments().keySet(), this.rulebook.relatedness());
	}

	private ChainMap read(long revision, String chain, Locals locals) {
		List<ChainNode> all = this.walking.chains(revision);
		ChainNode node = all.stream()
			.filter((one) -> one.id().equals(chain))
			.findFirst()
			.orElseThrow(() -> new UnknownChain(chain, all.stream().map(ChainNode::id).toList()));
		List<SegmentNode> segments = this.walking.segments(revision, chain);
		int limit = this.rulebook.limits().members();
		List<SegmentWorker> workers = this.walking.members(revision, chain, this.rulebook.stopProducts(), limit + 1);
		Set<String> leadFirms = new TreeSet<>(node.leadFirms());
		SortedMap<String, List<Member>> members = members(workers.stream().limit(limit).toList());
		List<ChainMap.FeedWalk> feedWalks = this.walking.feeds(revision, chain)
			.stream()
			.map((walk) -> new ChainMap.FeedWalk(new Feed(walk.first().id(), walk.last().id()), walk))
			.toList();
		SortedMap<String, List<ChainMap.FeedWalk>> feedsAround = new TreeMap<>();
		feedWalks.forEach((feed) -> {
			feedsAround.computeIfAbsent(feed.feed().from(), (key) -> new ArrayList<>()).add(feed);
			feedsAround.computeIfAbsent(feed.feed().to(), (key) -> new ArrayList<>()).add(feed);
		});
		SortedMap<String, Walk> partOf = new TreeMap<>();
		segments.forEach((segment) -> {
			Walk outwards = segment.partOf();
			if (outwards != null) {
				partOf.put(segment.id(), outwards);
			}
		});
		Presence presence = presence(revision, partOf, feedWalks, members, locals, leadFirms);
		SortedMap<String, Segment> boxes = new TreeMap<>();
		segments.forEach((segment) -> boxes.put(segment.id(), segment(segment, presence)));
		return new ChainMap(chain, node.name(), boxes, feedsAround, partOf, members, leadFirms, workers.size() > limit);
	}

	/**
	 * By segment, the surest way in which it is known that each company works there; what
	 * only its industry says counts at most as much as the rulebook allows.
	 */
	private SortedMap<String, List<Member>> members(List<SegmentWorker> surestFirst) {
		Map<String, Map<String, Member>> best = new TreeMap<>();
		for (SegmentWorker worker : surestFirst) {
			double counted = worker.byIndustry()
					? Math.min(worker.walk().confidence(), this.rulebook.levels().industryConfidence())
					: worker.walk().confidence();
			best.computeIfAbsent(worker.segment(), (key) -> new LinkedHashMap<>())
				.merge(worker.company(), new Member(worker.company(), worker.segment(), worker.walk(), counted),
						(one, other) -> (other.confidence() > one.confidence()) ? other : one);
		}
		SortedMap<String, List<Member>> members = new TreeMap<>();
		best.forEach((segment, byCompany) -> members.put(segment,
				byCompany.values()
					.stream()
					.sorted(Comparator.comparingDouble(Member::confidence).reversed().thenComparing(Member::company))
					.toList()));
		return members;
	}

	private Presence presence(long revision, SortedMap<String, Walk> partOf, List<ChainMap.FeedWalk> feeds,
			SortedMap<String, List<Member>> members, Locals locals, Set<String> leadFirms) {
		Map<String, String> parents = new HashMap<>();
		partOf.forEach((segment, walk) -> parents.put(segment, walk.last().id()));
		Set<String> localMembers = members.values()
			.stream()
			.flatMap(List::stream)
			.map(Member::company)
			.filter(locals::isLocal)
			.collect(Collectors.toCollection(TreeSet::new));
		Rulebook.Levels levels = this.rulebook.levels();
		Map<String, Presence.LocalCompany> localCompanies = new HashMap<>();
		this.walking.companies(revision, localMembers).forEach((known) -> {
			boolean strong = known.company().calibre().stream().anyMatch(levels.strongCalibres()::contains);
			localCompanies.put(known.company().id(), new Presence.LocalCompany(strong ? levels.strongCompany() : 1,
					locals.get(known.company().id()).homeward().confidence()));
		});
		return new Presence(levels, parents, feeds.stream().map(ChainMap.FeedWalk::feed).toList(), members,
				localCompanies, leadFirms);
	}

	private static Segment segment(SegmentNode node, Presence presence) {
		Set<String> parts = presence.parts(node.id());
		double here = presence.of(parts);
		String level = presence.level(here);
		Walk partOf = node.partOf();
		return new Segment(node.id(), (partOf != null) ? partOf.last().id() : null, node.stage(), node.name(),
				node.definition(), level, presence.action(parts, level), here, presence.need(parts),
				presence.countLocal(parts), presence.countKnown(parts));
	}

}
