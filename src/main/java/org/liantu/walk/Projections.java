package org.liantu.walk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import org.liantu.graph.Graph;
import org.liantu.graph.GraphUnavailable;
import org.liantu.graph.Moved;

/** Where the projection is kept, and kept up with the graph. */
@Component
class Projections {

	private static final Logger LOG = LoggerFactory.getLogger(Projections.class);

	/** Two projections of this part of all memory leave enough for everything else. */
	private static final int SHARE = 4;

	/** So many earlier revisions are kept at once. */
	private static final int RECALLED = 2;

	private final Graph graph;

	private final ProjectionReader reader;

	private volatile @Nullable Projection current;

	/** What the next version is made from, without what earlier ones left behind. */
	private @Nullable Projection shrunk;

	private boolean shrinking;

	/** What the graph was at some earlier revisions, those asked for last. */
	private final Map<Span, Past> recalled = new LinkedHashMap<>();

	/** How often everything was read. */
	private int readings;

	Projections(Graph graph, ProjectionReader reader) {
		this.graph = graph;
		this.reader = reader;
		graph.followedBy((revision) -> {
			if (this.current != null) {
				catchUpTo(revision);
			}
		});
	}

	/**
	 * What can be walked over at a revision. Call it inside {@link Graph#read}.
	 * @param revision the revision that is being read
	 * @throws Moved if the graph is past it already
	 * @throws GraphUnavailable if the graph is away, or nothing was ever published
	 */
	Projection at(long revision) {
		Projection known = this.current;
		if (!isAt(known, revision)) {
			Past past = findPast(revision);
			if (past != null) {
				return past.projection();
			}
			known = follow();
			if (!isAt(known, revision)) {
				throw new Moved();
			}
		}
		return known;
	}

	/**
	 * What the graph was at an earlier revision; from here on it can be walked over as
	 * well. Call it inside {@link Graph#read}.
	 * @param now the revision that is being read
	 * @param earlier the one to look back to
	 * @throws RevisionForgotten if that is not known any more
	 */
	synchronized Past recall(long now, long earlier) {
		Projection current = at(now);
		Span span = new Span(current.born(), earlier, now);
		Past known = this.recalled.get(span);
		if (known == null) {
			known = this.reader.past(current, earlier).orElseThrow(() -> new RevisionForgotten(earlier));
			synchronized (this.recalled) {
				this.recalled.put(span, known);
				if (this.recalled.size() > RECALLED) {
					this.recalled.remove(this.recalled.keySet().iterator().next());
				}
			}
		}
		return known;
	}

	private @Nullable Past findPast(long revision) {
		synchronized (this.recalled) {
			return this.recalled.entrySet()
				.stream()
				.filter((one) -> one.getKey().earlier() == revision && one.getKey().born().equals(this.graph.born()))
				.map(Map.Entry::getValue)
				.findFirst()
				.orElse(null);
		}
	}

	/**
	 * From when to when was looked back.
	 *
	 * @param born which graph it was
	 * @param earlier the revision that was looked back to
	 * @param now the one it was looked back from
	 */
	private record Span(String born, long earlier, long now) {

	}

	/**
	 * Catches up unless it stands at a revision already; the graph may be further by
	 * then.
	 */
	void catchUpTo(long revision) {
		if (!isAt(this.current, revision)) {
			follow();
		}
	}

	private boolean isAt(@Nullable Projection known, long revision) {
		return known != null && known.revision() == revision && known.born().equals(this.graph.born());
	}

	/**
	 * Compares it with the graph, and reads everything anew if they differ at one
	 * revision.
	 */
	void check(Drift drift) {
		Projection known = this.current;
		if (known != null) {
			drift.find(known).ifPresent((difference) -> {
				LOG.warn("图库被绕过服务改动({}),全部重读 / The graph was changed past its services ({}); all of it is read anew",
						difference, difference);
				readAnew(known);
			});
		}
	}

	private synchronized void readAnew(Projection known) {
		if (this.current == known) {
			this.current = null;
			synchronized (this.recalled) {
				this.recalled.clear();
			}
			follow();
			this.graph.forgetAnswers();
		}
	}

	/**
	 * Whether answers can go on from what is known while everything is read anew; where
	 * memory is short they wait.
	 */
	private static boolean hasRoomForAnotherLike(Projection known) {
		long bytes = known.bytes().values().stream().mapToLong(Long::longValue).sum();
		return bytes < Runtime.getRuntime().maxMemory() / SHARE;
	}

	/**
	 * Catches up with the graph: reads what changed, or everything where that is not
	 * known.
	 */
	synchronized Projection follow() {
		Projection known = this.current;
		Optional<Projection> next = (known != null) ? next(known) : Optional.empty();
		if (next.isEmpty()) {
			if (known != null && !hasRoomForAnotherLike(known)) {
				this.current = null;
			}
			this.shrunk = null;
			this.readings++;
			long began = System.nanoTime();
			next = this.reader.readAll().flatMap(this.reader::next);
			long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
			next.ifPresent((all) -> LOG.info("读入全部 {} 个点和边,用时 {} 毫秒 / Read all {} nodes and edges in {} ms", all.size(),
					millis, all.size(), millis));
		}
		Projection now = next.orElseThrow(GraphUnavailable::notLoaded);
		this.current = now;
		return now;
	}

	/**
	 * What the graph is now, going on from what was shrunk meanwhile, if anything was:
	 * with a new revision only, since numbers change with it. Where there is no room to
	 * shrink what is spent, everything is read instead.
	 */
	private Optional<Projection> next(Projection known) {
		Projection lean = this.shrunk;
		Optional<Projection> next = this.reader.next((lean != null) ? lean : known);
		if (next.isEmpty() || next.get().revision() == known.revision()) {
			return next.isEmpty() ? next : Optional.of(known);
		}
		this.shrunk = null;
		if (lean == null && next.get().isSpent()) {
			if (!hasRoomForAnotherLike(known)) {
				return Optional.empty();
			}
			shrinkInTheBackground(next.get());
		}
		return next;
	}

	private void shrinkInTheBackground(Projection spent) {
		if (!this.shrinking) {
			this.shrinking = true;
			int reading = this.readings;
			Thread thread = new Thread(() -> shrink(spent, reading), "shrinker");
			thread.setDaemon(true);
			thread.start();
		}
	}

	private void shrink(Projection spent, int reading) {
		Projection lean = null;
		try {
			lean = spent.shrunk();
		}
		finally {
			keep(lean, reading);
		}
	}

	/** Unless everything was read anew since: then what it was made from was not true. */
	private synchronized void keep(@Nullable Projection lean, int reading) {
		this.shrunk = (reading == this.readings) ? lean : null;
		this.shrinking = false;
	}

}
