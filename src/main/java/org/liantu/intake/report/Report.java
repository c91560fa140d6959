package org.liantu.intake.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.liantu.intake.log.Import;
import org.liantu.intake.log.ImportCounts;
import org.liantu.intake.log.ImportFile;
import org.liantu.intake.log.ReportRow;
import org.liantu.intake.problem.ImportProblem;
import org.liantu.intake.problem.Severity;

/**
 * The report of an import.
 *
 * @param id id of the import
 * @param state its state, as of {@link Import#state}
 * @param mappings ids of the mappings it was read under; empty for templates
 * @param files what was brought
 * @param startedAt when it began, in UTC
 * @param finishedAt when it ended, in UTC; null as long as it has not
 * @param counts what it came to
 * @param kinds the kinds of problems, errors first, the most frequent first
 * @param rows the records that have problems, by file and line; the first 10,000
 * @param unlisted how many problems are counted, but in no row
 */
public record Report(String id, String state, List<String> mappings, List<ImportFile> files, String startedAt,
		@Nullable String finishedAt, ImportCounts counts, List<Kind> kinds, List<Row> rows, int unlisted) {

	/** More than anybody mends by hand. */
	public static final int MOST_ROWS = 10_000;

	public Report {
		mappings = List.copyOf(mappings);
		files = List.copyOf(files);
		kinds = List.copyOf(kinds);
		rows = List.copyOf(rows);
	}

	/**
	 * The report of an import.
	 * @param entry its record
	 * @param problems its problems with the records they are in; where there are none,
	 * those on its record are reported
	 */
	public static Report of(Import entry, List<ReportRow> problems) {
		List<ReportRow> all = problems.isEmpty()
				? entry.problems().stream().map((problem) -> new ReportRow(problem, Map.of())).toList() : problems;
		List<Row> rows = merge(all);
		List<Row> listed = rows.subList(0, Math.min(MOST_ROWS, rows.size()));
		int inRows = listed.stream().mapToInt((row) -> row.problems().size()).sum();
		ImportCounts counts = entry.counts();
		int counted = Math.max(all.size(), counts.errors() + counts.warnings());
		return new Report(entry.id(), entry.state(), entry.mappings(), entry.files(), entry.startedAt(),
				entry.finishedAt(), counts, kinds(counts, all), listed, counted - inRows);
	}

	/** One row a record, with all of its problems. */
	private static List<Row> merge(List<ReportRow> problems) {
		Map<String, Map<Where, List<Draft>>> byFile = new LinkedHashMap<>();
		for (ReportRow one : problems) {
			Where place = new Where(one.problem().file(), one.problem().line());
			List<Draft> there = byFile.computeIfAbsent(place.file(), (file) -> new LinkedHashMap<>())
				.computeIfAbsent(place, (key) -> new ArrayList<>());
			Draft draft = there.stream().filter((known) -> known.takes(one.cells())).findFirst().orElse(null);
			if (draft == null) {
				draft = new Draft(place);
				there.add(draft);
			}
			draft.add(one);
		}
		return byFile.values()
			.stream()
			.flatMap((places) -> places.values()
				.stream()
				.flatMap(List::stream)
				.map(Draft::row)
				.sorted(Comparator.comparing(Row::line, Comparator.nullsFirst(Comparator.naturalOrder()))))
			.toList();
	}

	private static List<Kind> kinds(ImportCounts counts, List<ReportRow> problems) {
		Map<String, ImportProblem> examples = new LinkedHashMap<>();
		Map<String, Integer> times = new LinkedHashMap<>(counts.problems());
		for (ReportRow one : problems) {
			examples.putIfAbsent(one.problem().kind(), one.problem());
			if (!counts.problems().containsKey(one.problem().kind())) {
				times.merge(one.problem().kind(), 1, Integer::sum);
			}
		}
		return times.entrySet()
			.stream()
			.map((kind) -> new Kind(kind.getKey(), kind.getValue(), examples.get(kind.getKey())))
			.sorted(Comparator.comparing(Kind::isError)
				.reversed()
				.thenComparing(Comparator.comparingInt(Kind::count).reversed())
				.thenComparing(Kind::kind))
			.toList();
	}

	/**
	 * A kind of problem.
	 *
	 * @param kind which
	 * @param count how often it occurred, in rows that are not listed too
	 * @param example the first problem of the kind; null if none was kept
	 */
	public record Kind(String kind, int count, @Nullable ImportProblem example) {

		boolean isError() {
			return this.example != null && this.example.severity().equals(Severity.ERROR.text());
		}

	}

	/**
	 * A record that has problems, or a file.
	 *
	 * @param file path of the file within the import
	 * @param line its line, from 1; null if the problems are about the whole file
	 * @param cells the record as it was read, in the order of its columns; empty if it is
	 * none
	 * @param problems all that is wrong with it
	 */
	public record Row(String file, @Nullable Long line, Map<String, String> cells, List<ImportProblem> problems) {

		public Row {
			cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
			problems = List.copyOf(problems);
		}

		/** Whether one of the problems is an error. */
		boolean isWrong() {
			return this.problems.stream().anyMatch((problem) -> problem.severity().equals(Severity.ERROR.text()));
		}

	}

	private record Where(String file, @Nullable Long line) {
	}

	/** A row in the making. */
	private static final class Draft {

		private final Where place;

		private Map<String, String> cells = Map.of();

		private final List<ImportProblem> problems = new ArrayList<>();

		private Draft(Where place) {
			this.place = place;
		}

		/** Two sheets of a workbook have a line of that number each. */
		private boolean takes(Map<String, String> other) {
			return this.cells.isEmpty() || other.isEmpty() || this.cells.equals(other);
		}

		private void add(ReportRow one) {
			if (this.cells.isEmpty()) {
				this.cells = one.cells();
			}
			this.problems.add(one.problem());
		}

		private Row row() {
			return new Row(this.place.file(), this.place.line(), this.cells, this.problems);
		}

	}

}
