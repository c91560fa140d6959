package org.liantu.bench.walk;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks a service at a constant rate, whether or not it keeps up. How long an answer took
 * is counted from when it should have been asked for, so that whoever had to wait because
 * others did is counted with the time they waited. As browsers do, it takes answers
 * packed.
 */
final class OpenLoad {

	private static final Duration STEP = Duration.ofSeconds(10);

	/** Long enough for whatever compiles while it runs. */
	private static final Duration WARM_UP = Duration.ofSeconds(60);

	/** Beyond that a service no longer keeps up. */
	private static final double LONGEST_MILLIS = 1000;

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final HttpClient http;

	private final List<URI> questions;

	/** Which question comes next: none is asked again before all were. */
	private int next;

	/**
	 * A load.
	 * @param http asks
	 * @param questions asked one after the other, over and over
	 */
	private OpenLoad(HttpClient http, List<URI> questions) {
		this.http = http;
		this.questions = questions;
	}

	/**
	 * What came of it.
	 *
	 * @param rate how many were asked for in a second
	 * @param p50 half of the answers took so many milliseconds at the most
	 * @param p99 of a hundred answers 99 did
	 * @param greatest all did
	 * @param failed how many were no answer
	 */
	private record Result(int rate, double p50, double p99, double greatest, int failed) {

		String text() {
			return String.format(Locale.ROOT, "%,d | %.2f | %.2f | %.1f | %d", this.rate, this.p50, this.p99,
					this.greatest, this.failed);
		}

	}

	/**
	 * Asks at one rate after the other, until the service no longer keeps up; in a
	 * process of its own, so that nothing else in it takes time.
	 * @param what is asked
	 * @param questions one after the other
	 * @param rates rising, three at least: the third one warms up
	 * @return a line of a table for each rate
	 */
	static List<String> inAProcess(String what, List<URI> questions, List<Integer> rates)
			throws IOException, InterruptedException {
		Path file = Files.createTempFile("questions", ".txt");
		try {
			Files.write(file, questions.stream().map(URI::toString).toList());
			List<String> command = new ArrayList<>(
					List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp",
							System.getProperty("java.class.path"), OpenLoad.class.getName(), what, file.toString()));
			rates.forEach((rate) -> command.add(rate.toString()));
			Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
			List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
			if (process.waitFor() != 0) {
				throw new IllegalStateException("the load ended with " + process.exitValue());
			}
			return lines;
		}
		finally {
			Files.delete(file);
		}
	}

	/**
	 * The process.
	 * @param args what is asked, a file with a question in every line, rates
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		List<URI> questions = Files.readAllLines(Path.of(args[1])).stream().map(URI::create).toList();
		List<Integer> rates = Arrays.stream(args).skip(2).map(Integer::valueOf).toList();
		HttpClient http = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.executor(Executors.newFixedThreadPool(2))
			.build();
		OpenLoad load = new OpenLoad(http, questions);
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		load.ask(rates.get(2), WARM_UP);
		for (int rate : rates) {
			Result result = load.ask(rate, STEP);
			out.println("| " + args[0] + " | " + result.text() + " |");
			if (result.p99() > LONGEST_MILLIS || result.failed() > 0) {
				break;
			}
		}
		System.exit(0);
	}

	/**
	 * Asks.
	 * @param rate so many a second
	 * @param time so long
	 */
	private Result ask(int rate, Duration time) throws InterruptedException {
		int count = Math.toIntExact(rate * time.toMillis() / 1000);
		long[] nanos = new long[count];
		AtomicInteger failed = new AtomicInteger();
		CountDownLatch open = new CountDownLatch(count);
		long began = System.nanoTime() + Duration.ofMillis(100).toNanos();
		for (int i = 0; i < count; i++) {
			int number = i;
			long due = began + i * 1_000_000_000L / rate;
			while (System.nanoTime() < due) {
				LockSupport.parkNanos(due - System.nanoTime());
			}
			HttpRequest request = HttpRequest.newBuilder(this.questions.get(this.next++ % this.questions.size()))
				.header("Accept-Encoding", "gzip")
				.timeout(PATIENCE)
				.build();
			this.http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).whenComplete((answer, problem) -> {
				nanos[number] = System.nanoTime() - due;
				if (problem != null || answer.statusCode() != 200) {
					failed.incrementAndGet();
				}
				open.countDown();
			});
		}
		open.await();
		Arrays.sort(nanos);
		return new Result(rate, millis(nanos, 0.5), millis(nanos, 0.99), millis(nanos, 1), failed.get());
	}

	private static double millis(long[] sorted, double share) {
		return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
	}

}
