package org.liantu.intake.foreign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.liantu.intake.file.FileRecord;
import org.liantu.intake.log.Imports;
import org.liantu.intake.log.ReportRow;
import org.liantu.intake.problem.ImportProblem;
import org.liantu.intake.problem.Problem;
import org.liantu.intake.problem.Problems;

/**
 * What is wrong with an import: everything is counted by kind; the first of each kind are
 * kept together with the records they are in, so that no kind drowns in another.
 */
final class Ledger {

	/** More of one kind than anybody mends by hand. */
	static final int KEPT_OF_A_KIND = 500;

	private static final Comparator<ReportRow> BY_PLACE = Comparator.comparing((ReportRow row) -> row.problem().file())
		.thenComparing((row) -> row.problem().line(), Comparator.nullsFirst(Comparator.naturalOrder()));

	private final Problems problems = new Problems(this::note);

	private final Map<String, List<ReportRow>> byKind = new TreeMap<>();

	private @Nullable FileRecord current;

	/** Takes problems. */
	Problems problems() {
		return this.problems;
	}

	/** Says in which record the problems to come are; null for none. */
	void at(@Nullable FileRecord found) {
		this.current = found;
	}

	private void note(Problem problem) {
		List<ReportRow> kept = this.byKind.computeIfAbsent(problem.kind(), (kind) -> new ArrayList<>());
		if (kept.size() < KEPT_OF_A_KIND) {
			FileRecord found = this.current;
			boolean within = found != null && problem.place().line() != null && problem.place().line() == found.line();
			kept.add(new ReportRow(ImportProblem.of(problem),
					(found != null && within) ? new java.util.LinkedHashMap<>(found.cells()) : Map.of()));
		}
	}

	/** The problems that were kept, with their records, by file and line. */
	List<ReportRow> rows() {
		return this.byKind.values().stream().flatMap(List::stream).sorted(BY_PLACE).toList();
	}

	/** As many of them as the record of an import holds: some of every kind. */
	List<ImportProblem> examples() {
		int each = Math.max(1, Imports.PROBLEMS_KEPT / Math.max(1, this.byKind.size()));
		return this.byKind.values()
			.stream()
			.flatMap((kept) -> kept.stream().limit(each))
			.sorted(BY_PLACE)
			.map(ReportRow::problem)
			.toList();
	}

}
