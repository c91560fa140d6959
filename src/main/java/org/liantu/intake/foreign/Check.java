package org.liantu.intake.foreign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.liantu.intake.fact.Cells;
import org.liantu.intake.fact.Column;
import org.liantu.intake.fact.Row;
import org.liantu.intake.fact.RowFacts;
import org.liantu.intake.fact.Table;
import org.liantu.intake.file.FileRecord;
import org.liantu.intake.log.Import;
import org.liantu.intake.mapping.Cell;
import org.liantu.intake.mapping.CellRule;
import org.liantu.intake.mapping.Entry;
import org.liantu.intake.problem.Nearest;
import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;
import org.liantu.intake.problem.Problems;
import org.liantu.intake.review.Decisions;
import org.liantu.model.Label;
import org.liantu.model.Source;
import org.liantu.statement.Citation;
import org.liantu.statement.Statement;

/**
 * Reads all files of an import and understands them, record by record: what introduces
 * things first, in an order in which nothing is named before it is introduced, then what
 * is said of them. Memory grows with what is introduced, not with what is said.
 */
final class Check {

	/** What names another thing of its own kind is read twice: names first. */
	private static final Set<Table> NAMING_THEIR_KIND = Set.of(Table.REGIONS, Table.INDUSTRIES, Table.PRODUCTS);

	private static final List<Table> INTRODUCING = List.of(Table.SOURCES, Table.REGIONS, Table.INDUSTRIES,
			Table.PRODUCTS, Table.COMPANIES, Table.PARKS, Table.CHANNELS, Table.PROJECTS, Table.SIGNALS);

	/** Records between one word about the progress and the next. */
	private static final int OFTEN = 1000;

	private final Ledger ledger;

	private final Problems problems;

	private final KnownThings known;

	private final Consumer<Statement> sink;

	private final Companies companies;

	private final Relations relations;

	private final Citations citations;

	private final Cells cells;

	private final Noise noise = Noise.shipped();

	private final Checkpoint checkpoint;

	/** Parts of files whose own faults have been reported. */
	private final Set<String> told = new HashSet<>();

	/** Stock codes as the company lists of a mapping write them. */
	private final Map<String, Set<String>> listedCodes = new HashMap<>();

	private int hints = 500;

	private long rows;

	private long valid;

	/**
	 * Told every so many records, whatever becomes of them; may end the check by
	 * throwing.
	 */
	interface Checkpoint {

		void passed(long read, long valid, double share);

	}

	Check(Ledger ledger, KnownThings known, Consumer<Statement> sink, Decisions decisions, LocalDate today,
			Checkpoint checkpoint) {
		this.ledger = ledger;
		this.problems = ledger.problems();
		this.known = known;
		this.sink = sink;
		this.companies = new Companies(known.companies(), decisions, this.problems, sink);
		this.relations = new Relations(this.problems, this.noise);
		this.citations = new Citations(known, this.problems);
		this.cells = new Cells(this.problems, today);
		this.checkpoint = checkpoint;
	}

	/**
	 * Reads everything.
	 * @param readings in the order of the files
	 */
	void run(Collection<Reading> readings) {
		List<Reading> inOrder = readings.stream()
			.sorted(Comparator.comparingInt((Reading reading) -> phase(reading.entry().to()))
				.thenComparingInt(Reading::order))
			.toList();
		readings.forEach((reading) -> this.citations.describe(reading.entry()));
		int steps = inOrder.size() * 2;
		int step = 0;
		for (Reading reading : inOrder) {
			if (NAMING_THEIR_KIND.contains(reading.entry().to())) {
				readNames(reading);
			}
			else if (reading.entry().to() == Table.COMPANIES) {
				readCodes(reading);
			}
			this.checkpoint.passed(this.rows, this.valid, (double) ++step / steps);
		}
		for (Reading reading : inOrder) {
			read(reading);
			this.checkpoint.passed(this.rows, this.valid, (double) ++step / steps);
		}
		this.ledger.at(null);
		this.relations.reportHubs();
	}

	long rows() {
		return this.rows;
	}

	long valid() {
		return this.valid;
	}

	Companies companies() {
		return this.companies;
	}

	Relations relations() {
		return this.relations;
	}

	Citations citations() {
		return this.citations;
	}

	private static int phase(Table table) {
		int phase = INTRODUCING.indexOf(table);
		return (phase >= 0) ? phase : INTRODUCING.size();
	}

	/**
	 * Reads a file without a word about its faults: they are told when it is read for
	 * good.
	 */
	private void glance(Reading reading, BiConsumer<FileRecord, Map<String, Cell>> sink) {
		long[] read = new long[1];
		reading.file().read(reading.entry().shape(), new Problems(), (found) -> {
			pass(++read[0]);
			if (reading.entry().means(found)) {
				Map<String, Cell> texts = new HashMap<>();
				reading.entry().rules().forEach((column, rule) -> texts.put(column, rule.apply(found)));
				sink.accept(found, texts);
			}
		});
	}

	/** Says from time to time that it goes on, and hears whether it should. */
	private void pass(long read) {
		if (read % OFTEN == 0) {
			this.checkpoint.passed(this.rows, this.valid, -1);
		}
	}

	private void readNames(Reading reading) {
		Table table = reading.entry().to();
		Label label = table.subject().labels().get(0);
		glance(reading, (found, texts) -> {
			List<String> names = new ArrayList<>(textsOf(texts, "name"));
			String id = firstOf(texts, table.subject().name());
			if (table != Table.PRODUCTS || names.stream().noneMatch(this.noise::isAccountingLine)) {
				String introduced = (id != null) ? id : idOf(label, names);
				if (introduced != null) {
					names.addAll(textsOf(texts, "other_names"));
					this.known.things(label).add(introduced, names);
				}
			}
		});
	}

	/** The thing of that name, or a new id for it; null without a name. */
	private @Nullable String idOf(Label label, List<String> names) {
		String id = this.known.things(label).findFirst(names);
		if (id != null || names.isEmpty()) {
			return id;
		}
		return CellRule.mint((label == Label.PRODUCT) ? "p" : label.text().toLowerCase(java.util.Locale.ROOT),
				NamedThings.writtenAlike(names.get(0)));
	}

	private void readCodes(Reading reading) {
		Entry entry = reading.entry();
		glance(reading, (found, texts) -> {
			List<String> names = textsOf(texts, "name");
			for (String column : List.of("credit_code", "stock_code")) {
				String code = firstOf(texts, column);
				if (code != null && !names.isEmpty()) {
					this.companies.noteHolder(entry.mapping(), column, code, names.get(0));
				}
			}
			CellRule rule = entry.rules().get("stock_code");
			if (rule != null && rule.apply(found).kind() == Cell.Kind.FILLED) {
				this.listedCodes.computeIfAbsent(entry.mapping(), (mapping) -> new HashSet<>())
					.add(rule.apply(found).read());
			}
		});
	}

	private void read(Reading reading) {
		Entry entry = reading.entry();
		this.ledger.at(null);
		Set<String> missing = new HashSet<>();
		entry.rules().values().forEach((rule) -> missing.addAll(rule.columns()));
		Set<String> seen = new HashSet<>();
		long[] read = new long[1];
		boolean first = this.told.add(reading.part());
		reading.file().read(entry.shape(), first ? this.problems : new Problems(), (found) -> {
			this.ledger.at(found);
			if (!missing.isEmpty()) {
				missing.removeAll(found.cells().keySet());
			}
			if (seen.size() < 500) {
				seen.addAll(found.cells().keySet());
			}
			if (entry.means(found)) {
				this.rows++;
				if (take(entry, found)) {
					this.valid++;
				}
			}
			pass(++read[0]);
		});
		this.ledger.at(null);
		if (read[0] > 0) {
			reportColumns(reading, missing, seen);
		}
	}

	/**
	 * Columns that a mapping reads and no record has; a template may leave columns out.
	 */
	private void reportColumns(Reading reading, Set<String> missing, Set<String> seen) {
		Entry entry = reading.entry();
		if (entry.isTemplate()) {
			List<String> names = entry.to().columns().stream().map(Column::name).toList();
			seen.stream()
				.filter((column) -> !names.contains(column))
				.sorted()
				.forEach((column) -> this.problems.add(new Problem.UnknownColumn(
						new Place(reading.file().name(), 1L, column, null), Nearest.of(column, names))));
			return;
		}
		entry.rules().forEach((column, rule) -> {
			if (!rule.columns().isEmpty() && missing.containsAll(rule.columns())) {
				String read = rule.columns().get(0);
				this.problems.add(new Problem.ColumnNotInFile(new Place(reading.file().name(), null, read, null),
						Nearest.of(read, seen), isNeeded(entry.to(), column)));
			}
		});
	}

	private static boolean isNeeded(Table table, String name) {
		return table.columns().stream().anyMatch((column) -> column.name().equals(name) && column.required());
	}

	/** Whether the row is taken: it has no error, and nothing else leaves it out. */
	private boolean take(Entry entry, FileRecord found) {
		int before = this.problems.leavingRowsOut();
		expect(entry, found);
		Row row = row(entry, found);
		if (row == null) {
			return false;
		}
		if (row.table() == Table.SOURCES) {
			this.citations.add(row);
			return this.problems.leavingRowsOut() == before;
		}
		Citation citation = this.citations.of(entry, row);
		if (citation == null || this.problems.leavingRowsOut() > before) {
			return false;
		}
		if (!this.relations.accept(row) || this.problems.leavingRowsOut() > before) {
			return false;
		}
		RowFacts.add(Import.FOREIGN, row, citation, (column, id) -> labelOf(column.labels(), id), this.sink);
		return true;
	}

	private Label labelOf(List<Label> labels, String id) {
		return labels.stream()
			.filter((label) -> this.known.things(label).contains(id))
			.findFirst()
			.orElse(labels.get(0));
	}

	private void expect(Entry entry, FileRecord found) {
		entry.expect().forEach((column, expectation) -> {
			String cell = found.cells().get(column);
			if (cell != null && !expectation.isMetBy(cell)) {
				this.problems.add(new Problem.UnexpectedValue(place(found, column, cell)));
			}
		});
	}

	/** The row that a record becomes; null if it is left out, or cannot be one. */
	private @Nullable Row row(Entry entry, FileRecord found) {
		Table table = entry.to();
		int before = this.problems.leavingRowsOut();
		Map<String, String> texts = new LinkedHashMap<>();
		Map<String, Object> values = new HashMap<>();
		List<Reference> references = new ArrayList<>();
		for (Column column : table.columns()) {
			CellRule rule = entry.rules().get(column.name());
			Cell cell = (rule != null) ? rule.apply(found) : null;
			if (cell == null || cell.kind() != Cell.Kind.FILLED) {
				if (cell != null && cell.kind() == Cell.Kind.LEFT_OUT) {
					return null;
				}
				reportEmpty(column, rule, cell, found);
				continue;
			}
			texts.put(column.name(), String.join(";", cell.texts()));
			if (column.form() == Column.Form.REFERENCE) {
				references.add(new Reference(column, cell));
			}
			else {
				readValue(column, rule, cell, found, values);
			}
		}
		Row row = new Row(table, file(found), found.line(), null, texts, values);
		for (Reference reference : references) {
			Column column = reference.column();
			CellRule rule = entry.rules().get(column.name());
			Place place = place(found, (rule != null) ? readColumn(rule, column) : column.name(),
					reference.cell().read());
			String id = resolve(entry, column, reference.cell(), place);
			if (id != null) {
				values.put(column.name(), id);
			}
		}
		boolean right = this.problems.leavingRowsOut() == before;
		if (table.introduces() && right) {
			introduce(entry, row, values, found);
		}
		return (this.problems.leavingRowsOut() == before) ? row : null;
	}

	private static String readColumn(CellRule rule, Column column) {
		return rule.columns().isEmpty() ? column.name() : rule.columns().get(0);
	}

	private void reportEmpty(Column column, @Nullable CellRule rule, @Nullable Cell cell, FileRecord found) {
		String read = (rule != null) ? readColumn(rule, column) : column.name();
		if (cell != null && cell.kind() == Cell.Kind.PLACEHOLDER) {
			this.problems.add(new Problem.PlaceholderValue(place(found, read, cell.read())));
		}
		else if (cell != null && cell.kind() == Cell.Kind.NOT_IN_TABLE && rule != null) {
			Map<String, String> table = rule.table();
			this.problems.add(new Problem.ValueNotInTable(place(found, read, cell.read()),
					(table != null) ? Nearest.of(cell.read(), table.keySet()) : List.of()));
		}
		if (column.required() && (cell == null || cell.kind() != Cell.Kind.NOT_IN_TABLE) && !column.introduces()
				&& column.form() != Column.Form.SOURCE) {
			this.problems.add(new Problem.MissingValue(place(found, read, null)));
		}
	}

	private void readValue(Column column, @Nullable CellRule rule, Cell cell, FileRecord found,
			Map<String, Object> values) {
		String read = (rule != null) ? readColumn(rule, column) : column.name();
		String text = String.join(";", cell.texts());
		Place place = place(found, read, text);
		if (column.form() == Column.Form.STOCK_CODE) {
			text = this.companies.fullStockCode(text, place);
		}
		Object value = this.cells.read(column, text, place);
		if (value != null) {
			values.put(column.name(), value);
			if (column.form() == Column.Form.TEXT && (text.indexOf('\\') >= 0 || text.indexOf('"') >= 0)) {
				this.problems.add(new Problem.LeftoverEscape(place));
			}
		}
	}

	private @Nullable String resolve(Entry entry, Column column, Cell cell, Place place) {
		if (column.labels().contains(Label.PRODUCT) && this.noise.isAccountingLine(cell.read())) {
			this.problems.add(new Problem.AccountingLine(place));
			return null;
		}
		List<String> found = List.of();
		for (String text : cell.texts()) {
			for (Label label : column.labels()) {
				List<String> ids = (label == Label.COMPANY) ? this.known.companies().findByAnyName(text)
						: this.known.things(label).find(text);
				if (found.size() != 1 && !ids.isEmpty()) {
					List<String> both = found.stream().filter(ids::contains).toList();
					found = both.isEmpty() ? ids : both;
				}
			}
		}
		if (column.labels().contains(Label.COMPANY)) {
			Set<String> listed = this.listedCodes.get(entry.mapping());
			if (listed != null && !listed.contains(cell.read()) && this.companies.isStockCode(cell.read())) {
				this.problems.add(new Problem.UnlistedCode(place));
			}
		}
		if (found.size() == 1) {
			return found.get(0);
		}
		if (found.size() > 1) {
			this.problems.add(new Problem.AmbiguousName(place, found.stream().sorted().limit(5).toList()));
		}
		else {
			this.problems.add(new Problem.UnknownReference(place, column.labels(), nearest(column, cell.read())));
		}
		return null;
	}

	private List<String> nearest(Column column, String text) {
		Label label = column.labels().get(0);
		if (label == Label.COMPANY || this.known.things(label).size() > 20_000 || this.hints-- < 0) {
			return List.of();
		}
		return this.known.things(label).nearest(text);
	}

	/** Gives the thing that a row introduces its id, and makes it known. */
	private void introduce(Entry entry, Row row, Map<String, Object> values, FileRecord found) {
		Column subject = row.table().subject();
		if (row.table() == Table.COMPANIES) {
			this.companies.introduce(entry, row, values, found);
			return;
		}
		String name = row.text("name");
		if (row.label() == Label.PRODUCT && name != null && this.noise.isAccountingLine(name)) {
			this.problems.add(new Problem.AccountingLine(place(found, "name", name)));
			return;
		}
		if (values.get(subject.name()) == null) {
			String id = (row.label() == Label.SIGNAL)
					? CellRule.mint("signal",
							String.join("\n", String.valueOf(values.get("company")), String.valueOf(values.get("kind")),
									String.valueOf(values.get("on")), String.valueOf(values.get("text"))))
					: idOf(row.label(), (name != null) ? List.of(name) : List.of());
			if (id == null) {
				this.problems.add(new Problem.MissingValue(place(found, subject.name(), null)));
				return;
			}
			values.put(subject.name(), id);
		}
		if (name != null) {
			List<String> names = new ArrayList<>(List.of(name));
			if (values.get("other_names") instanceof List<?> others) {
				others.forEach((other) -> names.add(other.toString()));
			}
			this.known.things(row.label()).add(String.valueOf(values.get(subject.name())), names);
		}
		else {
			this.known.things(row.label()).add(String.valueOf(values.get(subject.name())), List.of());
		}
	}

	static Place place(FileRecord found, String column, @Nullable String value) {
		return new Place(file(found), found.line(), column, value);
	}

	private static String file(FileRecord found) {
		return (found.sheet() != null) ? found.file() + "[" + found.sheet() + "]" : found.file();
	}

	private static List<String> textsOf(Map<String, Cell> texts, String column) {
		Cell cell = texts.get(column);
		return (cell != null) ? cell.texts() : List.of();
	}

	private static @Nullable String firstOf(Map<String, Cell> texts, String column) {
		return textsOf(texts, column).stream().findFirst().orElse(null);
	}

	/** What the rows cite. */
	List<Source> sources() {
		return this.citations.cited();
	}

	/** A cell that names something. */
	private record Reference(Column column, Cell cell) {

	}

}
