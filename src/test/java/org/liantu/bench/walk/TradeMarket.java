package org.liantu.bench.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntSupplier;

import it.unimi.dsi.fastutil.ints.IntArrays;

import org.liantu.bench.CompanyNames;
import org.liantu.bench.Region;
import org.liantu.bench.Zipf;

/**
 * A made-up market to walk through: who supplies whom, who makes what, who owns whom, and
 * three chains of the seed with lead firms in the home county. A few companies have very
 * many customers and a few others very many suppliers, as in life. The same sizes and
 * seed give the same market.
 */
public final class TradeMarket {

	/** Code of the home region. */
	public static final String HOME = "331023";

	/** How many companies lead a chain. */
	static final int LEAD_FIRMS = 4;

	/** How uneven customers and suppliers are. */
	private static final double EVENNESS = 0.15;

	/** Products are less uneven. */
	private static final double EVENNESS_OF_PRODUCTS = 0.4;

	/** One of so many companies is in the home county. */
	private static final int LOCAL = 2000;

	private static final int LEAST_COMPANIES = 1000;

	private static final int MOST_COMPANIES = 10_000_000;

	/** A share of the pairs beyond which drawing new ones would take long. */
	private static final int DENSEST = 20;

	private static final String ID_OF_NONE = "b-0000000";

	private static final List<String> ROOTS = List.of("founded-there", "founder-from-there", "moved-from-there");

	private final int companies;

	private final int products;

	private final long seed;

	private final List<Region> regions = Region.listAll();

	private final List<SeedChain> chains = SeedChain.listAll();

	private final List<SeedChain.Segment> segments;

	private final CompanyNames names;

	private final BitSet locals = new BitSet();

	private final Edges supplies;

	private final int[] supplyProducts;

	private final int[] bySuppliers;

	private final Edges makes;

	private final Edges inputs;

	private final Edges kinds;

	private final Edges worksIn;

	private final Edges owns;

	private final byte[] shares;

	private final Edges rooted;

	private final Edges leads;

	private final Edges feeds;

	private final Edges partOf;

	private final Edges segmentOf;

	private final Edges covers;

	/**
	 * A market.
	 * @param companies how many, 1,000 at least and 10 million at the most
	 * @param supplies how many edges between them
	 * @param seed another one makes another market
	 */
	TradeMarket(int companies, int supplies, long seed) {
		if (companies < LEAST_COMPANIES || companies > MOST_COMPANIES || supplies < 1
				|| supplies > (long) companies * companies / DENSEST) {
			throw new IllegalArgumentException(companies + " companies, " + supplies + " supplies");
		}
		this.companies = companies;
		this.products = companies / 10;
		this.seed = seed;
		this.segments = this.chains.stream().flatMap((chain) -> chain.segments().stream()).toList();
		this.names = new CompanyNames(this.regions.stream().filter(Region::isPrefecture).toList(), seed);

		Random random = random(1);
		Zipf sizes = new Zipf(companies, EVENNESS);
		this.supplies = Edges.drawn(supplies, random, uneven(sizes, random), uneven(sizes, random));
		this.supplyProducts = new int[supplies];
		for (int i = 0; i < supplies; i++) {
			this.supplyProducts[i] = random.nextBoolean() ? random.nextInt(this.products) : -1;
		}
		this.bySuppliers = mostFirst(this.supplies.to());

		random = random(2);
		IntSupplier product = uneven(new Zipf(this.products, EVENNESS_OF_PRODUCTS), random);
		IntSupplier company = any(companies, random);
		this.makes = Edges.drawnBetweenKinds(companies + companies / 2, random, company, product);
		this.inputs = Edges.drawn(this.products / 2, random, any(this.products, random), any(this.products, random));
		this.kinds = kinds(random);

		random = random(3);
		company = any(companies, random);
		int[] leaves = leaves();
		this.worksIn = Edges.drawnBetweenKinds(companies * 3 / 100, random, company, oneOf(leaves, random));
		this.owns = Edges.drawn(companies / 50, random, uneven(sizes, random), company);
		this.shares = new byte[this.owns.size()];
		for (int i = 0; i < this.shares.length; i++) {
			this.shares[i] = (byte) (5 + random.nextInt(96));
		}
		this.rooted = Edges.drawnBetweenKinds(companies / 5000 + 1, random, company, () -> 0);

		random = random(4);
		this.leads = leads(random);
		this.feeds = feeds(random);
		this.partOf = partOf(random);
		this.segmentOf = segmentOf(random);
		int covered = Math.max(2, this.products / 2000) * leaves.length;
		this.covers = Edges.drawnBetweenKinds(Math.min(covered, this.products * leaves.length / DENSEST), random,
				oneOf(leaves, random), any(this.products, random));
		for (int i = 0; i < companies / LOCAL; i++) {
			this.locals.set(random.nextInt(companies));
		}
		for (int lead : this.leads.from()) {
			this.locals.set(lead);
		}
	}

	public int companies() {
		return this.companies;
	}

	int products() {
		return this.products;
	}

	List<Region> listRegions() {
		return this.regions;
	}

	List<SeedChain> listChains() {
		return this.chains;
	}

	/** Those of all chains, as edges count them. */
	List<SeedChain.Segment> listSegments() {
		return this.segments;
	}

	/** From company to company. */
	Edges supplies() {
		return this.supplies;
	}

	/** Number of the product that an edge of {@link #supplies()} names, or -1. */
	int supplyProduct(int edge) {
		return this.supplyProducts[edge];
	}

	/** From company to product. */
	Edges makes() {
		return this.makes;
	}

	/** From product to product. */
	Edges inputs() {
		return this.inputs;
	}

	/** From product to the broader product. */
	Edges kinds() {
		return this.kinds;
	}

	/** From company to segment. */
	Edges worksIn() {
		return this.worksIn;
	}

	/** From company to company. */
	Edges owns() {
		return this.owns;
	}

	/** Share in percent that an edge of {@link #owns()} states. */
	int sharePercent(int edge) {
		return this.shares[edge];
	}

	/** From company to the home region. */
	Edges rooted() {
		return this.rooted;
	}

	/** How a company of {@link #rooted()} has its roots here. */
	static String howRooted(int edge) {
		return ROOTS.get(edge % ROOTS.size());
	}

	/** From company to chain: {@value #LEAD_FIRMS} a chain. */
	Edges leads() {
		return this.leads;
	}

	/** From segment to segment. */
	Edges feeds() {
		return this.feeds;
	}

	/** From segment to segment. */
	Edges partOf() {
		return this.partOf;
	}

	/** From root segment to chain. */
	Edges segmentOf() {
		return this.segmentOf;
	}

	/** From segment to product. */
	Edges covers() {
		return this.covers;
	}

	/** Those with the most suppliers, the most first. */
	public int[] hubs(int most) {
		return Arrays.copyOf(this.bySuppliers, Math.min(most, this.companies));
	}

	/** The companies in the home region. */
	BitSet locals() {
		return (BitSet) this.locals.clone();
	}

	/** Code of the region a company is in. */
	String region(int company) {
		return this.locals.get(company) ? HOME : this.names.region(company).code();
	}

	String name(int company) {
		return parts(company).name(mixed(company));
	}

	/** Empty for every other one. */
	String shortName(int company) {
		return ((mixed(company) >>> 3 & 1) == 0) ? parts(company).shortName() : "";
	}

	String productName(int product) {
		return CompanyNames.trade(product) + "零件" + product;
	}

	public static String id(int company) {
		String digits = Integer.toString(company);
		return ID_OF_NONE.substring(0, ID_OF_NONE.length() - digits.length()) + digits;
	}

	/** The company of that id. */
	public static int number(String id) {
		return Integer.parseInt(id.substring(2));
	}

	static String productId(int product) {
		return "p-" + product;
	}

	private CompanyNames.Parts parts(int company) {
		CompanyNames.Parts parts = this.names.of(company);
		return this.locals.get(company) ? new CompanyNames.Parts(home(), parts.brand(), parts.trade()) : parts;
	}

	private Region home() {
		return this.regions.stream().filter((region) -> region.code().equals(HOME)).findFirst().orElseThrow();
	}

	private long mixed(int company) {
		return (company + this.seed) * 0x9E3779B97F4A7C15L >>> 32;
	}

	/** Each part has chances of its own, so that one can change without the others. */
	private Random random(int part) {
		return new Random(this.seed * 31 + part);
	}

	/** Few of them often, in no order. */
	private static IntSupplier uneven(Zipf sizes, Random random) {
		int[] byRank = new int[sizes.count()];
		for (int i = 0; i < byRank.length; i++) {
			byRank[i] = i;
		}
		IntArrays.shuffle(byRank, random);
		return () -> byRank[sizes.rank(random.nextDouble())];
	}

	private static IntSupplier any(int count, Random random) {
		return () -> random.nextInt(count);
	}

	private static IntSupplier oneOf(int[] things, Random random) {
		return () -> things[random.nextInt(things.length)];
	}

	private int[] mostFirst(int[] ends) {
		int[] counts = new int[this.companies];
		for (int end : ends) {
			counts[end]++;
		}
		int[] order = new int[this.companies];
		for (int i = 0; i < order.length; i++) {
			order[i] = i;
		}
		IntArrays.quickSort(order, (one, other) -> (counts[one] != counts[other])
				? Integer.compare(counts[other], counts[one]) : Integer.compare(one, other));
		return order;
	}

	/**
	 * Every fifth product is a kind of one before it, so that none is a kind of itself.
	 */
	private Edges kinds(Random random) {
		int[] narrow = new int[(this.products - 1) / 5];
		int[] broad = new int[narrow.length];
		for (int i = 0; i < narrow.length; i++) {
			narrow[i] = (i + 1) * 5;
			broad[i] = random.nextInt(narrow[i]);
		}
		return Edges.of(narrow, broad, random);
	}

	/** Of every chain one hub, two that are smaller, and one as most companies are. */
	private Edges leads(Random random) {
		int[] places = { 2, this.companies / 50, this.companies / 10, this.companies / 4 };
		int[] companies = new int[this.chains.size() * LEAD_FIRMS];
		int[] chains = new int[companies.length];
		for (int i = 0; i < companies.length; i++) {
			chains[i] = i / LEAD_FIRMS;
			companies[i] = this.bySuppliers[places[i % LEAD_FIRMS] + 3 * chains[i]];
		}
		return Edges.of(companies, chains, random);
	}

	private int[] leaves() {
		List<Integer> leaves = new ArrayList<>();
		for (int i = 0; i < this.segments.size(); i++) {
			if (!this.segments.get(i).isRoot()) {
				leaves.add(i);
			}
		}
		return leaves.stream().mapToInt(Integer::intValue).toArray();
	}

	private Edges feeds(Random random) {
		Map<String, Integer> places = places();
		List<SeedChain.Feed> feeds = this.chains.stream().flatMap((chain) -> chain.feeds().stream()).toList();
		return Edges.of(feeds.stream().mapToInt((feed) -> place(places, feed.from())).toArray(),
				feeds.stream().mapToInt((feed) -> place(places, feed.to())).toArray(), random);
	}

	private Edges partOf(Random random) {
		Map<String, Integer> places = places();
		int[] leaves = leaves();
		int[] parents = new int[leaves.length];
		for (int i = 0; i < leaves.length; i++) {
			parents[i] = place(places, this.segments.get(leaves[i]).parent());
		}
		return Edges.of(leaves, parents, random);
	}

	private Edges segmentOf(Random random) {
		List<Integer> roots = new ArrayList<>();
		List<Integer> chains = new ArrayList<>();
		int place = 0;
		for (int chain = 0; chain < this.chains.size(); chain++) {
			for (SeedChain.Segment segment : this.chains.get(chain).segments()) {
				if (segment.isRoot()) {
					roots.add(place);
					chains.add(chain);
				}
				place++;
			}
		}
		return Edges.of(roots.stream().mapToInt(Integer::intValue).toArray(),
				chains.stream().mapToInt(Integer::intValue).toArray(), random);
	}

	private Map<String, Integer> places() {
		Map<String, Integer> places = new HashMap<>();
		for (int i = 0; i < this.segments.size(); i++) {
			places.put(this.segments.get(i).id(), i);
		}
		return places;
	}

	private static int place(Map<String, Integer> places, String segment) {
		return Objects.requireNonNull(places.get(segment), segment);
	}

}
