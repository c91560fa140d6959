package org.liantu.graph;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the questions under {@code cypher/}. Whatever is read inside
 * {@link #read(LongFunction)} is read at one revision.
 */
@Component
public class Graph {

	/** How many revisions back the changes are kept. */
	public static final int CHANGES_KEPT = 100;

	private static final int TRIES = 3;

	private static final SessionConfig STREAMING = SessionConfig.builder()
		.withDefaultAccessMode(AccessMode.READ)
		.withFetchSize(10_000)
		.build();

	/** So long a reader waits at the most for what is appearing. */
	private static final int PATIENCE_SECONDS = 30;

	private final Neo4jClient client;

	private final TransactionTemplate reading;

	private final TransactionTemplate writing;

	private final TransactionTemplate apart;

	private final Driver driver;

	private final Counter questions;

	/**
	 * Held while what was published appears: a large transaction becomes visible bit by
	 * bit.
	 */
	private final StampedLock appearing = new StampedLock();

	/** Which graph the last revision was read from. */
	private volatile String born = "";

	Graph(Neo4jClient client, Driver driver, PlatformTransactionManager transactions, MeterRegistry meters) {
		this.client = client;
		this.driver = driver;
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
		this.writing = new TransactionTemplate(transactions);
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.questions = Counter.builder("liantu.graph.questions")
			.description("Cypher questions asked")
			.register(meters);
	}

	/**
	 * Asks one question.
	 * @param <T> what a row becomes
	 * @param question path of its file below {@code cypher/}, without ending
	 * @param parameters what its header lists
	 * @param row turns a row into what is wanted; never null
	 * @return a row each, in the question's order
	 */
	public <T> List<T> ask(String question, Map<String, Object> parameters, Function<Record, T> row) {
		return run(CypherFiles.get(question), parameters, row);
	}

	/**
	 * Asks one question whose labels and types, which Cypher takes no parameters for
	 * where an index is to be used, are filled in for {@code {NAME}}.
	 * @param <T> what a row becomes
	 * @param question path of its file below {@code cypher/}, without ending
	 * @param words by name; only constants of this code, never anything from outside
	 * @param parameters what its header lists
	 * @param row turns a row into what is wanted
	 * @return a row each, in the question's order
	 */
	public <T> List<T> ask(String question, Map<String, String> words, Map<String, Object> parameters,
			Function<Record, T> row) {
		return run(filledIn(question, words), parameters, row);
	}

	private static String filledIn(String question, Map<String, String> words) {
		String text = CypherFiles.get(question);
		for (Map.Entry<String, String> word : words.entrySet()) {
			if (!word.getValue().matches("[A-Za-z_]+")) {
				throw new IllegalArgumentException("not a label or type: " + word.getValue());
			}
			text = text.replace("{" + word.getKey() + "}", word.getValue());
		}
		return text;
	}

	/**
	 * Asks one question with more rows than memory should hold, in a transaction of its
	 * own.
	 * @param question path of its file below {@code cypher/}, without ending
	 * @param words by name, as with {@link #ask(String, Map, Map, Function)}
	 * @param parameters what its header lists
	 * @param row takes the rows one after the other
	 * @throws GraphUnavailable if the graph is away
	 */
	public void stream(String question, Map<String, String> words, Map<String, Object> parameters,
			Consumer<Record> row) {
		this.questions.increment();
		guarded(() -> {
			try (Session session = this.driver.session(STREAMING)) {
				session.run(filledIn(question, words), parameters).forEachRemaining(row);
			}
			return row;
		});
	}

	/**
	 * Reads in a transaction of its own, whatever the caller's; locks that it takes are
	 * given back at its end.
	 * @param <T> what is read
	 * @param work asks its questions
	 * @throws GraphUnavailable if the graph is away
	 */
	public <T> T undisturbed(Supplier<T> work) {
		return guarded(() -> this.apart.execute((status) -> {
			T value = work.get();
			status.setRollbackOnly();
			return value;
		}));
	}

	private <T> List<T> run(String text, Map<String, Object> parameters, Function<Record, T> row) {
		this.questions.increment();
		return this.client.query(text)
			.bindAll(parameters)
			.fetchAs(Record.class)
			.mappedBy((types, values) -> values)
			.all()
			.stream()
			.map(row)
			.toList();
	}

	/**
	 * The revision of the graph as it is now; empty before anything was ever published.
	 */
	public OptionalLong findRevision() {
		return ask("graph/revision", Map.of(), (row) -> {
			this.born = row.get("born").asString();
			return row.get("revision").asLong();
		}).stream().mapToLong(Long::longValue).findFirst();
	}

	/**
	 * Which graph was last read: another text after it was emptied or replaced by another
	 * one.
	 */
	public String born() {
		return this.born;
	}

	/**
	 * Reads at one revision: if it moved meanwhile, reads again.
	 * @param <T> what is read
	 * @param work asks its questions; gets the revision
	 * @return what was read, and at which revision
	 * @throws GraphUnavailable if the graph is away, not loaded, or keeps moving
	 */
	public <T> Revisioned<T> read(LongFunction<T> work) {
		return guarded(() -> {
			for (int i = 0; i < TRIES; i++) {
				long settled = awaitSettled();
				Revisioned<T> answer = readOnce(work);
				if (answer != null && this.appearing.validate(settled)) {
					return answer;
				}
			}
			throw GraphUnavailable.moving();
		});
	}

	private <T> @Nullable Revisioned<T> readOnce(LongFunction<T> work) {
		try {
			return this.reading.execute((status) -> {
				long before = findRevision().orElseThrow(GraphUnavailable::notLoaded);
				T value = work.apply(before);
				long after = findRevision().orElseThrow(GraphUnavailable::notLoaded);
				return (before == after) ? new Revisioned<>(before, value) : null;
			});
		}
		catch (Moved ex) {
			return null;
		}
	}

	/**
	 * Writes in one transaction: all of it or nothing.
	 * @param <T> what the work returns
	 * @param work asks its questions
	 * @throws GraphUnavailable if the graph is away
	 */
	public <T> T write(Supplier<T> work) {
		return guarded(() -> this.writing.execute((status) -> work.get()));
	}

	/**
	 * Writes in one transaction what raises the revision. Whoever reads by
	 * {@link #read(LongFunction)} of this service sees all of it or nothing, and waits
	 * while it appears. What another service publishes may be seen in parts while it
	 * appears, and is told apart by its revision only before and after.
	 * @param <T> what the work returns
	 * @param work asks its questions; does not publish itself
	 * @throws GraphUnavailable if the graph is away
	 */
	public <T> T publish(Supplier<T> work) {
		return guarded(() -> {
			long[] held = new long[1];
			try {
				return this.writing.execute((status) -> {
					T value = work.get();
					held[0] = this.appearing.writeLock();
					return value;
				});
			}
			finally {
				if (held[0] != 0) {
					this.appearing.unlockWrite(held[0]);
				}
			}
		});
	}

	/** Waits until nothing is appearing. Returns what says later whether it stayed so. */
	private long awaitSettled() {
		try {
			long settled = this.appearing.tryOptimisticRead();
			while (settled == 0) {
				long shared = this.appearing.tryReadLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
				if (shared == 0) {
					throw GraphUnavailable.moving();
				}
				settled = this.appearing.tryConvertToOptimisticRead(shared);
			}
			return settled;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw GraphUnavailable.moving();
		}
	}

	private static <T> T guarded(Supplier<T> work) {
		try {
			return work.get();
		}
		catch (RuntimeException ex) {
			if (TransactionTooLarge.isCauseOf(ex)) {
				throw new TransactionTooLarge(ex);
			}
			if (GraphUnavailable.isAway(ex)) {
				throw GraphUnavailable.away(ex);
			}
			throw ex;
		}
	}

}
