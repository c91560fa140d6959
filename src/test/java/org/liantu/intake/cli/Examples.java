package org.liantu.intake.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.liantu.intake.log.Import;
import org.liantu.intake.log.ImportCounts;
import org.liantu.intake.log.Progress;
import org.liantu.intake.problem.ImportProblem;
import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;

/** Imports as a service tells of them. */
final class Examples {

	private Examples() {
	}

	static Import in(String state) {
		return of(state, ImportCounts.NONE, null, List.of());
	}

	static Import checking(Progress progress) {
		return of(Import.CHECKING, ImportCounts.NONE, progress, List.of());
	}

	/** Two companies and a supply came in; something else went. */
	static Import done() {
		ImportCounts counts = new ImportCounts(2, 12_345, 12_345, 40_000, 39_000, 0, 3, 1, 0, 0, 4, new TreeMap<>(),
				new TreeMap<>(Map.of("Company", 2, "SUPPLIES", 1)), new TreeMap<>(Map.of("MAKES", 1)));
		return of(Import.DONE, counts, null, List.of());
	}

	/** One region is misspelt, and one column nobody knows. */
	static Import refused() {
		ImportProblem column = ImportProblem
			.of(new Problem.UnknownColumn(new Place("companies.csv", 1L, "电话", null), List.of("status")));
		ImportProblem company = ImportProblem.of(new Problem.BadDate(new Place("companies.csv", 3L, "as_of", "去年")));
		ImportCounts counts = new ImportCounts(1, 3, 1, 0, 0, 0, 0, 0, 3, 0, 0,
				new TreeMap<>(Map.of("unknown-column", 1, "bad-date", 2)), new TreeMap<>(), new TreeMap<>());
		return of(Import.REFUSED, counts, null, List.of(column, company));
	}

	/** A dry run with so many errors. */
	static Import tried(int errors) {
		ImportCounts counts = new ImportCounts(1, 1, 1, 5, 0, 0, 0, 0, errors, 0, 0, new TreeMap<>(), new TreeMap<>(),
				new TreeMap<>());
		return of(Import.TRIED, counts, null, List.of());
	}

	private static Import of(String state, ImportCounts counts, @Nullable Progress progress,
			List<ImportProblem> problems) {
		return new Import("import-7", state, 1234, Import.FOREIGN, List.of(), List.of(), false, false,
				"2026-11-24T08:00:00.000Z", null, counts, progress, null, problems);
	}

}
