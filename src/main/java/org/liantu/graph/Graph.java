package org.liantu.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

import org.springframework.dao.TransientDataAccessException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the questions under {@code cypher/}. Whatever is read inside
 * {@link #read(LongFunction)} is read at one revision.
 * <p>
 * Where Neo4j is a cluster, writes and whatever takes a lock go to the server that
 * writes, everything else to those that read, but only when they have all that this
 * service wrote and saw.
 */
@Component
public class Graph {

	/** How many revisions back the changes are kept. */
	public static final int CHANGES_KEPT = 100;

	private static final int TRIES = 3;

	/** So many rows come at once, where there are so many. */
	private static final int FETCHED = 10_000;

	/** So long a reader waits at the most for what is appearing. */
	private static final int PATIENCE_SECONDS = 30;

	/** A sight of the graph that is older than this says nothing of how it stands. */
	private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

	/** So long is waited for a revision that is not there yet. */
	private static final long AWAIT_NANOS = TimeUnit.SECONDS.toNanos(2);

	/**
	 * At which revision a thread reads; null if it does not. Whatever reads within that
	 * reads at the same one: only the outermost can begin anew.
	 */
	private static final ThreadLocal<@Nullable Long> READING = new ThreadLocal<>();

	/** While a thread answers without asking the graph. */
	private static final ThreadLocal<Boolean> FROM_MEMORY = ThreadLocal.withInitial(() -> false);

	private final Neo4jClient client;

	private final TransactionTemplate reading;

	private final TransactionTemplate writing;

	private final TransactionTemplate apart;

	private final Driver driver;

	/** What this service wrote and saw: whatever is asked next is asked of no less. */
	private final Neo4jBookmarkManager bookmarks;

	private final Counter questions;

	/**
	 * Held while what was published appears: a large transaction becomes visible bit by
	 * bit.
	 */
	private final StampedLock appearing = new StampedLock();

	/** Where the graph was last seen to stand; null before anybody looked. */
	private final AtomicReference<@Nullable Sight> sight = new AtomicReference<>();

	/**
	 * Counts the writes of this service: a sight counts only as long as there was none
	 * since.
	 */
	private final AtomicLong writes = new AtomicLong();

	/** Done when somebody has looked where the graph stands; null if nobody looks. */
	private final AtomicReference<@Nullable CompletableFuture<@Nullable Void>> looking = new AtomicReference<>();

	/** How many are reading what changed: meanwhile answers are what they were. */
	private final AtomicInteger changing = new AtomicInteger();

	/** Somebody knows of this revision: no answer is from before it. */
	private final AtomicLong floor = new AtomicLong();

	private volatile LongConsumer catchUp = (revision) -> {
	};

	/** How often what was worked out was forgotten. */
	private final AtomicInteger forgotten = new AtomicInteger();

	/** Which graph the last revision was read from. */
	private volatile String born = "";

	Graph(Neo4jClient client, Driver driver, Neo4jBookmarkManager bookmarks, PlatformTransactionManager transactions,
			MeterRegistry meters) {
		this.client = client;
		this.driver = driver;
		this.bookmarks = bookmarks;
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
	 * Asks one question; outside any transaction only one that writes nothing.
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
		requireAsking();
		this.questions.increment();
		guarded(() -> readAlone(filledIn(question, words), parameters, (rows) -> {
			rows.forEachRemaining(row);
			return row;
		}));
	}

	/** Reads outside any transaction. */
	private <T> T readAlone(String text, Map<String, Object> parameters, Function<Result, T> rows) {
		Collection<Bookmark> seen = this.bookmarks.getBookmarks();
		try (Session session = this.driver.session(SessionConfig.builder()
			.withDefaultAccessMode(AccessMode.READ)
			.withBookmarks(seen)
			.withFetchSize(FETCHED)
			.build())) {
			T read = rows.apply(session.run(text, parameters));
			this.bookmarks.updateBookmarks(seen, session.lastBookmarks());
			return read;
		}
	}

	/**
	 * Reads in a transaction of its own, whatever the caller's, where it may take locks:
	 * they are given back at its end. What is read afterwards is not older, nor what is
	 * streamed: so it is committed, as only that leaves a bookmark. Of several who want
	 * the same lock at once the graph may send one away; it reads again.
	 * @param <T> what is read
	 * @param work asks its questions
	 * @throws GraphUnavailable if the graph is away
	 */
	public <T> T undisturbed(Supplier<T> work) {
		requireAsking();
		return guarded(() -> {
			for (int i = 1; true; i++) {
				try {
					return this.apart.execute((status) -> work.get());
				}
				catch (TransientDataAccessException ex) {
					if (i == TRIES) {
						throw ex;
					}
				}
			}
		});
	}

	private <T> List<T> run(String text, Map<String, Object> parameters, Function<Record, T> row) {
		requireAsking();
		this.questions.increment();
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			return readAlone(text, parameters, Result::list).stream().map(row).toList();
		}
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
			String read = row.get("born").asString();
			if (!read.equals(this.born)) {
				// Revisions of another graph say nothing of this one.
				this.floor.set(0);
				this.born = read;
			}
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
	 * Whoever keeps in memory what answers are made of: called after each publication of
	 * this service, before it is acknowledged.
	 * @param catchUp reads what changed up to a revision; until it has, answers are what
	 * they were
	 */
	public void followedBy(LongConsumer catchUp) {
		this.catchUp = catchUp;
	}

	/**
	 * Sees where the graph stands. As long as somebody does so several times a second,
	 * what is known in memory is answered without asking the graph.
	 * @param ready reads what changed up to a revision; until it has, answers are what
	 * they were
	 */
	public void look(LongConsumer ready) {
		long before = this.writes.get();
		Sight seen = sight(before, ready);
		if (seen != null) {
			keep(seen);
		}
	}

	/** Where the graph stands, once what changed up to there has been read. */
	private @Nullable Sight sight(long writes, LongConsumer ready) {
		long now = System.nanoTime();
		OptionalLong revision = findRevision();
		if (revision.isEmpty()) {
			return null;
		}
		Sight known = this.sight.get();
		boolean moved = known != null && known.revision() != revision.getAsLong();
		this.changing.addAndGet(moved ? 1 : 0);
		try {
			ready.accept(revision.getAsLong());
			return new Sight(revision.getAsLong(), now, writes);
		}
		finally {
			this.changing.addAndGet(moved ? -1 : 0);
		}
	}

	/** Unless somebody saw it after a later write. */
	private void keep(Sight seen) {
		this.sight.accumulateAndGet(seen,
				(known, own) -> (known != null && known.writes() > seen.writes()) ? known : own);
	}

	/**
	 * Sees whether the graph still stands where it was seen: one looks for all who want
	 * to know it at the same time. Under load nobody may have looked for a while, and
	 * every question would go to the graph just when there is no time for it.
	 */
	private void lookAgain() {
		CompletableFuture<@Nullable Void> own = new CompletableFuture<>();
		CompletableFuture<@Nullable Void> others = this.looking.compareAndExchange(null, own);
		if (others != null) {
			others.join();
			return;
		}
		try {
			long before = this.writes.get();
			long now = System.nanoTime();
			Sight seen = this.sight.get();
			if (seen != null && findRevision().orElse(-1) == seen.revision()) {
				this.sight.compareAndSet(seen, new Sight(seen.revision(), now, before));
			}
		}
		catch (RuntimeException ex) {
			// Whoever asks next is told what is the matter.
		}
		finally {
			this.looking.set(null);
			own.complete(null);
		}
	}

	/**
	 * Waits a little for a revision. From then on no answer is from before it.
	 * @param revision the graph shall stand there, or further on
	 * @throws GraphUnavailable if it does not by then
	 */
	public void await(long revision) {
		long began = System.nanoTime();
		while (this.floor.get() < revision) {
			if (guarded(this::findRevision).orElse(-1) >= revision) {
				this.floor.accumulateAndGet(revision, Math::max);
			}
			else if (System.nanoTime() - began > AWAIT_NANOS) {
				throw GraphUnavailable.behind();
			}
			else {
				pause();
			}
		}
	}

	private static void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(20);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw GraphUnavailable.behind();
		}
	}

	/**
	 * Where the graph was seen to stand.
	 *
	 * @param revision its revision
	 * @param at when that was asked, by the clock of {@link System#nanoTime}
	 * @param writes how many writes of this service it is certain to have seen
	 */
	private record Sight(long revision, long at, long writes) {

		boolean isFresh() {
			return System.nanoTime() - this.at < FRESH_NANOS;
		}

	}

	/** Says that a question cannot be answered from memory. */
	void requireAsking() {
		if (FROM_MEMORY.get()) {
			throw new AsksTheGraph();
		}
	}

	/**
	 * Whatever was worked out from the graph is worked out anew, also at the revision
	 * where it stands: it was found to have changed without one.
	 */
	public void forgetAnswers() {
		this.forgotten.incrementAndGet();
	}

	/** How often answers were forgotten. */
	int forgotten() {
		return this.forgotten.get();
	}

	/**
	 * Reads at one revision: if it moved meanwhile, reads again. What is in memory at the
	 * revision where the graph was just seen to stand is answered without asking it.
	 * @param <T> what is read
	 * @param work asks its questions; gets the revision
	 * @return what was read, and at which revision
	 * @throws GraphUnavailable if the graph is away, not loaded, or keeps moving
	 */
	public <T> Revisioned<T> read(LongFunction<T> work) {
		Long reading = READING.get();
		return (reading != null) ? new Revisioned<>(reading, work.apply(reading)) : readWhole(work);
	}

	private <T> Revisioned<T> readWhole(LongFunction<T> work) {
		Revisioned<T> known = readFromMemory(work);
		return (known != null) ? known : guarded(() -> {
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

	private <T> @Nullable Revisioned<T> readFromMemory(LongFunction<T> work) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return null;
		}
		Sight seen = this.sight.get();
		if (seen != null && !isValid(seen)) {
			lookAgain();
			seen = this.sight.get();
		}
		if (seen == null || !isValid(seen) || seen.revision() < this.floor.get()) {
			return null;
		}
		FROM_MEMORY.set(true);
		try {
			return new Revisioned<>(seen.revision(), readAt(seen.revision(), work));
		}
		catch (AsksTheGraph | Moved ex) {
			return null;
		}
		finally {
			FROM_MEMORY.remove();
		}
	}

	/** While what changed is being read, answers are what they were. */
	private boolean isValid(Sight seen) {
		return seen.writes() == this.writes.get() && (seen.isFresh() || this.changing.get() > 0);
	}

	private static <T> T readAt(long revision, LongFunction<T> work) {
		READING.set(revision);
		try {
			return work.apply(revision);
		}
		finally {
			READING.remove();
		}
	}

	/** Tells apart what cannot be answered from memory. */
	private static final class AsksTheGraph extends RuntimeException {

		private static final long serialVersionUID = 1L;

		AsksTheGraph() {
			super("not in memory", null, false, false);
		}

	}

	private <T> @Nullable Revisioned<T> readOnce(LongFunction<T> work) {
		try {
			return this.reading.execute((status) -> {
				long before = findRevision().orElseThrow(GraphUnavailable::notLoaded);
				T value = readAt(before, work);
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
		try {
			return guarded(() -> this.writing.execute((status) -> work.get()));
		}
		finally {
			wrote(null);
		}
	}

	/**
	 * Writes in one transaction what raises the revision, and returns when whoever keeps
	 * up with the graph has read it. Whoever reads by {@link #read(LongFunction)} of this
	 * service sees all of it or nothing: until then what is known in memory, as it was;
	 * what is not waits. What another service publishes may be seen in parts while it
	 * appears, and is told apart by its revision only before and after.
	 * @param <T> what the work returns
	 * @param work asks its questions; does not publish itself
	 * @throws GraphUnavailable if the graph is away
	 * @throws IllegalStateException within another transaction, which would have to end
	 * before what it publishes can be read
	 */
	public <T> T publish(Supplier<T> work) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("publishes within a transaction");
		}
		boolean[] appears = new boolean[1];
		Sight seen = null;
		try {
			T value = guarded(() -> {
				long[] held = new long[1];
				try {
					return this.writing.execute((status) -> {
						T done = work.get();
						held[0] = this.appearing.writeLock();
						this.changing.incrementAndGet();
						appears[0] = true;
						return done;
					});
				}
				finally {
					if (held[0] != 0) {
						this.appearing.unlockWrite(held[0]);
					}
				}
			});
			seen = seeWhatChanged();
			return value;
		}
		finally {
			wrote(seen);
			this.changing.addAndGet(appears[0] ? -1 : 0);
		}
	}

	/**
	 * What will count as seen when no write but this one ended meanwhile; null where
	 * nobody looks, as then nobody would see what others write.
	 */
	private @Nullable Sight seeWhatChanged() {
		boolean isLookedAt = this.sight.get() != null;
		long before = this.writes.get();
		try {
			Sight seen = guarded(() -> sight(before + 1, this.catchUp));
			return isLookedAt ? seen : null;
		}
		catch (GraphUnavailable ex) {
			// It is published all the same; whoever asks next reads it, or is told so.
			return null;
		}
	}

	/** Whoever asks after a write sees it: no sight from before it counts. */
	private void wrote(@Nullable Sight seen) {
		if (seen != null && this.writes.compareAndSet(seen.writes() - 1, seen.writes())) {
			keep(seen);
		}
		else {
			this.writes.incrementAndGet();
		}
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
