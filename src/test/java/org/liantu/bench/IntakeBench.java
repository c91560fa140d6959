package org.liantu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How fast a market comes in: a table, a line a contender. */
final class IntakeBench {

	private static final long SEED = 331023;

	private static final List<Contender> CONTENDERS = List.of(new BareImporter(), new BulkStatements(),
			new PostgresCopy(), new FirstLoad(), new LiveUpsert(), new BoltUpsert());

	private IntakeBench() {
	}

	/**
	 * Runs it.
	 * @param args how many companies; how many edges; a folder for all files; then parts
	 * of the names of the contenders that are wanted, or none for all
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		GeneratedMarket made = new GeneratedMarket(Integer.parseInt(args[0]), Integer.parseInt(args[1]), SEED);
		List<String> wanted = Arrays.asList(args).subList(3, args.length);
		long began = System.nanoTime();
		Market market = Market.write(made, Path.of(args[2]).toAbsolutePath());
		System.err.printf("generated in %.1f s%n", (System.nanoTime() - began) / 1e9);
		Map<Contender, Figure> figures = new LinkedHashMap<>();
		boolean failed = false;
		for (Contender contender : CONTENDERS) {
			if (wanted.isEmpty() || wanted.stream().anyMatch(contender.name()::contains)) {
				System.err.println(contender.name() + " (load " + Machine.load() + ")");
				try {
					figures.put(contender, contender.run(market));
				}
				catch (WrongCount | IllegalStateException ex) {
					failed = true;
					ex.printStackTrace();
				}
			}
		}
		System.out.printf("%n%,d companies, %,d supplies; %d cores, load %s%n%n", made.companies(), made.supplies(),
				Runtime.getRuntime().availableProcessors(), Machine.load());
		System.out.println("| contender | records | seconds | records/s | counted afterwards |");
		System.out.println("| --- | ---: | ---: | ---: | --- |");
		figures.forEach((contender, figure) -> System.out.printf("| %s | %,d | %.1f | %,d | %s |%n", contender.name(),
				figure.records(), figure.time().toMillis() / 1000.0, figure.rate(), figure.counted()));
		System.out.println();
		for (Contender own : figures.keySet()) {
			if (own instanceof FirstLoad || own instanceof LiveUpsert) {
				figures.forEach((other, figure) -> {
					if (isComparable(own, other)) {
						System.out.printf("%s / %s = %.3f%n", own.name(), other.name(),
								(double) Objects.requireNonNull(figures.get(own)).rate() / figure.rate());
					}
				});
			}
		}
		System.exit(failed ? 1 : 0);
	}

	/** Whether both fill a store, or both bring edges into one that is there. */
	private static boolean isComparable(Contender own, Contender other) {
		boolean upserts = other instanceof LiveUpsert || other instanceof BoltUpsert;
		return own != other && (own instanceof LiveUpsert) == upserts;
	}

}
