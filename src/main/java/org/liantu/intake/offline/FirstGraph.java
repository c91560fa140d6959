package org.liantu.intake.offline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

import org.liantu.graph.FirstFill;
import org.liantu.intake.cli.OfflineFill;
import org.liantu.intake.foreign.BroughtFiles;
import org.liantu.intake.foreign.Checked;
import org.liantu.intake.foreign.OfflineCheck;
import org.liantu.intake.foreign.Order;
import org.liantu.intake.log.Import;
import org.liantu.intake.log.ImportCounts;
import org.liantu.intake.log.Imports;
import org.liantu.intake.log.Progress;
import org.liantu.intake.review.Reviews;
import org.liantu.intake.seed.OfflineSeed;
import org.liantu.statement.BulkCounts;
import org.liantu.statement.BulkGraph;
import org.liantu.statement.Published;
import org.liantu.statement.Statement;
import org.liantu.statement.Truth;

/**
 * Makes the first graph of a data directory: the seed and foreign files as one, as if the
 * service had loaded the one and then imported the others.
 */
@Component
class FirstGraph implements OfflineFill {

	private static final Logger LOG = LoggerFactory.getLogger(FirstGraph.class);

	private static final String ID = Import.FOREIGN + "-1";

	/** The revision at which a graph begins. */
	private static final long REVISION = 1;

	/** How the time is usually spent: checking, deriving, then Neo4j's importer. */
	private static final double CHECKED = 0.3;

	private static final double DERIVED = 0.45;

	private final FirstFill target;

	private final OfflineSeed seed;

	private final OfflineCheck check;

	private final Clock clock;

	FirstGraph(FirstFill target, OfflineSeed seed, OfflineCheck check, Clock clock) {
		this.target = target;
		this.seed = seed;
		this.check = check;
		this.clock = clock;
	}

	@Override
	public Import fill(Path directory, List<Path> files, Order order, Consumer<Import> progress) {
		this.target.requireEmpty(directory);
		OfflineSeed.Read read = this.seed.read();
		if (read.errors() > 0) {
			throw new SeedWrong(read.errors(), directory.resolve("import.log"));
		}
		Path work = directory.resolve("first-graph");
		try {
			// Whoever was killed left it behind.
			FileSystemUtils.deleteRecursively(work);
			Files.createDirectories(work.resolve("check"));
			BroughtFiles brought = BroughtFiles.of(files);
			Import entry = new Import(ID, Import.CHECKING, 0, Import.FOREIGN, order.mappings(), brought.files(),
					order.dryRun(), order.acceptPartial(), Imports.text(this.clock.instant()), null, ImportCounts.NONE,
					null, null, List.of());
			Work one = new Work(directory, work, read, brought, order, progress, entry);
			return order.dryRun() ? one.tryOut() : one.write();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			clean(work);
		}
	}

	private static void clean(Path work) {
		try {
			FileSystemUtils.deleteRecursively(work);
		}
		catch (IOException ex) {
			LOG.warn("{} could not be removed", work, ex);
		}
	}

	/** One fill. */
	private final class Work {

		private final Path directory;

		private final Path folder;

		private final OfflineSeed.Read seed;

		private final BroughtFiles brought;

		private final Order order;

		private final Consumer<Import> progress;

		private Import entry;

		private Progress reached = new Progress(0, 0, 0, 0, 0, null);

		Work(Path directory, Path folder, OfflineSeed.Read seed, BroughtFiles brought, Order order,
				Consumer<Import> progress, Import entry) {
			this.directory = directory;
			this.folder = folder;
			this.seed = seed;
			this.brought = brought;
			this.order = order;
			this.progress = progress;
			this.entry = entry;
		}

		/** Checks and only counts what would be written. */
		Import tryOut() {
			LongOpenHashSet ids = new LongOpenHashSet();
			Checked checked = check(Truth.of(this.seed.statements()),
					(statement) -> ids.add(Long.parseUnsignedLong(statement.id(), 0, 16, 16)));
			return ended(Import.TRIED, 0, checked, checked.counts(ids.size(), Published.nothing(0), 0));
		}

		Import write() {
			Truth truth = Truth.of(this.seed.statements());
			SortedMap<String, Integer> ofSeed = counted(truth);
			ofSeed.put("Source", this.seed.sources().size());
			try (BulkGraph graph = new BulkGraph(this.folder)) {
				this.seed.sources().forEach(graph::addSource);
				this.seed.statements().forEach((statement) -> graph.add(statement, this.seed.importId()));
				Checked checked = check(truth, (statement) -> graph.add(statement, ID));
				if (checked.isRefused(this.order.acceptPartial())) {
					return ended(Import.REFUSED, 0, checked, checked.counts(0, Published.nothing(0), 0));
				}
				checked.sources().forEach(graph::addSource);
				step(Import.WRITING, CHECKED, 0);
				Import[] done = new Import[1];
				BulkCounts all = graph.finish((counts) -> {
					done[0] = done(checked, counts, ofSeed);
					return Map.of("Import", List.of(seedRecord(ofSeed), record(done[0], checked)), "Review",
							Reviews.nodes(ID, checked.doubts()));
				}, REVISION);
				step(Import.PUBLISHING, DERIVED, all.statements());
				FirstGraph.this.target.fill(this.directory, graph.files());
				return done[0];
			}
		}

		private Checked check(Truth truth, Consumer<Statement> sink) {
			return FirstGraph.this.check.check(this.brought, this.order, this.folder.resolve("check"),
					new OfflineCheck.Before(this.seed.statements(), truth, this.seed.sources()),
					(mappings) -> this.entry = this.entry.readBy(mappings), (now) -> {
						this.reached = new Progress(now.read(), now.valid(), 0, now.perSecond(), CHECKED * now.share(),
								remaining(now));
						this.progress.accept(this.entry.at(Import.CHECKING, this.reached));
					}, sink);
		}

		/** If the rest goes as it usually does. */
		private static Long remaining(Progress now) {
			Long checking = now.remainingSeconds();
			return (checking != null && now.share() < 1)
					? Math.round(checking * (1 / CHECKED - now.share()) / (1 - now.share())) : null;
		}

		private void step(String state, double share, long written) {
			this.reached = new Progress(this.reached.read(), this.reached.valid(), written, 0, share, null);
			this.progress.accept(this.entry.at(state, this.reached));
		}

		private Import done(Checked checked, BulkCounts counts, SortedMap<String, Integer> ofSeed) {
			SortedMap<String, Integer> puts = new TreeMap<>();
			counts.nodes().forEach((label, count) -> puts.put(label, Math.toIntExact(count)));
			counts.edges().forEach((type, count) -> puts.put(type, Math.toIntExact(count)));
			puts.put("Source", ofSeed.getOrDefault("Source", 0) + checked.sources().size());
			puts.replaceAll((kind, count) -> count - ofSeed.getOrDefault(kind, 0));
			puts.values().removeIf((count) -> count <= 0);
			int statements = Math.toIntExact(counts.statements() - distinct(this.seed.statements()));
			return ended(Import.DONE, REVISION, checked,
					checked.counts(statements, new Published(REVISION, statements, 0, puts, new TreeMap<>()),
							Reviews.nodes(ID, checked.doubts()).size()));
		}

		private Import ended(String state, long revision, Checked checked, ImportCounts counts) {
			return this.entry.ended(state, revision, Imports.text(FirstGraph.this.clock.instant()), counts,
					checked.examples());
		}

		private Map<String, Object> record(Import done, Checked checked) {
			return Imports.node(new Imports.Kept(done, this.brought.hash(this.order), null, null), checked.report());
		}

		private Map<String, Object> seedRecord(SortedMap<String, Integer> ofSeed) {
			return Imports.node(
					this.seed
						.done(new Published(REVISION, distinct(this.seed.statements()), 0, ofSeed, new TreeMap<>())),
					List.of());
		}

		private static int distinct(List<Statement> statements) {
			return Math.toIntExact(statements.stream().map(Statement::id).distinct().count());
		}

		/** Nodes and edges by label or type. */
		private static SortedMap<String, Integer> counted(Truth truth) {
			SortedMap<String, Integer> counts = new TreeMap<>();
			truth.nodes().keySet().forEach((thing) -> counts.merge(thing.label().text(), 1, Integer::sum));
			truth.edges()
				.keySet()
				.stream()
				.filter((edge) -> truth.nodes().containsKey(edge.from()) && truth.nodes().containsKey(edge.to()))
				.forEach((edge) -> counts.merge(edge.type().text(), 1, Integer::sum));
			return counts;
		}

	}

}
