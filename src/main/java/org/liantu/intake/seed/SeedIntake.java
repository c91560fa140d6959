package org.liantu.intake.seed;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import org.liantu.graph.Graph;
import org.liantu.intake.log.ConsoleReport;
import org.liantu.intake.log.Import;
import org.liantu.intake.log.ImportCounts;
import org.liantu.intake.log.Imports;
import org.liantu.intake.problem.ImportProblem;
import org.liantu.intake.problem.Problem;
import org.liantu.intake.problem.Problems;
import org.liantu.model.Phrase;
import org.liantu.model.Thing;
import org.liantu.statement.Publication;
import org.liantu.statement.Published;
import org.liantu.statement.Statement;
import org.liantu.statement.Statements;

/** Takes files in: all of them or nothing. */
@Component
public class SeedIntake {

	private static final Logger LOG = LoggerFactory.getLogger(SeedIntake.class);

	/** Where the editors' calendars hang: their today is what is not yet the future. */
	static final ZoneId HOME_TIME = ZoneId.of("Asia/Shanghai");

	private final Graph graph;

	private final Statements statements;

	private final Imports imports;

	private final SeedProperties properties;

	private final Clock clock;

	private final ConsoleReport report = new ConsoleReport();

	@Autowired
	SeedIntake(Graph graph, Statements statements, Imports imports, SeedProperties properties) {
		this(graph, statements, imports, properties, Clock.systemUTC());
	}

	SeedIntake(Graph graph, Statements statements, Imports imports, SeedProperties properties, Clock clock) {
		this.graph = graph;
		this.statements = statements;
		this.imports = imports;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Loads the seed if its files are not those that were loaded last: reads all,
	 * validates all, and writes all in one transaction, or, if there is an error, nothing
	 * but the record that says what is wrong. All problems go to the console too.
	 * @return what came of it
	 * @throws org.liantu.graph.GraphUnavailable if the graph is away; nothing is written
	 */
	public SeedLoad loadSeed() {
		return load(this.properties.read());
	}

	SeedLoad load(Seed seed) {
		Instant started = this.clock.instant();
		String hash = seed.hash();
		SeedLoad load;
		try {
			load = this.graph.publish(() -> loadIfChanged(seed, hash, started));
		}
		catch (Refusal refusal) {
			// What the transaction did, such as taking the lock, is undone by now.
			load = this.graph.write(() -> keepRefusal(refusal.reading, hash, started));
		}
		tell(seed, load);
		return load;
	}

	private SeedLoad loadIfChanged(Seed seed, String hash, Instant started) {
		this.statements.lock();
		Optional<Imports.Kept> last = this.imports.findLatest(Facts.ORIGIN, List.of(Import.DONE));
		if (last.isPresent() && last.get().fileHash().equals(hash)) {
			return new SeedLoad(last.get().entry(), true);
		}
		Reading reading = SeedReader.read(seed, LocalDate.ofInstant(started, HOME_TIME), this::knownElsewhere);
		if (reading.problems().errors() > 0) {
			throw new Refusal(reading);
		}
		Set<String> coming = reading.statements().stream().map(Statement::id).collect(Collectors.toSet());
		List<String> going = this.statements.listLiveIds(Facts.ORIGIN)
			.stream()
			.filter((id) -> !coming.contains(id))
			.toList();
		String id = this.imports.nextId(Facts.ORIGIN);
		Published published = this.statements
			.publish(new Publication(id, reading.sources(), reading.statements(), going, Facts.ORIGIN));
		Import entry = entry(id, Import.DONE, started, reading, published);
		this.imports.keep(Imports.Kept.ofSeed(entry, hash));
		return new SeedLoad(entry, false);
	}

	/**
	 * The same files refused for the same reasons are one import, however often tried.
	 */
	private SeedLoad keepRefusal(Reading reading, String hash, Instant started) {
		long revision = this.graph.findRevision().orElse(0);
		Optional<Imports.Kept> last = this.imports.findLatest(Facts.ORIGIN, List.of(Import.DONE, Import.REFUSED));
		String id = this.imports.nextId(Facts.ORIGIN);
		Import entry = entry(id, Import.REFUSED, started, reading, Published.nothing(revision));
		if (last.isPresent() && last.get().fileHash().equals(hash) && last.get().entry().isRefused()
				&& last.get().entry().counts().equals(entry.counts())) {
			return new SeedLoad(last.get().entry(), true);
		}
		this.imports.keep(Imports.Kept.ofSeed(entry, hash));
		return new SeedLoad(entry, false);
	}

	private Set<Thing> knownElsewhere(Set<Thing> things) {
		List<String> keys = things.stream().sorted().map(Thing::key).toList();
		return new LinkedHashSet<>(this.graph.ask("intake/known-elsewhere",
				Map.of("keys", keys, "origin", Facts.ORIGIN), (row) -> Thing.of(row.get("key").asString())));
	}

	private Import entry(String id, String state, Instant started, Reading reading, Published published) {
		return entry(id, state, Imports.text(started), Imports.text(this.clock.instant()), reading, published);
	}

	static Import entry(String id, String state, String started, String finished, Reading reading,
			Published published) {
		Problems problems = reading.problems();
		ImportCounts counts = new ImportCounts(reading.files(), reading.rows().size(), reading.rows().size(),
				reading.statements().size(), published.added(), published.withdrawn(), published.put(),
				published.dropped(), problems.errors(), problems.warnings(), 0, problems.counts(), published.puts(),
				published.drops());
		return Import.ofSeed(id, state, published.revision(), started, finished, counts, kept(problems));
	}

	/** Errors first if not all can be kept: it is them who refuse the import. */
	private static List<ImportProblem> kept(Problems problems) {
		List<Problem> all = problems.list();
		if (all.size() <= Imports.PROBLEMS_KEPT) {
			return all.stream().map(ImportProblem::of).toList();
		}
		Set<Problem> first = all.stream()
			.sorted(Comparator.comparing(Problem::severity))
			.limit(Imports.PROBLEMS_KEPT)
			.collect(Collectors.toSet());
		return all.stream().filter(first::contains).limit(Imports.PROBLEMS_KEPT).map(ImportProblem::of).toList();
	}

	private void tell(Seed seed, SeedLoad load) {
		Import entry = load.entry();
		ImportCounts counts = entry.counts();
		String problems = (counts.errors() + counts.warnings() > 0 && (entry.isRefused() || !load.unchanged()))
				? this.report.of(seed.name(), entry) : "";
		if (entry.isRefused()) {
			LOG.error("{}{}", problems, this.report.of(Phrase.of("import-report.refused")));
		}
		else if (load.unchanged()) {
			LOG.info(this.report.of(Phrase.of("import-report.unchanged")));
		}
		else {
			Phrase done = Phrase.of("import-report.done", String.valueOf(entry.revision()),
					String.valueOf(counts.added()), String.valueOf(counts.withdrawn()));
			LOG.info("{}{}", problems, this.report.of(done));
		}
	}

	/** Undoes the transaction of a seed that has an error. */
	private static final class Refusal extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final transient Reading reading;

		Refusal(Reading reading) {
			super("the seed has errors", null, false, false);
			this.reading = reading;
		}

	}

}
