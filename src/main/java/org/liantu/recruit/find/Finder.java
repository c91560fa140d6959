package org.liantu.recruit.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Path;

import org.springframework.stereotype.Component;

import org.liantu.chainmap.ChainMap;
import org.liantu.chainmap.Member;
import org.liantu.chainmap.Segment;
import org.liantu.graph.Graph;
import org.liantu.graph.Walks;
import org.liantu.home.Locals;
import org.liantu.model.Company;
import org.liantu.model.Fact;
import org.liantu.model.Label;
import org.liantu.model.Name;
import org.liantu.model.Region;
import org.liantu.model.Source;
import org.liantu.model.Thing;
import org.liantu.model.Walk;
import org.liantu.rulebook.Rulebook;
import org.liantu.statement.Predicate;
import org.liantu.statement.Statement;
import org.liantu.statement.Statements;

/**
 * Finds everybody: asks the walk questions, then what is known of those found. Always the
 * same number of questions, however many are found.
 */
@Component
public class Finder {

	private static final List<String> GAP_LEVELS = List.of("missing", "weak");

	private final Graph graph;

	private final Walks walks;

	private final Statements statements;

	private final Rulebook rulebook;

	Finder(Graph graph, Walks walks, Statements statements, Rulebook rulebook) {
		this.graph = graph;
		this.walks = walks;
		this.statements = statements;
		this.rulebook = rulebook;
	}

	/**
	 * Everybody with a walk to a chain. Call it inside {@link Graph#read}.
	 * @param chain the map of the chain
	 * @param locals who is local
	 * @param asOf the day for which the question is asked
	 */
	public Findings find(ChainMap chain, Locals locals, LocalDate asOf) {
		Map<String, List<Member>> members = chain.membersByCompany();
		List<FoundPath> found = findPaths(chain, locals, asOf, members.keySet());
		List<Path> welcomes = this.graph.ask("recruit/parks-that-welcome",
				Map.of("chain", chain.id(), "home", locals.home().code(), "limit", limit()),
				(row) -> row.get("walk").asPath());
		SortedSet<String> ids = new TreeSet<>(members.keySet());
		found.forEach((path) -> ids.add(path.candidate()));

		Known known = know(ids, locals, asOf);
		List<Path> paths = new ArrayList<>(welcomes);
		found.forEach((path) -> paths.add(path.path()));
		Set<String> sourceIds = new HashSet<>(known.sourceIds());
		paths.forEach((path) -> path.relationships().forEach((edge) -> sourceIds.addAll(Walks.sourceIds(edge))));
		Function<String, Source> sources = this.walks.sources(sourceIds);

		Map<String, List<Link>> links = new HashMap<>();
		found.forEach((path) -> links.computeIfAbsent(path.candidate(), (key) -> new ArrayList<>())
			.add(path.link(locals, chain.leadFirms(), sources)));
		Map<String, Walk> welcomed = new TreeMap<>();
		welcomes.forEach((path) -> welcomed.putIfAbsent(path.start().get("id").asString(), Walks.of(path, sources)));

		List<Candidate> candidates = new ArrayList<>();
		for (String id : ids) {
			Record row = known.companies().get(id);
			if (row != null) {
				List<Member> segments = members.getOrDefault(id, List.of());
				candidates.add(new Candidate(company(row), codes(row), segments, gaps(chain, locals, segments),
						links.getOrDefault(id, List.of()), known.facts(id, Predicate.CALIBRE, sources),
						known.signals(id, sources), row.get("partners").asLong(), welcomesOf(chain, segments, welcomed),
						known.facts(id, Predicate.STATUS, sources), known.industries(id, sources),
						known.projects(id, sources), known.homeward(id, locals), rivals(chain, id, segments),
						known.followUp(id), known.group(id)));
			}
		}
		boolean truncated = chain.truncated() || locals.truncated() || welcomes.size() >= limit()
				|| found.stream()
					.collect(Collectors.groupingBy(FoundPath::kind, Collectors.counting()))
					.values()
					.stream()
					.anyMatch((count) -> count >= limit());
		return new Findings(candidates, known.total(), truncated);
	}

	private int limit() {
		return this.rulebook.limits().walksPerQuestion();
	}

	private List<FoundPath> findPaths(ChainMap chain, Locals locals, LocalDate asOf, Collection<String> members) {
		List<String> leadFirms = List.copyOf(chain.leadFirms());
		List<String> localMembers = members.stream().filter(locals::isLocal).toList();
		int perCandidate = this.rulebook.limits().walksPerCandidate();
		Map<String, Object> aboutLeadFirms = Map.of("leadFirms", leadFirms, "asOf", asOf.toString(), "perCandidate",
				perCandidate, "limit", limit());
		Map<String, Object> aboutProducts = Map.of("locals", localMembers, "stopProducts", this.rulebook.stopProducts(),
				"perCandidate", perCandidate, "limit", limit());
		List<FoundPath> found = new ArrayList<>();
		found.addAll(
				askPaths(Link.Kind.SUPPLIES_A_LEAD_FIRM, "recruit/supplies-to-lead-firms", aboutLeadFirms, "partners"));
		found.addAll(
				askPaths(Link.Kind.BUYS_FROM_A_LEAD_FIRM, "recruit/buys-from-lead-firms", aboutLeadFirms, "partners"));
		found.addAll(askPaths(Link.Kind.SHARES_A_CUSTOMER, "recruit/shares-a-customer", aboutLeadFirms, "suppliers"));
		found.addAll(askPaths(Link.Kind.MAKES_AN_INPUT, "recruit/makes-an-input", aboutProducts, "makers"));
		found.addAll(askPaths(Link.Kind.BUYS_LOCAL_PRODUCTS, "recruit/buys-local-products", aboutProducts, "makers"));
		found.addAll(askPaths(
				Link.Kind.SHARES_AN_OWNER, "recruit/shares-an-owner", Map.of("members", List.copyOf(members), "locals",
						List.copyOf(locals.companies().keySet()), "perCandidate", perCandidate, "limit", limit()),
				null));
		found.addAll(askPaths(Link.Kind.HAS_ROOTS_HERE, "recruit/has-roots-here",
				Map.of("members", List.copyOf(members), "home", locals.home().code(), "limit", limit()), null));
		return found;
	}

	private List<FoundPath> askPaths(Link.Kind kind, String question, Map<String, Object> parameters,
			@Nullable String having) {
		return this.graph.ask(question, parameters, (row) -> new FoundPath(kind, row.get("walk").asPath(),
				(having != null) ? row.get(having).asLong() : 1, row.get("how").asString("")));
	}

	/**
	 * A path as it came from the graph, before sources and ways home are joined to it.
	 */
	private record FoundPath(Link.Kind kind, Path path, long having, String detail) {

		String candidate() {
			return this.path.start().get("id").asString();
		}

		Link link(Locals locals, Set<String> leadFirms, Function<String, Source> sources) {
			Walk walk = Walks.of(this.path, sources);
			String end = walk.last().id();
			Walk whole = locals.isLocal(end) ? walk.then(locals.get(end).homeward()) : walk;
			return new Link(this.kind, whole, walk.edges().size(), this.having, leadFirms.contains(end), this.detail);
		}

	}

	private Known know(SortedSet<String> ids, Locals locals, LocalDate asOf) {
		List<String> list = List.copyOf(ids);
		double control = this.rulebook.controlShare();
		Map<String, Record> companies = new HashMap<>();
		this.graph.ask("recruit/companies", Map.of("ids", list), Function.identity())
			.forEach((row) -> companies.put(row.get("company").get("id").asString(), row));
		List<String> keys = list.stream().map((id) -> new Thing(Label.COMPANY, id).key()).toList();
		List<Statement> said = this.statements.listLive(keys, List.of(Predicate.CALIBRE, Predicate.STATUS));
		List<Record> signals = this.graph.ask("recruit/signals", Map.of("ids", list, "from",
				asOf.minusDays(this.rulebook.signalDays()).toString(), "to", asOf.toString(), "limit", limit()),
				Function.identity());
		List<Record> industries = this.graph.ask("recruit/industries", Map.of("ids", list), Function.identity());
		List<Record> projects = this.graph.ask("recruit/projects",
				Map.of("ids", list, "home", locals.home().code(), "control", control), Function.identity());
		List<Record> owners = this.graph.ask("recruit/controlled-by", Map.of("ids", list, "control", control),
				Function.identity());
		List<Record> followUps = this.graph.ask("recruit/follow-ups", Map.of("ids", list), Function.identity());
		long total = this.graph.ask("recruit/how-many-companies", Map.of(), (row) -> row.get("companies").asLong())
			.get(0);
		return Known.of(companies, said, signals, industries, projects, owners, followUps, total);
	}

	/** A company from a row of the question {@code recruit/companies}. */
	public static Company company(Record row) {
		Value region = row.get("region");
		return new Company(row.get("company").get("id").asString(), Walks.name(row.get("company")),
				region.isNull() ? null : new Region(region.get("id").asString(), Walks.name(region)),
				row.get("company").get("calibre").asList(Value::asString, List.of()));
	}

	private static List<String> codes(Record row) {
		return row.get("regions").asList(Value::asString);
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
