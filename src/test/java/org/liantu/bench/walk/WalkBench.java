package org.liantu.bench.walk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.liantu.bench.Machine;
import org.liantu.walk.FreshnessBench;
import org.liantu.walk.ProjectionEngine;

/**
 * How fast questions that walk are answered: tables, a line an engine. Ends with 1 if
 * anybody answers otherwise than bare arrays.
 */
final class WalkBench {

	private static final long SEED = 331023;

	/** The part that asks what is shipped. */
	private static final String SHIPPED = "shipped";

	/** The part that writes; the market is not what it was afterwards. */
	private static final String FRESHNESS = "freshness";

	/** The part that asks smaller markets too. */
	private static final String GROWTH = "growth";

	private static final List<Double> SMALLER = List.of(0.1, 0.3);

	private static final EngineFactory BARE = new EngineFactory(BareArrays.NAME,
			(workshop) -> BareArrays.of(workshop.market()));

	private static final EngineFactory LIANTU = new EngineFactory("Liantu", ProjectionEngine::of);

	/** The first is the reference and always asked. */
	private static final List<EngineFactory> ENGINES = List.of(BARE, LIANTU,
			new EngineFactory("JGraphT", (workshop) -> JGraphTEngine.of(workshop.market())),
			new EngineFactory("PostgreSQL", Postgres::of), new EngineFactory(CypherOverBolt.NAME, CypherKept::of));

	private static final String FORMULA = """
			Wk(L), k = 1, 2, 3: for every company c outside the home region, the sum over all walks c → … → L along SUPPLIES
			with h ≤ k hops and no company twice of value(h) · 100^(3−h) · Π confidence in hundredths; value(1) = 4,
			value(2) = 2, value(3) = 1. The 20 best by score, then by id. Shortest path: along SUPPLIES in either direction,
			6 hops at the most. Every answer is compared with that of bare arrays by SHA-256 over rank, id and score.
			""";

	private WalkBench() {
	}

	/**
	 * Runs it.
	 * @param args how many companies; how many edges; a folder for all files; then parts
	 * of the names of the engines that are wanted, or none for all
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		List<String> wanted = Arrays.asList(args).subList(3, args.length);
		Path folder = Files.createDirectories(Path.of(args[2]).toAbsolutePath());
		Duration budget = Duration.ofSeconds(Integer.getInteger("bench.budget", 60));
		long began = System.nanoTime();
		TradeMarket market = new TradeMarket(Integer.parseInt(args[0]), Integer.parseInt(args[1]), SEED);
		System.err.printf("generated in %.1f s%n", (System.nanoTime() - began) / 1e9);
		Workshop workshop = new Workshop(market, folder.resolve("walk"), budget);
		Interview interview = new Interview(new Questions(market, SEED), budget, System.err);
		String load = Machine.load();
		List<Report> reports = new ArrayList<>();
		boolean failed = false;
		Growth growth = new Growth();
		boolean grows = wanted.isEmpty() || wanted.contains(GROWTH);
		if (grows) {
			// Before the market itself, which is asked least often: by then the code is
			// compiled.
			System.err.println(GROWTH + " (load " + Machine.load() + ")");
			for (double share : SMALLER) {
				failed |= ask(growth, share, market, folder.resolve(GROWTH), budget);
			}
		}
		for (EngineFactory factory : ENGINES) {
			boolean isReference = factory == ENGINES.get(0);
			if (isReference || wanted.isEmpty() || wanted.stream().anyMatch(factory.name()::contains)) {
				System.err.println(factory.name() + " (load " + Machine.load() + ")");
				try (Engine engine = factory.maker().make(workshop)) {
					Report report = isReference ? interview.reference(engine) : interview.ask(engine);
					reports.add(report);
					failed |= report.differences() > 0;
				}
				catch (RuntimeException ex) {
					failed = true;
					ex.printStackTrace();
					if (isReference) {
						break;
					}
				}
			}
		}
		System.out.printf(Locale.ROOT, "%n%,d companies, %,d supplies; %s, load %s before and %s after; JDK %s%n%n",
				market.companies(), market.supplies().size(), Machine.processors(), load, Machine.load(),
				Runtime.version());
		System.out.println(FORMULA);
		if (!reports.isEmpty()) {
			new WalkTable(reports).print(System.out);
			System.out.printf("%nall answers: %s%n", interview.digest());
			reports.stream()
				.filter((report) -> report.differences() > 0)
				.forEach((report) -> System.out.printf("%s gave %d wrong answers%n", report.name(),
						report.differences()));
			Path picture = folder.resolve("bench-walk.svg");
			Files.writeString(picture, new WalkPicture(reports, market.companies(), market.supplies().size()).svg());
			System.err.println(picture);
		}
		if (grows) {
			growth.add(market,
					reports.stream()
						.filter((report) -> List.of(BARE.name(), LIANTU.name()).contains(report.name()))
						.toList());
			System.out.println();
			growth.print(System.out);
			Path picture = folder.resolve("bench-walk-growth.svg");
			Files.writeString(picture, new GrowthPicture(growth).svg());
			System.err.println(picture);
		}
		if (wanted.isEmpty() || wanted.contains(SHIPPED)) {
			System.err.println(SHIPPED + " (load " + Machine.load() + ")");
			System.out.println();
			int wrong = new ShippedRanking(workshop, System.getProperty("bench.service", "1g"), System.out).measure();
			if (wrong > 0) {
				failed = true;
				System.out.printf("%nover HTTP %d answers were not those of the engine%n", wrong);
			}
		}
		if (wanted.isEmpty() || wanted.contains(FRESHNESS)) {
			System.err.println(FRESHNESS + " (load " + Machine.load() + ")");
			System.out.println("\n" + FreshnessBench.measure(workshop, Integer.getInteger("bench.pairs", 10_000)));
		}
		System.exit(failed ? 1 : 0);
	}

	/**
	 * Asks a smaller market; whether anybody answered otherwise than bare arrays. It is
	 * forgotten before the next one.
	 */
	private static boolean ask(Growth growth, double share, TradeMarket market, Path folder, Duration budget)
			throws IOException, InterruptedException {
		TradeMarket smaller = new TradeMarket((int) (share * market.companies()),
				(int) (share * market.supplies().size()), SEED);
		Workshop workshop = new Workshop(smaller, folder, budget);
		Interview interview = new Interview(new Questions(smaller, SEED), budget, System.err);
		try (Engine bare = BARE.maker().make(workshop); Engine liantu = LIANTU.maker().make(workshop)) {
			List<Report> reports = List.of(interview.reference(bare), interview.ask(liantu));
			growth.add(smaller, reports);
			return reports.get(1).differences() > 0;
		}
	}

}
