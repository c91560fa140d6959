package org.liantu.walk;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.neo4j.driver.Driver;

import org.liantu.bench.walk.Workshop;
import org.liantu.graph.Graph;
import org.liantu.graph.Revisioned;
import org.liantu.graph.TestGraph;
import org.liantu.graph.embedded.ServedDirectory;
import org.liantu.statement.Drawing;
import org.liantu.statement.Statements;

/**
 * How soon a write is answered: pairs of a write through one service and questions to it
 * and to another service of the same graph, while others ask that one at a constant rate.
 * An answer that names the write's revision, or a later one, and does not know of the
 * write is stale; so is one of the writing service that names an earlier revision.
 */
public final class FreshnessBench {

	private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

	/** Others ask so often. */
	private static final int ASKED_PER_SECOND = 1000;

	/** So many companies gain suppliers in turn, so that none becomes a hub by it. */
	private static final int LEADS = 100;

	/**
	 * Whoever waits for a write to be seen asks so often, and leaves the processors alone
	 * between.
	 */
	private static final long ASKED_AGAIN_NANOS = 1_000_000;

	private final Service writer;

	private final Service reader;

	private final AtomicLong stale = new AtomicLong();

	private final AtomicLong asked = new AtomicLong();

	private FreshnessBench(Service writer, Service reader) {
		this.writer = writer;
		this.reader = reader;
	}

	/** One service: what writes, what walks, what follows. */
	private record Service(Graph graph, WalkingRoom walking, Statements statements, Follower follower) {

		static Service on(Driver driver) {
			Graph graph = TestGraph.over(driver);
			ProjectionReader reader = new ProjectionReader(graph);
			Projections projections = new Projections(graph, reader);
			Follower follower = new Follower(graph, projections, new Drift(graph, reader));
			return new Service(graph, new WalkingRoom(projections, follower), Drawing.statementsOf(graph), follower);
		}

		/** How many suppliers a company has. */
		Revisioned<Integer> suppliers(String company) {
			return this.graph
				.read((revision) -> this.walking.partners(revision, company, true, DAY, 1).orElseThrow().count());
		}

	}

	/**
	 * Measures.
	 * @param workshop whose market is written to
	 * @param pairs how many writes
	 * @return a paragraph of figures
	 * @throws IllegalStateException if an answer was stale
	 */
	public static String measure(Workshop workshop, int pairs) throws IOException, InterruptedException {
		try (ServedDirectory server = new ServedDirectory(workshop.graph().data(), "2g", "2g");
				Driver other = server.connect()) {
			TestGraph.migrate(server.driver());
			Service writer = Service.on(server.driver());
			Service reader = Service.on(other);
			writer.walking.keepUp();
			reader.walking.keepUp();
			try {
				return new FreshnessBench(writer, reader).run(pairs);
			}
			finally {
				writer.follower.destroy();
				reader.follower.destroy();
			}
		}
	}

	private String run(int pairs) throws InterruptedException {
		Drawing.draw(this.writer.graph, this.writer.statements,
				IntStream.range(0, LEADS).mapToObj((i) -> lead(i) + ": Company").collect(Collectors.joining("\n")));
		AtomicBoolean done = new AtomicBoolean();
		Thread others = new Thread(() -> askOn(done), "others");
		others.setDaemon(true);
		others.start();
		long[] writes = new long[pairs];
		long[] own = new long[pairs];
		long[] seen = new long[pairs];
		for (int i = 0; i < pairs; i++) {
			String company = lead(i);
			long began = System.nanoTime();
			long revision = Drawing
				.draw(this.writer.graph, this.writer.statements, "fresh-" + i + " SUPPLIES " + company)
				.revision();
			long written = System.nanoTime();
			int expected = i / LEADS + 1;
			Revisioned<Integer> answer = this.writer.suppliers(company);
			own[i] = System.nanoTime() - written;
			check(answer.revision() < revision || answer.value() != expected);
			Revisioned<Integer> elsewhere = this.reader.suppliers(company);
			while (elsewhere.revision() < revision) {
				LockSupport.parkNanos(ASKED_AGAIN_NANOS);
				elsewhere = this.reader.suppliers(company);
			}
			seen[i] = System.nanoTime() - written;
			check(elsewhere.value() != expected);
			writes[i] = written - began;
		}
		done.set(true);
		others.join();
		if (this.stale.get() > 0) {
			throw new IllegalStateException(this.stale + " stale answers");
		}
		return String.format(Locale.ROOT,
				"%,d pairs, 0 stale answers; meanwhile %,d questions of others, of %,d due a second. A write took p50 %s / p99 %s ms, the "
						+ "question after it %s / %s ms, until the other service answered with it %s / %s ms.",
				pairs, this.asked.get(), ASKED_PER_SECOND, quantile(writes, 0.5), quantile(writes, 0.99),
				quantile(own, 0.5), quantile(own, 0.99), quantile(seen, 0.5), quantile(seen, 0.99));
	}

	private static String lead(long turn) {
		return "fresh-lead-" + turn % LEADS;
	}

	/** Others see the number of suppliers grow, never fall. */
	private void askOn(AtomicBoolean done) {
		long revision = 0;
		int[] last = new int[LEADS];
		long began = System.nanoTime();
		while (!done.get()) {
			long turn = this.asked.get();
			long due = began + turn * 1_000_000_000L / ASKED_PER_SECOND;
			while (System.nanoTime() < due) {
				LockSupport.parkNanos(due - System.nanoTime());
			}
			Revisioned<Integer> answer = this.reader.suppliers(lead(turn));
			int company = (int) (turn % LEADS);
			check(answer.revision() < revision || answer.value() < last[company]);
			revision = answer.revision();
			last[company] = answer.value();
			this.asked.incrementAndGet();
		}
	}

	private void check(boolean isStale) {
		if (isStale) {
			this.stale.incrementAndGet();
		}
	}

	private static String quantile(long[] nanos, double share) {
		long[] sorted = nanos.clone();
		Arrays.sort(sorted);
		return String.format(Locale.ROOT, "%.2f", sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6);
	}

}
