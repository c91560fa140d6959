package org.liantu.chainmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Path;

import org.springframework.stereotype.Component;

import org.liantu.graph.Graph;
import org.liantu.graph.PerRevision;
import org.liantu.graph.Walks;
import org.liantu.home.HomeRegion;
import org.liantu.home.Locals;
import org.liantu.model.Name;
import org.liantu.model.Source;
import org.liantu.model.Walk;
import org.liantu.rulebook.Rulebook;

/** The maps of all chains, each worked out once per revision. */
@Component
public class ChainMaps {

	private final Graph graph;

	private final Walks walks;

	private final HomeRegion home;

	private final Rulebook rulebook;

	private final PerRevision<String, ChainMap> maps;

	private final PerRevision<String, List<Gap>> gaps;

	private final PerRevision<String, Locals> locals;

	private final PerRevision<String, List<Chain>> chains;

	ChainMaps(Graph graph, Walks walks, HomeRegion home, Rulebook rulebook) {
		this.graph = graph;
		this.walks = walks;
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
				() -> this.graph.ask("chainmap/chains", Map.of(), Function.identity())
					.stream()
					.map((row) -> chain(row, revision))
					.toList());
	}

	private Chain chain(Record row, long revision) {
		String id = row.get("chain").get("id").asString();
		int companies = get(revision, id).membersByCompany().size();
		return new Chain(id, Walks.name(row.get("chain")), row.get("segments").asInt(), row.get("leadFirms").asInt(),
				companies);
	}

	/** Who is local. */
	public Locals locals(long revision) {
		return this.locals.get(revision, "", this.home::locals);
	}

	/**
	 * The map of a chain.
	 * @param revision the revision being read
	 * @param chain its id
	 * @throws UnknownChain if there is no such chain
	 */
	public ChainMap get(long revision, String chain) {
		return this.maps.get(revision, chain, () -> read(chain, locals(revision)));
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
			Map<String, Relatedness> relatedness = relatedness(map);
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

	private Map<String, Relatedness> relatedness(ChainMap map) {
		Map<String, List<Member>> members = map.membersByCompany();
		Map<String, Map<String, Integer>> companies = new TreeMap<>();
		this.graph.ask("chainmap/prefectures", Map.of("ids", List.copyOf(members.keySet())), Function.identity())
			.forEach((row) -> Objects.requireNonNull(members.get(row.get("company").asString()))
				.forEach((member) -> companies
					.computeIfAbsent(row.get("prefecture").asString(), (key) -> new TreeMap<>())
					.merge(member.segment(), 1, Integer::sum)));
		Set<String> here = map.segments()
			.values()
			.stream()
			.filter((segment) -> segment.presence() > 0)
			.map(Segment::id)
			.collect(Collectors.toSet());
		return Relatedness.of(companies, here, map.segments().keySet(), this.rulebook.relatedness());
	}

	private ChainMap read(String chain, Locals locals) {
		Name name = this.graph.ask("chainmap/chains", Map.of(), Function.identity())
			.stream()
			.filter((row) -> row.get("chain").get("id").asString().equals(chain))
			.map((row) -> Walks.name(row.get("chain")))
			.findFirst()
			.orElseThrow(() -> new UnknownChain(chain, listIds()));
		List<Record> segments = this.graph.ask("chainmap/segments", Map.of("chain", chain), Function.identity());
		List<Path> feeds = this.graph.ask("chainmap/feeds", Map.of("chain", chain), (row) -> row.get("feed").asPath());
		int limit = this.rulebook.limits().members();
		List<Path> memberPaths = this.graph.ask("chainmap/members",
				Map.of("chain", chain, "stopProducts", this.rulebook.stopProducts(), "limit", limit + 1),
				(row) -> row.get("member").asPath());
		Set<String> leadFirms = new TreeSet<>(
				this.graph.ask("chainmap/lead-firms", Map.of("chain", chain), (row) -> row.get("company").asString()));
		List<Path> partOf = segments.stream()
			.map((row) -> row.get("partOf"))
			.filter((value) -> !value.isNull())
			.map(Value::asPath)
			.toList();
		List<Path> paths = new ArrayList<>(feeds);
		paths.addAll(partOf);
		paths.addAll(memberPaths);
		Function<String, Source> sources = this.walks.sourcesBehind(paths);

		SortedMap<String, List<Member>> members = members(memberPaths.stream().limit(limit).toList(), sources);
		List<ChainMap.FeedWalk> feedWalks = feeds.stream()
			.map((path) -> new ChainMap.FeedWalk(
					new Feed(path.start().get("id").asString(), path.end().get("id").asString()),
					Walks.of(path, sources)))
			.toList();
		SortedMap<String, List<ChainMap.FeedWalk>> feedsAround = new TreeMap<>();
		feedWalks.forEach((feed) -> {
			feedsAround.computeIfAbsent(feed.feed().from(), (key) -> new ArrayList<>()).add(feed);
			feedsAround.computeIfAbsent(feed.feed().to(), (key) -> new ArrayList<>()).add(feed);
		});
		SortedMap<String, Walk> partOfWalks = new TreeMap<>();
		partOf.forEach((path) -> partOfWalks.put(path.start().get("id").asString(), Walks.of(path, sources)));
		Presence presence = presence(segments, feedWalks, members, locals, leadFirms);
		SortedMap<String, Segment> boxes = new TreeMap<>();
		segments.forEach((row) -> {
			Segment segment = segment(row, presence);
			boxes.put(segment.id(), segment);
		});
		return new ChainMap(chain, name, boxes, feedsAround, partOfWalks, members, leadFirms,
				memberPaths.size() > limit);
	}

	private List<String> listIds() {
		return this.graph.ask("chainmap/chains", Map.of(), (row) -> row.get("chain").get("id").asString());
	}

	/** The surest walk for every company and segment; those come first from the graph. */
	private SortedMap<String, List<Member>> members(List<Path> paths, Function<String, Source> sources) {
		SortedMap<String, Map<String, Member>> best = new TreeMap<>();
		for (Path path : paths) {
			String company = path.start().get("id").asString();
			String segment = path.end().get("id").asString();
			boolean byIndustry = path.relationships().iterator().next().type().equals("CLASSED_AS");
			double confidence = lowestConfidence(path);
			double counted = byIndustry ? Math.min(confidence, this.rulebook.levels().industryConfidence())
					: confidence;
			best.computeIfAbsent(segment, (key) -> new LinkedHashMap<>())
				.merge(company, new Member(company, segment, Walks.of(path, sources), counted),
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

	private static double lowestConfidence(Path path) {
		double lowest = 1;
		for (org.neo4j.driver.types.Relationship edge : path.relationships()) {
			lowest = Math.min(lowest, edge.get("confidence").asDouble());
		}
		return lowest;
	}

	private Presence presence(List<Record> segments, List<ChainMap.FeedWalk> feeds,
			SortedMap<String, List<Member>> members, Locals locals, Set<String> leadFirms) {
		Map<String, String> parents = new HashMap<>();
		segments.forEach((row) -> {
			findParent(row).ifPresent((parent) -> parents.put(row.get("segment").get("id").asString(), parent));
		});
		Set<String> localMembers = members.values()
			.stream()
			.flatMap(List::stream)
			.map(Member::company)
			.filter(locals::isLocal)
			.collect(Collectors.toCollection(TreeSet::new));
		Map<String, List<String>> calibres = new HashMap<>();
		this.graph.ask("chainmap/calibres", Map.of("ids", List.copyOf(localMembers)), Function.identity())
			.forEach((row) -> calibres.put(row.get("company").asString(), row.get("calibre").asList(Value::asString)));
		Rulebook.Levels levels = this.rulebook.levels();
		Map<String, Presence.LocalCompany> localCompanies = new HashMap<>();
		localMembers.forEach((company) -> {
			boolean strong = calibres.getOrDefault(company, List.of())
				.stream()
				.anyMatch(levels.strongCalibres()::contains);
			localCompanies.put(company, new Presence.LocalCompany(strong ? levels.strongCompany() : 1,
					locals.get(company).homeward().confidence()));
		});
		return new Presence(levels, parents, feeds.stream().map(ChainMap.FeedWalk::feed).toList(), members,
				localCompanies, leadFirms);
	}

	private static Optional<String> findParent(Record row) {
		Value partOf = row.get("partOf");
		return partOf.isNull() ? Optional.empty() : Optional.of(partOf.asPath().end().get("id").asString());
	}

	private static Segment segment(Record row, Presence presence) {
		Value node = row.get("segment");
		String id = node.get("id").asString();
		Set<String> parts = presence.parts(id);
		double here = presence.of(parts);
		String level = presence.level(here);
		return new Segment(id, findParent(row).orElse(null), node.get("stage").asString(), Walks.name(node),
				node.get("definition").isNull() ? null : node.get("definition").asString(), level,
				presence.action(parts, level), here, presence.need(parts), presence.countLocal(parts),
				presence.countKnown(parts));
	}

}
