package org.liantu.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.liantu.graph.BulkFiles;
import org.liantu.model.Source;
import org.liantu.model.Thing;

/**
 * A whole graph made at once and without a server, as files for Neo4j's own importer: the
 * same nodes and edges as {@link Statements#publish} would derive from the same
 * statements. There is no older revision whose readers would have to follow, so no
 * changes are noted. Memory does not grow with the statements, but for eight bytes or two
 * a thing: they wait on disk, those of one thing together, and are derived a part at a
 * time. Not to be used by several threads at once; works with several itself.
 */
public final class BulkGraph implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(BulkGraph.class);

	/** Each holds a part of the statements in memory. */
	private static final int MOST_WORKERS = 8;

	private final Path folder;

	private final BulkRecords records = new BulkRecords();

	private final BulkPartitions parts;

	/** What is said of records that are others, by the thing they are in the end. */
	private final BulkPartitions merged;

	private final List<Statement> aliases = new ArrayList<>();

	private final Map<String, Source> sources = new LinkedHashMap<>();

	/** Of what anything is said that makes it a node. */
	private final LongOpenHashSet described = new LongOpenHashSet();

	private final List<BulkTables> tables = new ArrayList<>();

	private Map<Thing, Thing> resolved = Map.of();

	private Map<Thing, Statement> surestAlias = Map.of();

	private Set<Thing> members = Set.of();

	private boolean finished;

	/**
	 * A graph without anything in it.
	 * @param workFolder in which a folder for its files is made, and removed when this is
	 * closed; needs some hundred bytes a statement
	 */
	public BulkGraph(Path workFolder) {
		try {
			this.folder = Files.createTempDirectory(Files.createDirectories(workFolder), "graph-");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.parts = new BulkPartitions(this.folder, "said");
		this.merged = new BulkPartitions(this.folder, "merged");
	}

	/**
	 * Adds a statement; one that was added before is left alone.
	 * @param statement what is said
	 * @param importId id of the import that brings it
	 */
	public void add(Statement statement, String importId) {
		long hash = BulkPartitions.hash(statement.subject());
		if (statement.predicate().isProperty()) {
			this.described.add(hash);
		}
		else if (statement.predicate() == Predicate.SAME_AS) {
			this.aliases.add(statement);
		}
		this.records.write(statement, importId);
		this.parts.add(hash, this.records.bytes(), 0, this.records.length());
	}

	/** Adds a source, in place of one of the same id. */
	public void addSource(Source source) {
		this.sources.put(source.id(), source);
	}

	/**
	 * Derives what the statements amount to. Nothing can be added any more.
	 * @param records told what the files hold, gives what else is to be kept there:
	 * properties of nodes without edges, such as the imports that brought the statements,
	 * by label
	 * @param revision the revision of the graph
	 * @return what is in the files
	 */
	public BulkCounts finish(Function<BulkCounts, Map<String, List<Map<String, Object>>>> records, long revision) {
		if (this.finished) {
			throw new IllegalStateException("finished already");
		}
		this.finished = true;
		resolveAliases();
		int workers = Math.min(Runtime.getRuntime().availableProcessors(), MOST_WORKERS);
		List<Worker> all = new ArrayList<>();
		for (int i = 0; i < workers; i++) {
			all.add(new Worker("w" + i));
		}
		long began = System.nanoTime();
		inParallel(all, (worker, part) -> worker.derive(this.parts.take(part), true));
		inParallel(all, (worker, part) -> worker.derive(this.merged.take(part), false));
		LOG.debug("derived in {} ms", Duration.ofNanos(System.nanoTime() - began).toMillis());
		BulkTables rest = new BulkTables(this.folder, "rest");
		this.tables.add(rest);
		this.sources.values().forEach((source) -> rest.loneNode("Source", StatementRows.of(source)));
		BulkCounts counts = counts(all);
		records.apply(counts)
			.forEach((label, nodes) -> nodes.forEach((properties) -> rest.loneNode(label, properties)));
		rest.loneNode("Graph",
				new TreeMap<>(Map.of("id", "graph", "revision", revision, "born", UUID.randomUUID().toString())));
		rest.loneNode("Settling", new TreeMap<>(Map.of("id", "graph")));
		this.tables.forEach(BulkTables::close);
		return counts;
	}

	/** The files; there after {@link #finish}, until this is closed. */
	public BulkFiles files() {
		return BulkTables.together(this.folder, this.tables);
	}

	private static BulkCounts counts(List<Worker> all) {
		SortedMap<String, Long> nodes = new TreeMap<>();
		SortedMap<String, Long> edges = new TreeMap<>();
		long statements = 0;
		long waiting = 0;
		for (Worker worker : all) {
			worker.nodes.forEach((label, count) -> nodes.merge(label, count, Long::sum));
			worker.edges.forEach((type, count) -> edges.merge(type, count, Long::sum));
			statements += worker.statements;
			waiting += worker.waiting;
		}
		return new BulkCounts(statements, nodes, edges, waiting);
	}

	private void resolveAliases() {
		this.resolved = Truth.aliases(this.aliases);
		this.surestAlias = new HashMap<>();
		this.aliases.stream()
			.sorted(Truth.SUREST_FIRST)
			.forEach((alias) -> this.surestAlias.putIfAbsent(alias.subject(), alias));
		this.members = new HashSet<>();
		this.resolved.forEach((record, thing) -> {
			this.members.add(record);
			this.members.add(thing);
		});
		// What is said of a record makes a node of what it is in the end.
		LongOpenHashSet theirs = new LongOpenHashSet();
		LongOpenHashSet gone = new LongOpenHashSet();
		for (Thing record : this.members) {
			long hash = BulkPartitions.hash(record);
			if (this.described.contains(hash)) {
				gone.add(hash);
				theirs.add(BulkPartitions.hash(Truth.resolve(this.resolved, record)));
			}
		}
		this.described.removeAll(gone);
		this.described.addAll(theirs);
	}

	private interface Step {

		void take(Worker worker, int part);

	}

	/** Lets the workers take one part after the other. */
	private static void inParallel(List<Worker> workers, Step step) {
		AtomicInteger next = new AtomicInteger();
		ExecutorService pool = Executors.newFixedThreadPool(workers.size());
		try {
			List<Future<?>> running = new ArrayList<>();
			for (Worker worker : workers) {
				running.add(pool.submit(() -> {
					for (int part = next.getAndIncrement(); part < BulkPartitions.COUNT; part = next
						.getAndIncrement()) {
						step.take(worker, part);
					}
				}));
			}
			for (Future<?> one : running) {
				one.get();
			}
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("the graph cannot be made", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while the graph was made", ex);
		}
		finally {
			end(pool);
		}
	}

	/** Nobody may write any more when the files are closed or removed. */
	private static void end(ExecutorService pool) {
		pool.shutdownNow();
		try {
			while (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
				LOG.warn("waiting for the last parts");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Removes the files. */
	@Override
	public void close() {
		try {
			this.tables.forEach(BulkTables::close);
		}
		finally {
			delete();
		}
	}

	private void delete() {
		try (var paths = Files.list(this.folder)) {
			for (Path path : paths.toList()) {
				Files.delete(path);
			}
			Files.delete(this.folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Derives one part after the other, into files of its own. */
	private final class Worker {

		private final BulkTables tables;

		private final SortedMap<String, Long> nodes = new TreeMap<>();

		private final SortedMap<String, Long> edges = new TreeMap<>();

		private long statements;

		private long waiting;

		Worker(String name) {
			this.tables = new BulkTables(BulkGraph.this.folder, name);
			BulkGraph.this.tables.add(this.tables);
		}

		/**
		 * Derives a part.
		 * @param bytes its statements
		 * @param first whether they still are to be kept themselves
		 */
		void derive(byte[] bytes, boolean first) {
			Map<Thing, List<Statement>> groups = new HashMap<>();
			Set<String> ids = new HashSet<>();
			BulkRecords.Reader reader = BulkGraph.this.records.new Reader(bytes);
			while (reader.hasMore()) {
				int from = reader.at();
				Statement statement = reader.read();
				if (first && !keep(statement, reader.importId(), ids)) {
					continue;
				}
				Thing subject = statement.subject();
				boolean isMember = BulkGraph.this.members.contains(subject);
				Thing thing = isMember ? Truth.resolve(BulkGraph.this.resolved, subject) : subject;
				if (isMember && first) {
					BulkGraph.this.merged.add(BulkPartitions.hash(thing), bytes, from, reader.at() - from);
				}
				else if (statement.predicate() != Predicate.SAME_AS) {
					groups.computeIfAbsent(thing, (key) -> new ArrayList<>()).add(statement);
				}
			}
			groups.values().forEach(this::derive);
		}

		/** Whether it was not kept before. */
		private boolean keep(Statement statement, String importId, Set<String> ids) {
			String id = statement.id();
			if (!ids.add(id)) {
				return false;
			}
			this.tables.loneNode("Statement", StatementRows.of(id, statement, importId));
			this.statements++;
			return true;
		}

		/** Derives one thing and its edges from all that is said of it. */
		private void derive(List<Statement> said) {
			Truth truth = Truth.of(withAliases(said));
			truth.nodes().forEach((thing, properties) -> {
				if (!BulkGraph.this.described.contains(BulkPartitions.hash(thing))) {
					throw new IllegalStateException("a node of which no property is stated: " + thing.key());
				}
				this.tables.node(thing.label().text(), thing.id(), properties);
				this.nodes.merge(thing.label().text(), 1L, Long::sum);
			});
			truth.edges().forEach((edge, properties) -> {
				if (BulkGraph.this.described.contains(BulkPartitions.hash(edge.from()))
						&& BulkGraph.this.described.contains(BulkPartitions.hash(edge.to()))) {
					this.tables.edge(edge, properties);
					this.edges.merge(edge.type().text(), 1L, Long::sum);
				}
				else {
					this.waiting++;
				}
			});
		}

		/**
		 * With those of all aliases that say what these are about: more would change
		 * nothing.
		 */
		private List<Statement> withAliases(List<Statement> said) {
			if (BulkGraph.this.members.isEmpty()) {
				return said;
			}
			Set<Thing> followed = new HashSet<>();
			List<Statement> with = new ArrayList<>(said);
			for (Statement statement : said) {
				follow(statement.subject(), followed, with);
				if (statement.object() != null) {
					follow(Objects.requireNonNull(statement.object()), followed, with);
				}
			}
			return with;
		}

		private void follow(Thing record, Set<Thing> followed, List<Statement> with) {
			Statement alias = BulkGraph.this.surestAlias.get(record);
			while (alias != null && followed.add(alias.subject())) {
				with.add(alias);
				alias = BulkGraph.this.surestAlias.get(Objects.requireNonNull(alias.object()));
			}
		}

	}

}
