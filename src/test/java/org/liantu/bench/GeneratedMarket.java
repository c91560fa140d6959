package org.liantu.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.liantu.intake.fact.CreditCode;

/**
 * A made-up market: companies with names as registers have them, and who supplies whom. A
 * few customers have very many suppliers, as lead firms do. Every company and every edge
 * follows from its number, so nothing is kept and the same seed gives the same bytes.
 */
final class GeneratedMarket {

	/** Signs of a credit code. */
	private static final String CODE_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final int[] ORGANISATION_WEIGHTS = { 3, 7, 9, 10, 5, 8, 4, 2 };

	/** How uneven customers are: the k-th has a share of k to the power of -0.8. */
	private static final double EVENNESS = 0.2;

	/** Large primes, so that numbers in order become numbers without. */
	private static final long STRIDE = 982_451_653L;

	private static final long SMALL_STRIDE = 15_485_863L;

	private static final int SOURCES = 200;

	private final int companies;

	private final int supplies;

	private final long seed;

	private final List<Region> regions;

	private final CompanyNames names;

	private final Zipf customers;

	private final List<Product> products;

	/**
	 * A market.
	 * @param companies how many, 10 at least and 50 million at the most
	 * @param supplies how many edges between them
	 * @param seed another one makes another market
	 */
	GeneratedMarket(int companies, int supplies, long seed) {
		if (companies < 10 || companies > 50_000_000 || supplies < 0) {
			throw new IllegalArgumentException(companies + " companies, " + supplies + " supplies");
		}
		this.companies = companies;
		this.supplies = supplies;
		this.seed = seed;
		this.regions = regions();
		this.names = new CompanyNames(this.regions, seed);
		this.customers = new Zipf(companies, EVENNESS);
		this.products = products();
	}

	/**
	 * A company.
	 *
	 * @param number from 0
	 * @param name its full name, that of no other
	 * @param shortName empty for every other one
	 * @param otherNames an old name for some
	 * @param creditCode with the right last sign
	 * @param stockCode for a few
	 * @param region code of where it is
	 * @param source id of the source that says so
	 */
	record Company(int number, String name, String shortName, String otherNames, String creditCode, String stockCode,
			String region, String source) {

	}

	/**
	 * An edge.
	 *
	 * @param from number of the supplier
	 * @param to number of the customer
	 * @param product its place in the list of products; -1 where none is named
	 * @param percent share of the supplier's sales in percent; 0 where none is stated
	 * @param source id of the source that says so
	 */
	record Supply(int from, int to, int product, int percent, String source) {

	}

	/** What is supplied. */
	record Product(String id, String name) {

	}

	int companies() {
		return this.companies;
	}

	int supplies() {
		return this.supplies;
	}

	List<Region> listRegions() {
		return this.regions;
	}

	List<Product> listProducts() {
		return this.products;
	}

	List<String> listSources() {
		List<String> sources = new ArrayList<>();
		for (int i = 0; i < SOURCES; i++) {
			sources.add("bench-" + i);
		}
		return sources;
	}

	Company company(int number) {
		CompanyNames.Parts parts = this.names.of(number);
		Region region = parts.region();
		long chance = chance(1, number);
		String name = parts.name(chance);
		String shortName = (chance >>> 3 & 1) == 0 ? parts.shortName() : "";
		String old = (chance >>> 4) % 20 == 0 ? region.place() + parts.shortName() + "厂" : "";
		// A range that no listed company has: those of the seed are none of these.
		String stock = (number % 200 == 0 && number < 2_000_000) ? String.format("39%04d.SZ", number / 200) : "";
		return new Company(number, name, shortName, old, creditCode(number, region.code()), stock, region.code(),
				source(chance));
	}

	/** The code of a company, for edges that name it. */
	String creditCode(int number) {
		return creditCode(number, this.names.region(number).code());
	}

	private String creditCode(int number, String region) {
		StringBuilder code = new StringBuilder("91").append(region).append("MA");
		int radix = CODE_SIGNS.length();
		long left = Math.floorMod(number * STRIDE + this.seed, (long) Math.pow(radix, 6));
		for (int i = 0; i < 6; i++) {
			code.append(CODE_SIGNS.charAt((int) (left % radix)));
			left /= radix;
		}
		int sum = 0;
		for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
			sum += Character.digit(code.charAt(8 + i), 36) * ORGANISATION_WEIGHTS[i];
		}
		int check = 11 - sum % 11;
		code.append((check == 10) ? 'X' : (char) ('0' + check % 11));
		return code.append(CreditCode.checkSign(code + "0")).toString();
	}

	/**
	 * An edge. Those of one supplier are far apart, as in files from many hands, and
	 * differ in what they supply.
	 */
	Supply supply(int number) {
		int round = number / this.companies;
		int from = (int) (number % this.companies * SMALL_STRIDE % this.companies);
		long chance = chance(2, number);
		double evenness = (chance >>> 11) * 0x1.0p-53;
		int to = (int) (this.customers.rank(evenness) * SMALL_STRIDE % this.companies);
		if (to == from) {
			to = (to + 1) % this.companies;
		}
		boolean isNamed = round > 0 || (chance & 3) != 0;
		int product = isNamed ? (int) ((chance(3, from) + round) % this.products.size()) : -1;
		long more = chance(4, number);
		int percent = (more % 10 < 6) ? (int) (1 + (more >>> 8) % 40) : 0;
		return new Supply(from, to, product, percent, source(more >>> 4));
	}

	/** Whether an edge names its customer by name instead of by code. */
	boolean isByName(int number) {
		return chance(5, number) % 4 == 0;
	}

	private String source(long chance) {
		return "bench-" + (chance >>> 20) % SOURCES;
	}

	/** A number at random that follows from the seed: never negative. */
	private long chance(int kind, long number) {
		long mixed = this.seed * 0x9E3779B97F4A7C15L + kind * 0xD1B54A32D192ED03L + number * 0xA0761D6478BD642FL;
		mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
		mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
		return (mixed ^ mixed >>> 31) >>> 1;
	}

	/** Writes the tables as an office brings them in. */
	void write(Path folder) {
		try {
			Files.createDirectories(folder);
			try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("sources.csv"))) {
				out.write("id,title,publisher,on,basis\n");
				for (String source : listSources()) {
					out.write(source + ",2024年年度报告第" + source.substring(6) + "号,证券交易所,2025-04-30,document\n");
				}
			}
			try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("products.csv"))) {
				out.write("id,name,source\n");
				for (Product product : this.products) {
					out.write(product.id() + "," + product.name() + ",bench-0\n");
				}
			}
			try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("companies.csv"))) {
				out.write("name,short_name,other_names,credit_code,stock_code,region,status,source\n");
				for (int i = 0; i < this.companies; i++) {
					Company one = company(i);
					out.write(one.name() + "," + one.shortName() + "," + one.otherNames() + "," + one.creditCode() + ","
							+ one.stockCode() + "," + one.region() + ",active," + one.source() + "\n");
				}
			}
			try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("supplies.csv"))) {
				out.write("from,to,product,share_of_sales,source\n");
				for (int i = 0; i < this.supplies; i++) {
					Supply one = supply(i);
					String to = isByName(i) ? company(one.to()).name() : creditCode(one.to());
					out.write(creditCode(one.from()) + "," + to + ","
							+ ((one.product() < 0) ? "" : this.products.get(one.product()).name()) + "," + share(one)
							+ "," + one.source() + "\n");
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** As a number from 0 to 1; empty where none is stated. */
	static String share(Supply supply) {
		return (supply.percent() == 0) ? "" : Double.toString(supply.percent() / 100.0);
	}

	private static List<Region> regions() {
		Map<String, Region> byPlace = new LinkedHashMap<>();
		Region.listAll()
			.stream()
			.filter((region) -> region.isPrefecture() && region.name().endsWith("市"))
			.forEach((region) -> byPlace.putIfAbsent(region.place(), region));
		return List.copyOf(byPlace.values());
	}

	private static List<Product> products() {
		Map<String, Product> byName = new LinkedHashMap<>();
		for (String chain : List.of("rail-transit", "future-vehicle", "new-medicine")) {
			SeedTable.each(Path.of("graph-seed/chains", chain, "products.csv"), (row) -> byName
				.putIfAbsent(row.getField("name"), new Product(row.getField("id"), row.getField("name"))));
		}
		return byName.values().stream().filter((product) -> product.name().matches("\\p{IsHan}+")).toList();
	}

}
