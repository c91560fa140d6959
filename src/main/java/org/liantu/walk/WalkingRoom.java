package org.liantu.walk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.liantu.model.Company;
import org.liantu.model.Edge;
import org.liantu.model.Fact;
import org.liantu.model.Label;
import org.liantu.model.Name;
import org.liantu.model.Region;
import org.liantu.model.Vouched;
import org.liantu.model.Walk;

/**
 * Answers what is asked by walking. Every question names the revision it is asked at, and
 * is asked inside {@link org.liantu.graph.Graph#read}; where the graph is past that
 * revision, it throws {@link org.liantu.graph.Moved}, and the reader reads again.
 */
@Component
public class WalkingRoom {

	/** A region lies in regions of so many levels. */
	private static final int LEVELS = 5;

	private final Projections projections;

	private final Follower follower;

	WalkingRoom(Projections projections, Follower follower) {
		this.projections = projections;
		this.follower = follower;
	}

	/**
	 * From here on keeps up with the graph by itself, whoever writes to it. Until then it
	 * does so only when it is asked.
	 */
	public void keepUp() {
		this.follower.start();
	}

	/**
	 * Looks back: from here on questions can also be asked at an earlier revision.
	 * @param revision the revision being read
	 * @param earlier the one to look back to
	 * @return tells whether an edge, as it is shown, has come, changed or gone since
	 * @throws RevisionForgotten if it is not known any more what the graph was then
	 */
	public Predicate<Edge> recall(long revision, long earlier) {
		Set<EdgeEnds> changed = this.projections.recall(revision, earlier).changed();
		return (edge) -> changed.contains(EdgeEnds.of(edge));
	}

	/**
	 * Whose goods reach a lead firm within three hops. {@code having} is how many
	 * supplies the busiest company between has.
	 * @param revision the revision being read
	 * @param leadFirms ids
	 * @param asOf supplies that ended before or begin after this day are not walked
	 * @param keeping which of the walks are kept
	 */
	public Walked suppliesTo(long revision, Collection<String> leadFirms, LocalDate asOf, Keeping keeping) {
		return walked(revision, keeping,
				(graph, effort) -> new TradeWalks(graph, asOf.toString(), keeping, effort).suppliesTo(leadFirms));
	}

	/**
	 * Whom the goods of a lead firm reach within three hops; otherwise as
	 * {@link #suppliesTo}.
	 */
	public Walked buysFrom(long revision, Collection<String> leadFirms, LocalDate asOf, Keeping keeping) {
		return walked(revision, keeping,
				(graph, effort) -> new TradeWalks(graph, asOf.toString(), keeping, effort).buysFrom(leadFirms));
	}

	/**
	 * Who supplies a customer of a lead firm: one walk a customer. {@code having} is how
	 * many supplies the customer gets.
	 */
	public Walked sharesACustomer(long revision, Collection<String> leadFirms, LocalDate asOf, Keeping keeping) {
		return walked(revision, keeping,
				(graph, effort) -> new TradeWalks(graph, asOf.toString(), keeping, effort).sharesACustomer(leadFirms));
	}

	/**
	 * Who makes what goes into the products of local firms, those of the rarest products
	 * and the surest first. {@code having} is how many make the candidate's product.
	 * @param revision the revision being read
	 * @param locals ids of the local firms
	 * @param stopProducts names of products too general to link anybody
	 * @param keeping of each company so many as else of each company and end
	 */
	public Walked makesAnInput(long revision, Collection<String> locals, Collection<String> stopProducts,
			Keeping keeping) {
		return walked(revision, keeping, (graph, effort) -> new KeptByCompany(
				new ProductWalks(graph, stopProducts, keeping.perEnd(), effort).makesAnInput(locals)));
	}

	/**
	 * Who makes something that the products of local firms go into. {@code having} is how
	 * many make the local firm's product.
	 */
	public Walked buysLocalProducts(long revision, Collection<String> locals, Collection<String> stopProducts,
			Keeping keeping) {
		return walked(revision, keeping, (graph, effort) -> new KeptByCompany(
				new ProductWalks(graph, stopProducts, keeping.perEnd(), effort).buysLocalProducts(locals)));
	}

	/**
	 * Which companies belong to an owner who also owns a local one, or to a local one
	 * itself.
	 * @param revision the revision being read
	 * @param members ids of the companies that are looked at
	 * @param locals ids of local companies
	 * @param keeping of each company so many as else of each company and end
	 */
	public Walked sharesAnOwner(long revision, Collection<String> members, Collection<String> locals, Keeping keeping) {
		return walked(revision, keeping, (graph, effort) -> new KeptByCompany(
				new OwnerWalks(graph).sharesAnOwner(members, locals, keeping.perEnd(), effort)));
	}

	/**
	 * Which companies have roots in the home region; {@code detail} is how they are
	 * rooted.
	 * @param revision the revision being read
	 * @param members ids of the companies that are looked at
	 * @param home code of the home region
	 */
	public Walked hasRootsHere(long revision, Collection<String> members, String home) {
		Projection graph = this.projections.at(revision);
		List<Found> found = new OwnerWalks(graph).hasRootsHere(members, home)
			.stream()
			.map((trail) -> new Found(trail, 1))
			.toList();
		return new Walked(graph, new KeptByCompany(found), 0);
	}

	private Walked walked(long revision, Keeping keeping, BiFunction<Projection, Effort, Kept> question) {
		Projection graph = this.projections.at(revision);
		Effort effort = new Effort(keeping.effort());
		Kept kept = question.apply(graph, effort);
		return new Walked(graph, kept, effort.unseen());
	}

	/** Ids of these companies and of all who have a walk, in order. */
	public List<String> everybody(long revision, Collection<String> companies, Collection<Walked> walked) {
		Projection graph = this.projections.at(revision);
		BitSet found = new BitSet();
		companies.forEach((company) -> found.set(graph.find(Label.COMPANY, company)));
		walked.forEach((one) -> one.forEach(found::set));
		found.clear(0);
		return found.stream().boxed().sorted(graph.nodes()::compareIds).map(graph.nodes()::id).toList();
	}

	/**
	 * Which parks of the home region welcome which segments of a chain: from the segment
	 * over the park to the home region, by segment and park.
	 */
	public List<Walk> parksThatWelcome(long revision, String chain, String home) {
		Projection graph = this.projections.at(revision);
		return walks(graph, new OwnerWalks(graph).parksThatWelcome(chain, home));
	}

	/**
	 * Who is local: from each company over what it controls into the home region, the
	 * shortest and then surest walk, by company.
	 * @param revision the revision being read
	 * @param home code of the home region
	 * @param control owning this share, or one that nobody stated, is control
	 */
	public List<Walk> homeward(long revision, String home, double control) {
		Projection graph = this.projections.at(revision);
		return walks(graph, new OwnerWalks(graph).homeward(home, control));
	}

	/**
	 * Who controls these companies, and who those, up to three steps: owners by what they
	 * own.
	 */
	public Map<String, List<String>> controllers(long revision, Collection<String> companies, double control) {
		return new OwnerWalks(this.projections.at(revision)).controllers(companies, control);
	}

	/** What the home region is called; empty if the graph does not know it. */
	public Optional<Name> nameOfRegion(long revision, String code) {
		Projection graph = this.projections.at(revision);
		int region = graph.find(Label.REGION, code);
		return (region == 0) ? Optional.empty() : Optional.of(graph.nodes().name(region));
	}

	/** All regions that the graph knows, in the order of their codes. */
	public List<Region> regions(long revision) {
		Projection graph = this.projections.at(revision);
		return Arrays.stream(graph.nodes().all(Label.REGION))
			.mapToObj((region) -> new Region(graph.nodes().id(region), graph.nodes().name(region)))
			.sorted(Comparator.comparing(Region::code))
			.toList();
	}

	/**
	 * Codes of a region and of all that it lies in, from the inside outwards; empty if it
	 * is not known.
	 */
	public List<String> around(long revision, String code) {
		Projection graph = this.projections.at(revision);
		return outwards(graph, graph.find(Label.REGION, code)).stream().map(graph.nodes()::id).toList();
	}

	private static List<Integer> outwards(Projection graph, int region) {
		List<Integer> outwards = new ArrayList<>();
		Adjacency within = graph.out(Relation.WITHIN);
		int current = region;
		while (current != 0 && outwards.size() <= LEVELS && !outwards.contains(current)) {
			outwards.add(current);
			current = (within.degree(current) > 0) ? within.other(within.start(current)) : 0;
		}
		return outwards;
	}

	/** All chains, by id: their names, how many segments each has, and who leads it. */
	public List<ChainNode> chains(long revision) {
		Projection graph = this.projections.at(revision);
		ChainFrame frame = new ChainFrame(graph);
		return Arrays.stream(graph.nodes().all(Label.CHAIN))
			.mapToObj((chain) -> new ChainNode(graph.nodes().id(chain), graph.nodes().name(chain),
					frame.segments(graph.nodes().id(chain)).size(), frame.leadFirms(chain)))
			.sorted(Comparator.comparing(ChainNode::id))
			.toList();
	}

	/** The segments of a chain, by id. */
	public List<SegmentNode> segments(long revision, String chain) {
		Projection graph = this.projections.at(revision);
		return new ChainFrame(graph).segments(chain).stream().map((segment) -> segment(graph, segment)).toList();
	}

	private static SegmentNode segment(Projection graph, int segment) {
		Adjacency partOf = graph.out(Relation.PART_OF);
		int place = partOf.start(segment);
		Walk outwards = (partOf.degree(segment) == 0) ? null : graph
			.walk(Trail.at(segment).then(Trail.Hop.along(Relation.PART_OF), partOf.edge(place), partOf.other(place)));
		return new SegmentNode(graph.nodes().id(segment), graph.nodes().name(segment),
				String.valueOf(graph.nodes().property(segment, "stage")), graph.nodes().property(segment, "definition"),
				outwards);
	}

	/** What the segments of a chain cover: names of products, by segment. */
	public Map<String, List<Name>> products(long revision, String chain) {
		Projection graph = this.projections.at(revision);
		Adjacency covered = graph.out(Relation.COVERS);
		Map<String, List<Name>> products = new TreeMap<>();
		for (int segment : new ChainFrame(graph).segments(chain)) {
			products.put(graph.nodes().id(segment),
					IntStream.range(covered.start(segment), covered.end(segment))
						.map(covered::other)
						.filter((node) -> graph.nodes().label(node) == Label.PRODUCT)
						.boxed()
						.sorted(graph.nodes()::compareIds)
						.map(graph.nodes()::name)
						.toList());
		}
		return products;
	}

	/** What products are called, by id; those that are not known are left out. */
	public Map<String, Name> productNames(long revision, Collection<String> ids) {
		Projection graph = this.projections.at(revision);
		Map<String, Name> names = new TreeMap<>();
		for (String id : ids) {
			int product = graph.find(Label.PRODUCT, id);
			if (product != 0) {
				names.put(id, graph.nodes().name(product));
			}
		}
		return names;
	}

	/** Which segments of a chain feed which: walks of one edge, by both ends. */
	public List<Walk> feeds(long revision, String chain) {
		Projection graph = this.projections.at(revision);
		return walks(graph, new ChainFrame(graph).feeds(chain));
	}

	/**
	 * Who works in the segments of a chain, and how that is known: from the company to
	 * the segment; the surest first, the shorter, then what the company sells most.
	 * @param revision the revision being read
	 * @param chain its id
	 * @param stopProducts names of products too general to tell
	 * @param limit so many at the most
	 */
	public List<SegmentWorker> members(long revision, String chain, Collection<String> stopProducts, int limit) {
		Projection graph = this.projections.at(revision);
		return new Memberships(graph, stopProducts).of(chain)
			.stream()
			.limit(limit)
			.map((trail) -> new SegmentWorker(graph.nodes().id(trail.first()), graph.nodes().id(trail.last()),
					trail.hops()[0].relation() == Relation.CLASSED_AS, graph.walk(trail)))
			.toList();
	}

	private static List<Walk> walks(Projection graph, List<Trail> trails) {
		return trails.stream().map(graph::walk).toList();
	}

	/** Those of these companies that are known, by id. */
	public List<KnownCompany> companies(long revision, Collection<String> ids) {
		Projection graph = this.projections.at(revision);
		return sorted(graph, ids).map((company) -> {
			List<Integer> regions = outwards(graph, regionOf(graph, company));
			Region region = regions.isEmpty() ? null
					: new Region(graph.nodes().id(regions.get(0)), graph.nodes().name(regions.get(0)));
			long partners = graph.supplies(company);
			return new KnownCompany(
					new Company(graph.nodes().id(company), graph.nodes().name(company), region,
							graph.nodes().values(company, "calibre")),
					regions.stream().map(graph.nodes()::id).toList(), partners, vouched(graph, company));
		}).toList();
	}

	/**
	 * Companies by what they are called; looks at all of them.
	 * @param revision the revision being read
	 * @param wanted whether a name is meant: the short one where there is one
	 * @param limit so many at the most
	 * @return ids, in no order that means anything
	 */
	public List<String> companiesNamed(long revision, Predicate<String> wanted, int limit) {
		Projection graph = this.projections.at(revision);
		return Arrays.stream(graph.nodes().all(Label.COMPANY))
			.filter((company) -> wanted.test(graph.nodes().name(company).zh()))
			.limit(limit)
			.mapToObj(graph.nodes()::id)
			.toList();
	}

	private static List<Fact> vouched(Projection graph, int company) {
		return graph.nodes()
			.values(company, Vouched.NAME)
			.stream()
			.map((line) -> Vouched.of(line).fact(graph.nodes().id(company), graph::source))
			.toList();
	}

	private static int regionOf(Projection graph, int company) {
		Adjacency located = graph.out(Relation.LOCATED_IN);
		return (located.degree(company) == 0) ? 0 : located.other(located.start(company));
	}

	private static Stream<Integer> sorted(Projection graph, Collection<String> ids) {
		Collection<String> inOrder = (ids.size() > 1) ? new TreeSet<>(ids) : ids;
		return inOrder.stream().map((id) -> graph.find(Label.COMPANY, id)).filter((node) -> node != 0);
	}

	/** How many companies there are. */
	public long countCompanies(long revision) {
		return this.projections.at(revision).nodes().count(Label.COMPANY);
	}

	/**
	 * The prefectures in which these companies sit, by company; one known only by
	 * province is left out.
	 */
	public Map<String, List<String>> prefectures(long revision, Collection<String> companies) {
		Projection graph = this.projections.at(revision);
		Map<String, List<String>> prefectures = new TreeMap<>();
		sorted(graph, companies).forEach((company) -> outwards(graph, regionOf(graph, company)).stream()
			.limit(4)
			.filter((region) -> "prefecture".equals(graph.nodes().property(region, "level")))
			.forEach((region) -> prefectures.computeIfAbsent(graph.nodes().id(company), (key) -> new ArrayList<>())
				.add(graph.nodes().id(region))));
		return prefectures;
	}

	/** The industries that these companies are classed in, by company and industry. */
	public List<Attached> industries(long revision, Collection<String> companies) {
		Projection graph = this.projections.at(revision);
		Adjacency classed = graph.out(Relation.CLASSED_AS);
		List<Attached> industries = new ArrayList<>();
		sorted(graph, companies).forEach((company) -> {
			for (int i = classed.start(company); i < classed.end(company); i++) {
				industries.add(attached(graph, Relation.CLASSED_AS, classed.edge(i), company, classed.other(i), company,
						classed.other(i)));
			}
		});
		return industries;
	}

	/**
	 * What happened to these companies between two days, both included: by company, the
	 * newest first.
	 */
	public List<Attached> signals(long revision, Collection<String> companies, LocalDate from, LocalDate to) {
		Projection graph = this.projections.at(revision);
		Adjacency about = graph.in(Relation.ABOUT);
		List<Attached> signals = new ArrayList<>();
		sorted(graph, companies).forEach((company) -> {
			List<Attached> own = new ArrayList<>();
			for (int i = about.start(company); i < about.end(company); i++) {
				Attached signal = attached(graph, Relation.ABOUT, about.edge(i), company, about.other(i),
						about.other(i), company);
				if (signal.on().compareTo(from.toString()) >= 0 && signal.on().compareTo(to.toString()) <= 0) {
					own.add(signal);
				}
			}
			own.sort(Comparator.comparing(Attached::on).reversed().thenComparing(Attached::id));
			signals.addAll(own);
		});
		return signals;
	}

	/**
	 * Projects on their way in the home region, with the companies that they are of and
	 * those that control these: by company and project.
	 */
	public List<Attached> projects(long revision, String home, double control) {
		Projection graph = this.projections.at(revision);
		List<Attached> projects = new ArrayList<>();
		for (OwnerWalks.ProjectOf project : new OwnerWalks(graph).projects(home, control)) {
			projects.add(attached(graph, Relation.BY, project.by(), project.company(), project.project(),
					project.project(), project.of()));
		}
		projects.sort(Comparator.comparing(Attached::company).thenComparing(Attached::id));
		return projects;
	}

	private static Attached attached(Projection graph, Relation relation, int edge, int company, int what, int from,
			int to) {
		Map<String, String> properties = graph.nodes().properties(what);
		return new Attached(graph.nodes().id(company), graph.nodes().id(what), graph.nodes().name(what),
				properties.getOrDefault("kind", ""), properties.getOrDefault("on", ""),
				properties.getOrDefault("text", ""), graph.edge(relation, edge, from, to));
	}

	/**
	 * Who trades with a company, in one direction; empty if it is not known.
	 * @param revision the revision being read
	 * @param id of the company
	 * @param upstream whether those who supply it, or else those whom it supplies
	 * @param asOf trade that ended before this day is not walked
	 * @param perNode so many partners at the most
	 */
	public Optional<Partners> partners(long revision, String id, boolean upstream, LocalDate asOf, int perNode) {
		Projection graph = this.projections.at(revision);
		int company = graph.find(Label.COMPANY, id);
		if (company == 0) {
			return Optional.empty();
		}
		Neighbours neighbours = Neighbours.of(graph, company, upstream, asOf.toString(), perNode);
		return Optional.of(new Partners(graph.node(company), neighbours.partners(),
				neighbours.trades()
					.stream()
					.map((trade) -> new Partners.Trade(graph.node(trade.partner()),
							graph.edge(Relation.SUPPLIES, trade.edge(), upstream ? trade.partner() : company,
									upstream ? company : trade.partner())))
					.toList()));
	}

	/**
	 * All shortest walks between two companies, whichever way their edges point.
	 * @param revision the revision being read
	 * @param from id of the one
	 * @param to id of the other
	 * @param asOf what ended before this day is not walked
	 * @param maxHops steps at the most
	 * @param stopProducts names of products too general to connect anybody
	 * @param limit walks at the most
	 */
	public List<Walk> shortestPaths(long revision, String from, String to, LocalDate asOf, int maxHops,
			Collection<String> stopProducts, int limit) {
		Projection graph = this.projections.at(revision);
		return walks(graph, new ShortestPaths(graph, asOf.toString(), stopProducts)
			.between(graph.find(Label.COMPANY, from), graph.find(Label.COMPANY, to), maxHops, limit));
	}

}
