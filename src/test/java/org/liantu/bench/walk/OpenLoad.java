package org.liantu.bench.walk;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks a service at a constant rate, whether or not it keeps up. How long an answer took
 * is counted from when it should have been asked for, so that whoever had to wait because
 * others did is counted with the time they waited. As browsers do, it takes answers
 * packed.
 */
final class OpenLoad {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final HttpClient http;

	private final List<URI> questions;

	/**
	 * A load.
	 * @param http asks
	 * @param questions asked one after the other, over and over
	 */
	OpenLoad(HttpClient http, List<URI> questions) {
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
	record Result(int rate, double p50, double p99, double greatest, int failed) {

		String text() {
			return String.format(Locale.ROOT, "%,d | %.2f | %.2f | %.1f | %d", this.rate, this.p50, this.p99,
					this.greatest, this.failed);
		}

	}

	/**
	 * Asks.
	 * @param rate so many a second
	 * @param time so long
	 */
	Result ask(int rate, Duration time) throws InterruptedException {
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
			HttpRequest request = HttpRequest.newBuilder(this.questions.get(i % this.questions.size()))
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
