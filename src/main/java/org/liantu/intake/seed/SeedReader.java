package org.liantu.intake.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.liantu.intake.fact.Cells;
import org.liantu.intake.fact.Column;
import org.liantu.intake.fact.Row;
import org.liantu.intake.fact.Table;
import org.liantu.intake.problem.Nearest;
import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;
import org.liantu.intake.problem.Problems;
import org.liantu.model.Label;
import org.liantu.model.Thing;

/** Reads all files of a seed and validates all of it. */
final class SeedReader {

	/**
	 * More than people edit, and no more than fits into the memory of a small machine.
	 */
	static final int MOST_ROWS = 200_000;

	/** Looking for what was meant costs time; by then somebody has enough to mend. */
	private static final int MOST_HINTS = 500;

	private final LocalDate today;

	private final Function<Set<Thing>, Set<Thing>> elsewhere;

	private final Problems problems = new Problems();

	private final Rows rows = new Rows();

	private final Map<List<Label>, List<Nearest.Candidate>> candidates = new HashMap<>();

	private int hints;

	private boolean full;

	private SeedReader(LocalDate today, Function<Set<Thing>, Set<Thing>> elsewhere) {
		this.today = today;
		this.elsewhere = elsewhere;
	}

	/**
	 * Reads a seed.
	 * @param seed its files
	 * @param today what comes later is the future
	 * @param elsewhere says which of the things that the seed names, but does not
	 * introduce, are known otherwise; asked at most once
	 */
	static Reading read(Seed seed, LocalDate today, Function<Set<Thing>, Set<Thing>> elsewhere) {
		return new SeedReader(today, elsewhere).read(seed);
	}

	private Reading read(Seed seed) {
		if (seed.files().stream().noneMatch((file) -> file.path().toLowerCase(Locale.ROOT).endsWith(".csv"))) {
			this.problems.add(new Problem.MissingSeed(new Place(seed.name(), null, null, seed.name())));
		}
		int files = 0;
		for (SeedFile file : seed.files()) {
			files += (!this.full && readFile(file)) ? 1 : 0;
		}
		// Where rows are missing, others would seem to be wrong.
		if (!this.full) {
			checkSources();
			checkReferences();
			Checks.ALL.forEach((check) -> check.check(this.rows, this.problems));
		}
		Facts facts = new Facts(this.rows);
		return new Reading(this.problems, files, this.rows, (this.problems.errors() == 0) ? facts.sources() : List.of(),
				(this.problems.errors() == 0) ? facts.statements() : List.of());
	}

	private boolean readFile(SeedFile file) {
		Place place = Place.of(file.path());
		if (!file.path().toLowerCase(Locale.ROOT).endsWith(".csv")) {
			this.problems.add(new Problem.SpreadsheetFile(place));
			return false;
		}
		if (file.flaw() != null) {
			this.problems.add(file.flaw());
			return false;
		}
		Optional<Table> table = Table.find(file.name());
		if (table.isEmpty()) {
			this.problems.add(new Problem.UnknownFile(place, Nearest.of(file.name(), Table.fileNames())));
			return false;
		}
		if (table.get().belongsToAChain() && file.chain() == null) {
			this.problems.add(new Problem.MisplacedFile(place));
			return false;
		}
		CsvTable cells = CsvTable.read(file, this.problems);
		if (cells != null) {
			if (file.chain() != null && table.get().belongsToAChain()) {
				this.rows.addChainFolder(file.chain());
			}
			readRows(file, table.get(), cells);
		}
		return cells != null;
	}

	private void readRows(SeedFile file, Table table, CsvTable cells) {
		Map<String, Column> columns = new LinkedHashMap<>();
		table.columns().forEach((column) -> columns.put(column.name(), column));
		checkHeader(file, columns, cells.header());
		Cells reader = new Cells(this.problems, this.today);
		for (CsvTable.Line line : cells.rows()) {
			if (this.rows.size() == MOST_ROWS) {
				this.problems.add(new Problem.TooManyRows(Place.of(file.path(), line.line()), "200,000"));
				this.full = true;
				return;
			}
			Map<String, String> texts = new LinkedHashMap<>();
			Map<String, Object> values = new LinkedHashMap<>();
			for (int i = 0; i < cells.header().size(); i++) {
				Column column = columns.get(cells.header().get(i));
				String cell = line.cells().get(i);
				if (column == null) {
					continue;
				}
				Place place = new Place(file.path(), line.line(), column.name(), cell.isEmpty() ? null : cell);
				if (!cell.isEmpty()) {
					texts.putIfAbsent(column.name(), cell);
					Object value = reader.read(column, cell, place);
					if (value != null) {
						values.putIfAbsent(column.name(), value);
					}
				}
				else if (column.required()) {
					this.problems.add(new Problem.MissingValue(place));
				}
			}
			this.rows.add(new Row(table, file.path(), line.line(), file.chain(), texts, values));
		}
	}

	private void checkHeader(SeedFile file, Map<String, Column> columns, List<String> header) {
		Set<String> seen = new HashSet<>();
		for (String name : header) {
			Place place = new Place(file.path(), 1L, name, null);
			if (!columns.containsKey(name)) {
				this.problems.add(new Problem.UnknownColumn(place, Nearest.of(name, columns.keySet())));
			}
			else if (!seen.add(name)) {
				this.problems.add(new Problem.DuplicateColumn(place));
			}
		}
		columns.values()
			.stream()
			.filter((column) -> column.required() && !seen.contains(column.name()))
			.forEach((column) -> this.problems
				.add(new Problem.MissingColumn(new Place(file.path(), 1L, column.name(), null))));
	}

	private void checkSources() {
		for (Row row : this.rows.cited()) {
			String source = row.text("source");
			if (source != null && !this.rows.sources().containsKey(source)) {
				List<String> nearest = hintsLeft() ? Nearest.of(source, this.rows.sources().keySet()) : List.of();
				this.problems.add(new Problem.UnknownSource(row.at("source"), nearest));
			}
		}
	}

	private void checkReferences() {
		record Reference(Row row, Column column, String id) {
		}
		List<Reference> open = new ArrayList<>();
		for (Row row : this.rows.cited()) {
			for (Column column : row.table().ownColumns()) {
				String id = row.text(column.name());
				if (column.form() == Column.Form.REFERENCE && id != null
						&& this.rows.findLabel(column.labels(), id).isEmpty()) {
					open.add(new Reference(row, column, id));
				}
			}
		}
		Set<Thing> asked = new LinkedHashSet<>();
		open.forEach((reference) -> reference.column()
			.labels()
			.forEach((label) -> asked.add(new Thing(label, reference.id()))));
		Set<Thing> known = asked.isEmpty() ? Set.of() : this.elsewhere.apply(asked);
		this.rows.addElsewhere(known);
		for (Reference reference : open) {
			if (this.rows.findLabel(reference.column().labels(), reference.id()).isEmpty()) {
				this.problems.add(new Problem.UnknownReference(reference.row().at(reference.column().name()),
						reference.column().labels(), nearest(reference.id(), reference.column().labels())));
			}
		}
	}

	private List<String> nearest(String id, List<Label> labels) {
		return hintsLeft() ? Nearest.among(id, this.candidates.computeIfAbsent(labels, this.rows::candidates))
				: List.of();
	}

	private boolean hintsLeft() {
		return this.hints++ < MOST_HINTS;
	}

}
