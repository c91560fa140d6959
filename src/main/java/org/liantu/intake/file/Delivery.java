package org.liantu.intake.file;

import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;
import org.liantu.intake.problem.Problems;

/** One reading of one file: hands on records and problems until there are too many. */
final class Delivery {

	private final String file;

	private final Limits limits;

	private final Problems problems;

	private final Consumer<FileRecord> sink;

	private long records;

	private int reported;

	private boolean over;

	Delivery(String file, Limits limits, Problems problems, Consumer<FileRecord> sink) {
		this.file = file;
		this.limits = limits;
		this.problems = problems;
		this.sink = sink;
	}

	Limits limits() {
		return this.limits;
	}

	/** Whether nothing more is to be read. */
	boolean over() {
		return this.over;
	}

	void deliver(@Nullable String sheet, long line, Map<String, String> cells) {
		if (this.over) {
			return;
		}
		if (this.records == this.limits.records()) {
			this.over = true;
			this.problems
				.add(new Problem.TooManyRecords(Place.of(this.file, line), Limits.count(this.limits.records())));
			return;
		}
		this.records++;
		this.sink.accept(new FileRecord(this.file, sheet, line, cells));
	}

	void report(Problem problem) {
		if (this.over) {
			return;
		}
		this.problems.add(problem);
		this.reported++;
		if (this.reported == this.limits.problems()) {
			this.over = true;
			Long line = problem.place().line();
			this.problems.add(new Problem.TooManyProblems(new Place(this.file, line, null, null),
					Limits.count(this.limits.problems())));
		}
	}

	Place place() {
		return Place.of(this.file);
	}

	Place at(long line) {
		return Place.of(this.file, line);
	}

	Place at(long line, @Nullable String column, @Nullable String value) {
		return new Place(this.file, line, column, value);
	}

}
