package org.liantu.intake.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** All problems of one reading: everything is counted, the first ones are kept. */
public final class Problems {

	/** More than anybody mends in one go; what is beyond is counted all the same. */
	public static final int KEPT = 10_000;

	private static final Comparator<Problem> BY_PLACE = Comparator
		.comparing((Problem problem) -> problem.place().file())
		.thenComparing((problem) -> problem.place().line(), Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing((problem) -> problem.place().columnText())
		.thenComparing(Problem::kind);

	private final List<Problem> kept = new ArrayList<>();

	private final SortedMap<String, Integer> counts = new TreeMap<>();

	private int errors;

	private int warnings;

	private int leavingRowsOut;

	private final Consumer<Problem> listener;

	public Problems() {
		this((problem) -> {
		});
	}

	/**
	 * Problems that somebody else wants to hear of as well.
	 * @param listener told of each, the ones that are not kept included
	 */
	public Problems(Consumer<Problem> listener) {
		this.listener = listener;
	}

	public void add(Problem problem) {
		this.leavingRowsOut += problem.leavesRowOut() ? 1 : 0;
		this.listener.accept(problem);
		this.counts.merge(problem.kind(), 1, Integer::sum);
		if (problem.severity() == Severity.ERROR) {
			this.errors++;
		}
		else {
			this.warnings++;
		}
		if (this.kept.size() < KEPT) {
			this.kept.add(problem);
		}
	}

	public int errors() {
		return this.errors;
	}

	public int warnings() {
		return this.warnings;
	}

	/** How many of them keep a row from being written: all errors, and a few warnings. */
	public int leavingRowsOut() {
		return this.leavingRowsOut;
	}

	/** How often each kind occurred. */
	public SortedMap<String, Integer> counts() {
		return new TreeMap<>(this.counts);
	}

	/** The problems that were kept, by file, line and column. */
	public List<Problem> list() {
		return this.kept.stream().sorted(BY_PLACE).toList();
	}

}
