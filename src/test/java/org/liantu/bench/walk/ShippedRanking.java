package org.liantu.bench.walk;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.liantu.LiantuApplication;
import org.liantu.ServiceProcess;
import org.liantu.graph.Graph;
import org.liantu.graph.TestGraph;
import org.liantu.graph.embedded.ServedDirectory;
import org.liantu.recruit.Question;
import org.liantu.recruit.Recruiter;
import org.liantu.walk.WalkingRoom;

/**
 * The ranking as it is shipped, with all its rules: the engine alone, then a service of
 * its own with the heap that it has in use, over HTTP. Both must say the same. Questions
 * are cold (the first of a chain and day: everybody is walked to and judged), new (other
 * weights: everybody is weighed) or asked again.
 */
final class ShippedRanking {

	private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

	private static final int SHOWN = 20;

	private static final int DAYS = 2;

	private static final int NEW = 100;

	private static final int AGAIN = 1000;

	private static final List<Integer> RATES = List.of(100, 200, 400, 700, 1000, 1300, 1600, 2000);

	/** Other weights that nobody asked for before, and everybody is weighed by them. */
	private static final List<Integer> LOW_RATES = List.of(2, 5, 10, 20);

	private final Workshop workshop;

	private final PrintStream out;

	private final String heap;

	private final List<String> expected = new ArrayList<>();

	private int differences;

	/**
	 * A measurement.
	 * @param workshop whose market is ranked
	 * @param heap greatest heap of the service, such as {@code 1g}
	 * @param out where figures go
	 */
	ShippedRanking(Workshop workshop, String heap, PrintStream out) {
		this.workshop = workshop;
		this.heap = heap;
		this.out = out;
	}

	/** Measures; returns how many answers over HTTP are not those of the engine. */
	int measure() throws IOException, InterruptedException {
		Path folder = this.workshop.fresh("service");
		this.out.println("| shipped ranking | asked | p50 ms | p99 ms | greatest ms |");
		this.out.println("| --- | ---: | ---: | ---: | ---: |");
		try (ServedDirectory server = new ServedDirectory(this.workshop.graph().data(), "2g", "2g")) {
			TestGraph.migrate(server.driver());
			askEngine(folder, server);
			askService(folder, server);
		}
		return this.differences;
	}

	private void askEngine(Path folder, ServedDirectory server) {
		List<String> settings = new ArrayList<>(server.settings());
		settings.addAll(List.of("--liantu.startup=false", "--server.port=0", "--logging.level.root=error",
				"--liantu.data=" + folder));
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(LiantuApplication.class)
			.run(settings.toArray(String[]::new))) {
			WalkingRoom walking = context.getBean(WalkingRoom.class);
			context.getBean(Graph.class).read(walking::countCompanies);
			walking.keepUp();
			Recruiter recruiter = context.getBean(Recruiter.class);
			Function<Question, String> engine = (question) -> recruiter.answer(question)
				.items()
				.stream()
				.map((item) -> item.rank() + " " + item.company().id() + " " + item.score())
				.collect(Collectors.joining("\n"));
			ask("engine", engine, this.expected::add);
		}
	}

	private void ask(String who, Function<Question, String> engine, Consumer<String> said) {
		report(who + ", cold", time(cold(), engine, said));
		report(who + ", other weights", time(other(1), engine, said));
		List<Question> again = other(1).subList(0, 10);
		report(who + ", asked again",
				time(IntStream.range(0, AGAIN).mapToObj((i) -> again.get(i % 10)).toList(), engine, (answer) -> {
				}));
	}

	private List<Question> cold() {
		return IntStream.range(0, DAYS)
			.boxed()
			.flatMap((day) -> chains().stream().map((chain) -> question(chain, DAY.plusDays(day), new TreeMap<>())))
			.toList();
	}

	private List<String> chains() {
		return this.workshop.market().listChains().stream().map(SeedChain::id).toList();
	}

	/** With weights that nobody asked for before. */
	private List<Question> other(int series) {
		return IntStream.range(0, NEW).mapToObj((i) -> {
			SortedMap<String, BigDecimal> weights = new TreeMap<>();
			weights.put("supplies-a-lead-firm", BigDecimal.valueOf(10 + i / 10));
			weights.put("shares-a-customer", BigDecimal.valueOf(10 + i % 10));
			weights.put("pull", BigDecimal.valueOf(series));
			return question(chains().get(i % chains().size()), DAY, weights);
		}).toList();
	}

	private static Question question(String chain, LocalDate day, SortedMap<String, BigDecimal> weights) {
		return new Question(chain, null, null, List.of(), null, List.of(), weights, day, SHOWN, 0);
	}

	private long[] time(List<Question> questions, Function<Question, String> engine, Consumer<String> said) {
		long[] nanos = new long[questions.size()];
		for (int i = 0; i < nanos.length; i++) {
			long began = System.nanoTime();
			String answer = engine.apply(questions.get(i));
			nanos[i] = System.nanoTime() - began;
			said.accept(answer);
		}
		return nanos;
	}

	private void report(String what, long[] nanos) {
		Arrays.sort(nanos);
		this.out.printf(Locale.ROOT, "| %s | %,d | %.2f | %.2f | %.1f |%n", what, nanos.length,
				nanos[(nanos.length - 1) / 2] / 1e6, nanos[(int) Math.ceil(0.99 * nanos.length) - 1] / 1e6,
				nanos[nanos.length - 1] / 1e6);
	}

	private void askService(Path folder, ServedDirectory server) throws IOException, InterruptedException {
		Path seed = ServiceProcess.tinySeed(folder.resolve("seed"), "331023999,某街道,town");
		long began = System.nanoTime();
		try (ServiceProcess service = ServiceProcess.start(folder.resolve("data"), seed, List.of("-Xmx" + this.heap),
				server.settings())) {
			service.awaitOk("/actuator/health/readiness", Duration.ofMinutes(20));
			String started = String.format(Locale.ROOT, "%.0f", (System.nanoTime() - began) / 1e9);
			HttpClient http = HttpClient.newBuilder()
				.version(HttpClient.Version.HTTP_1_1)
				.executor(Executors.newFixedThreadPool(2))
				.build();
			JsonMapper json = JsonMapper.shared();
			List<String> said = new ArrayList<>();
			ask("HTTP", (question) -> get(http, uri(service, question)), (answer) -> said.add(ranks(json, answer)));
			for (int i = 0; i < said.size(); i++) {
				if (!said.get(i).equals(this.expected.get(i))) {
					this.differences++;
				}
			}
			this.out.printf("%nThe service, with a heap of %s, was ready after %s s and takes %,d MB of memory.%n%n",
					this.heap, started, ProcessMemory.of(service.handle()) >> 20);
			this.out
				.println("| over HTTP at a constant rate | asked a second | p50 ms | p99 ms | greatest ms | failed |");
			this.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
			OpenLoad
				.inAProcess("asked again", other(1).subList(0, 10).stream().map((one) -> uri(service, one)).toList(),
						RATES)
				.forEach(this.out::println);
			OpenLoad
				.inAProcess("other weights",
						IntStream.rangeClosed(2, 60)
							.boxed()
							.flatMap((series) -> other(series).stream())
							.map((one) -> uri(service, one))
							.toList(),
						LOW_RATES)
				.forEach(this.out::println);
		}
	}

	private static URI uri(ServiceProcess service, Question question) {
		String weights = question.weights().isEmpty() ? ""
				: question.weights()
					.entrySet()
					.stream()
					.map((one) -> one.getKey() + ":" + one.getValue())
					.collect(Collectors.joining(",", "&weights=", ""));
		return URI.create(service.address() + "/api/v1/targets?chain=" + question.chain() + "&asOf=" + question.asOf()
				+ "&limit=" + question.limit() + weights);
	}

	private static String get(HttpClient http, URI question) {
		try {
			HttpResponse<String> answer = http.send(HttpRequest.newBuilder(question).build(),
					HttpResponse.BodyHandlers.ofString());
			if (answer.statusCode() != 200) {
				throw new IllegalStateException(answer.statusCode() + " " + answer.body());
			}
			return answer.body();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String ranks(JsonMapper json, String body) {
		List<String> lines = new ArrayList<>();
		for (JsonNode item : json.readTree(body).get("items")) {
			lines.add(item.get("rank").asInt() + " " + item.get("company").get("id").asString() + " "
					+ item.get("score").decimalValue().setScale(2));
		}
		return String.join("\n", lines);
	}

}
