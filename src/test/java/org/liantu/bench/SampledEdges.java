package org.liantu.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

/** The edges of a thousand suppliers as one number: the same in every store. */
final class SampledEdges {

	private static final int SUPPLIERS = 1000;

	private SampledEdges() {
	}

	/** As the market was made. */
	static String of(Market market) {
		GeneratedMarket made = market.made();
		Set<Integer> sampled = new HashSet<>();
		numbers(made).forEach(sampled::add);
		TreeSet<String> edges = new TreeSet<>();
		for (int i = 0; i < made.supplies(); i++) {
			GeneratedMarket.Supply one = made.supply(i);
			if (sampled.contains(one.from())) {
				edges.add(text(made.creditCode(one.from()), made.creditCode(one.to()), market.product(one),
						one.percent() / 100.0));
			}
		}
		return hash(edges);
	}

	/**
	 * As a graph has them.
	 * @param code the property that holds a company's credit code
	 */
	static String of(Market market, Driver driver, String code) {
		List<String> codes = numbers(market.made()).stream().map(market.made()::creditCode).toList();
		TreeSet<String> edges = new TreeSet<>();
		for (Record row : driver
			.executableQuery("MATCH (a:Company)-[e:SUPPLIES]->(b:Company) WHERE a." + code + " IN $codes RETURN a."
					+ code + " AS a, b." + code + " AS b, coalesce(e.product, '') AS product,"
					+ " coalesce(e.shareOfSales, 0.0) AS share")
			.withParameters(Map.of("codes", codes))
			.execute()
			.records()) {
			edges.add(text(row.get("a").asString(), row.get("b").asString(), row.get("product").asString(),
					row.get("share").asDouble()));
		}
		return hash(edges);
	}

	/** Looks whether a graph has the edges of the market. */
	static void check(Market market, Driver driver, String code) {
		String expected = of(market);
		String found = of(market, driver, code);
		if (!expected.equals(found)) {
			throw new WrongCount("sampled edges: " + found + " instead of " + expected);
		}
	}

	private static List<Integer> numbers(GeneratedMarket made) {
		List<Integer> numbers = new ArrayList<>();
		int step = Math.max(1, made.companies() / SUPPLIERS);
		for (int i = 0; i < made.companies(); i += step) {
			numbers.add(i);
		}
		return numbers;
	}

	private static String text(String from, String to, String product, double share) {
		return from + " " + to + " " + product + " " + share;
	}

	/** How many there are, and a number for all of them. */
	private static String hash(TreeSet<String> edges) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(String.join("\n", edges).getBytes(StandardCharsets.UTF_8));
			return edges.size() + ":" + HexFormat.of().formatHex(digest, 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
