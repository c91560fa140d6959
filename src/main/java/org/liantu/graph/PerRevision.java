package org.liantu.graph;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Keeps what is worked out once per revision of the graph.
 *
 * @param <K> what it is worked out for
 * @param <V> what is worked out
 */
public final class PerRevision<K, V> {

	private final Graph graph;

	private final Cache<Key<K>, V> cache;

	/** What somebody is working out just now. */
	private final Map<Key<K>, CompletableFuture<V>> coming = new ConcurrentHashMap<>();

	/** The revision of what was last kept. */
	private final AtomicLong newest = new AtomicLong(-1);

	/**
	 * An empty store.
	 * @param graph says whether the revision moved while something was worked out
	 * @param size how many values are kept at the most, all of one revision
	 */
	public PerRevision(Graph graph, int size) {
		this(graph, size, (value) -> 1);
	}

	/**
	 * An empty store.
	 * @param graph as above
	 * @param room how much all values weigh together at the most
	 * @param weight what one weighs; one that weighs more than all may is not kept
	 */
	public PerRevision(Graph graph, long room, ToIntFunction<V> weight) {
		this.graph = graph;
		this.cache = Caffeine.newBuilder()
			.maximumWeight(room)
			.<Key<K>, V>weigher((key, value) -> weight.applyAsInt(value))
			.build();
	}

	/**
	 * The value at a revision, worked out if it is not yet known: by one, while others
	 * who ask for the same wait for it. One that was worked out while the revision moved
	 * is not kept, and nobody else is given it. Call it inside {@link Graph#read}.
	 * @param revision the revision that is being read
	 * @param key for what
	 * @param work works it out
	 */
	public V get(long revision, K key, Supplier<V> work) {
		Key<K> place = new Key<>(this.graph.born(), this.graph.forgotten(), revision, key);
		V known = this.cache.getIfPresent(place);
		if (known != null) {
			return known;
		}
		this.graph.requireAsking();
		CompletableFuture<V> own = new CompletableFuture<>();
		CompletableFuture<V> others = this.coming.putIfAbsent(place, own);
		return (others != null) ? await(others, work) : workOut(place, work, own);
	}

	private V workOut(Key<K> place, Supplier<V> work, CompletableFuture<V> forOthers) {
		try {
			V value = work.get();
			if (this.graph.findRevision().orElse(-1) == place.revision()) {
				this.cache.put(place, value);
				forgetBefore(place);
				forOthers.complete(value);
			}
			return value;
		}
		finally {
			this.coming.remove(place);
			forOthers.cancel(false);
		}
	}

	/** Whatever kept somebody else from it need not keep this one. */
	private static <V> V await(CompletableFuture<V> others, Supplier<V> work) {
		try {
			return others.join();
		}
		catch (CancellationException ex) {
			return work.get();
		}
	}

	/** What is of a revision that is past would hold on to all that it was made from. */
	private void forgetBefore(Key<K> place) {
		long last = this.newest.getAndSet(place.revision());
		if (last != place.revision()) {
			this.cache.asMap().keySet().removeIf((key) -> !key.isAt(place));
		}
	}

	private record Key<K>(String born, int forgotten, long revision, K key) {

		boolean isAt(Key<K> other) {
			return this.revision == other.revision && this.forgotten == other.forgotten && this.born.equals(other.born);
		}

	}

}
