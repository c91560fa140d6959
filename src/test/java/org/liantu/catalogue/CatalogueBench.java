package org.liantu.catalogue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import org.liantu.LiantuApplication;
import org.liantu.bench.Machine;
import org.liantu.catalogue.book.Book;
import org.liantu.catalogue.format.BookWriters;
import org.liantu.chainmap.Chain;
import org.liantu.chainmap.ChainMaps;
import org.liantu.graph.Graph;
import org.liantu.graph.GraphUnavailable;
import org.liantu.web.Format;
import org.liantu.web.Language;

/**
 * How long a book takes in each format and how much memory: of the shipped chains, all
 * three together, and of a made-up chain of many segments and companies.
 */
final class CatalogueBench {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

	/** Of the shipped chains, before anything is measured. */
	private static final int WARM = 6;

	private static final int RUNS = 5;

	private static final int LONGEST_SECONDS = 1200;

	private static final String MADE = "made";

	private final ConfigurableApplicationContext service;

	private CatalogueBench(ConfigurableApplicationContext service) {
		this.service = service;
	}

	/**
	 * Runs it.
	 * @param args how many companies; how many segments; a folder for all files; and
	 * {@code made} for the made-up chain alone
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		int companies = Integer.parseInt(args[0]);
		int segments = Integer.parseInt(args[1]);
		Path folder = Files.createDirectories(Path.of(args[2]).toAbsolutePath());
		Path own = Files.createTempDirectory(folder, "catalogue");
		Path seed = seed(own.resolve("seed"), companies, segments);
		try (ConfigurableApplicationContext service = SpringApplication.run(LiantuApplication.class, "--server.port=0",
				"--liantu.data=" + own.resolve("data"), "--liantu.seed=" + seed, "--logging.threshold.console=off")) {
			System.out.printf("%s, load %s, heap at most %,d MB%n%n", Machine.processors(), Machine.load(),
					Runtime.getRuntime().maxMemory() >> 20);
			CatalogueBench bench = new CatalogueBench(service);
			bench.awaitSeed();
			if (args.length == 3) {
				bench.shipped();
			}
			bench.made(companies, segments);
		}
		System.exit(0);
	}

	/** Until the facts are loaded, which takes some minutes for so many. */
	private void awaitSeed() throws InterruptedException {
		for (int i = 0; i < LONGEST_SECONDS && !chains().contains(MADE); i++) {
			Thread.sleep(1000);
		}
		if (!chains().contains(MADE)) {
			throw new IllegalStateException("the made-up facts were not taken; see what the service says of them");
		}
	}

	private List<String> chains() {
		try {
			return this.service.getBean(Graph.class)
				.read(this.service.getBean(ChainMaps.class)::list)
				.value()
				.stream()
				.map(Chain::id)
				.toList();
		}
		catch (GraphUnavailable ex) {
			return List.of();
		}
	}

	private void shipped() {
		List<String> chains = chains().stream().filter((chain) -> !chain.equals(MADE)).toList();
		System.out.println("| book | format | ms, p50 | peak heap, MB | bytes |");
		System.out.println("| --- | --- | ---: | ---: | ---: |");
		for (Format format : Format.BOOKS) {
			for (int i = 0; i < WARM; i++) {
				chains.forEach((chain) -> file(chain, format));
			}
			report("the three shipped chains, one after the other", format,
					IntStream.range(0, RUNS)
						.mapToObj(
								(i) -> measured(() -> chains.stream().mapToLong((chain) -> file(chain, format)).sum()))
						.toList());
			report("the same, side by side", format, IntStream.range(0, RUNS)
				.mapToObj(
						(i) -> measured(() -> chains.parallelStream().mapToLong((chain) -> file(chain, format)).sum()))
				.toList());
		}
	}

	private void made(int companies, int segments) {
		Measured reading = measured(() -> compose(MADE).rows());
		System.out.printf(Locale.ROOT, "| a chain of %,d segments and %,d companies | read | %,d | %,d | %,d rows |%n",
				segments, companies, reading.millis(), reading.peak(), reading.result());
		for (Format format : Format.BOOKS) {
			report("the same chain, read and written", format, List.of(measured(() -> file(MADE, format))));
		}
	}

	private static void report(String what, Format format, List<Measured> runs) {
		List<Measured> sorted = runs.stream().sorted(Comparator.comparingLong(Measured::millis)).toList();
		Measured median = sorted.get(sorted.size() / 2);
		long peak = runs.stream().mapToLong(Measured::peak).max().orElseThrow();
		System.out.printf(Locale.ROOT, "| %s | %s | %,d | %,d | %,d |%n", what, format.text(), median.millis(), peak,
				median.result());
	}

	/**
	 * What was measured.
	 *
	 * @param millis how long it took
	 * @param peak the most that lay on the heap meanwhile, in MB, garbage too
	 * @param result what came out: bytes, or rows
	 */
	private record Measured(long millis, long peak, long result) {

	}

	private static Measured measured(LongSupplier work) {
		System.gc();
		List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.toList();
		heap.forEach(MemoryPoolMXBean::resetPeakUsage);
		long began = System.nanoTime();
		long result = work.getAsLong();
		long millis = (System.nanoTime() - began) / 1_000_000;
		return new Measured(millis, heap.stream().mapToLong((pool) -> pool.getPeakUsage().getUsed()).sum() >> 20,
				result);
	}

	private Book compose(String chain) {
		return this.service.getBean(CatalogueComposer.class)
			.compose(chain, DAY, Language.CHINESE, Progress.UNWATCHED)
			.value();
	}

	private long file(String chain, Format format) {
		long[] bytes = new long[1];
		try (OutputStream counting = new OutputStream() {
			@Override
			public void write(int one) {
				bytes[0]++;
			}

			@Override
			public void write(byte[] some, int from, int length) {
				bytes[0] += length;
			}
		}) {
			this.service.getBean(BookWriters.class).write(compose(chain), format, counting);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes[0];
	}

	/** The shipped facts, and a chain that is made up. */
	private static Path seed(Path folder, int companies, int segments) throws IOException {
		Path shipped = Path.of("graph-seed");
		try (Stream<Path> files = Files.walk(shipped)) {
			for (Path file : files.toList()) {
				Path target = folder.resolve(shipped.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(target);
				}
				else {
					Files.copy(file, target);
				}
			}
		}
		Path made = Files.createDirectories(folder.resolve("chains").resolve(MADE));
		Random random = new Random(331023);
		try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(made.resolve("chain.csv")))) {
			out.println("id,name,name_en,source,as_of");
			out.println(MADE + ",编造的产业链,Made up,made,2026-01-01");
		}
		try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(made.resolve("sources.csv")))) {
			out.println("id,title,publisher,on,url,locator,basis");
			out.println("made,编造的资料,编造者,2026-01-01,,,registry");
		}
		List<String> stages = List.of("upstream", "midstream", "downstream");
		try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(made.resolve("segments.csv")))) {
			out.println("id,parent,stage,name,name_en,definition,source,as_of");
			for (int i = 0; i < segments; i++) {
				String parent = (i % 10 == 0) ? "" : MADE + ".s" + i / 10 * 10;
				out.printf("%s.s%d,%s,%s,编造的环节%d,Made up,只为测量而编造,made,2026-01-01%n", MADE, i, parent,
						stages.get(i / 10 % 3), i);
			}
		}
		try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(made.resolve("feeds.csv")))) {
			out.println("from,to,source,as_of");
			for (int i = 1; i + 11 < segments; i++) {
				if (i % 10 != 0 && (i + 11) % 10 != 0) {
					out.printf("%s.s%d,%s.s%d,made,2026-01-01%n", MADE, i, MADE, i + 11);
				}
			}
		}
		try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(made.resolve("companies.csv")));
				PrintWriter works = new PrintWriter(Files.newBufferedWriter(made.resolve("works-in.csv")));
				PrintWriter supplies = new PrintWriter(Files.newBufferedWriter(made.resolve("supplies.csv")))) {
			out.println("id,name,region,status,source,as_of");
			works.println("company,segment,source,as_of");
			supplies.println("from,to,source,as_of");
			for (int i = 0; i < companies; i++) {
				out.printf("%s-%d,编造的装备制造股份有限公司%d号,%s,active,made,2026-01-01%n", MADE, i, i,
						(i % 500 == 0) ? "331023" : "320000");
				int segment = random.nextInt(segments);
				works.printf("%s-%d,%s.s%d,made,2026-01-01%n", MADE, i, MADE,
						(segment % 10 == 0) ? segment + 1 : segment);
				if (i > 0) {
					supplies.printf("%s-%d,%s-%d,made,2026-01-01%n", MADE, i, MADE, random.nextInt(1 + i / 20));
				}
			}
		}
		try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(made.resolve("leads.csv")))) {
			out.println("company,source,as_of");
			out.println(MADE + "-0,made,2026-01-01");
		}
		return folder;
	}

}
