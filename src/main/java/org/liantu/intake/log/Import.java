package org.liantu.intake.log;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.liantu.intake.problem.ImportProblem;

/**
 * One attempt to bring statements in.
 *
 * @param id its id
 * @param state {@code queued}, {@code checking}, {@code writing}, {@code publishing},
 * {@code withdrawing} while somebody works on it; {@code done}, {@code tried} (a dry run
 * to its end), {@code refused} because of an error, {@code cancelled}, {@code failed} for
 * a reason that is not in its files, or {@code withdrawn} when nobody does any more
 * @param revision the revision of the graph afterwards
 * @param origin who brought it: {@code seed} or {@code import}
 * @param mappings ids of the mappings it was read under; empty for templates
 * @param files what was brought
 * @param dryRun whether nothing was to be written
 * @param acceptPartial whether what is valid was to be written though something is not
 * @param startedAt when it began, in UTC
 * @param finishedAt when it ended, in UTC; null as long as it has not
 * @param counts what it came to
 * @param progress how far it is; null when it has ended
 * @param withdrawal what taking it back changed; null as long as it stands
 * @param problems what is wrong with it, by file and line; the first 1,000
 */
public record Import(String id, String state, long revision, String origin, List<String> mappings,
		List<ImportFile> files, boolean dryRun, boolean acceptPartial, String startedAt, @Nullable String finishedAt,
		ImportCounts counts, @Nullable Progress progress, @Nullable Withdrawal withdrawal,
		List<ImportProblem> problems) {

	public static final String SEED = "seed";

	public static final String FOREIGN = "import";

	public static final String QUEUED = "queued";

	public static final String CHECKING = "checking";

	public static final String WRITING = "writing";

	public static final String PUBLISHING = "publishing";

	public static final String WITHDRAWING = "withdrawing";

	public static final String DONE = "done";

	public static final String TRIED = "tried";

	public static final String REFUSED = "refused";

	public static final String CANCELLED = "cancelled";

	public static final String FAILED = "failed";

	public static final String WITHDRAWN = "withdrawn";

	/** States in which somebody works on an import, or is about to. */
	public static final Set<String> AT_WORK = Set.of(QUEUED, CHECKING, WRITING, PUBLISHING, WITHDRAWING);

	public Import {
		mappings = List.copyOf(mappings);
		files = List.copyOf(files);
		problems = List.copyOf(problems);
	}

	/** A load of the seed. */
	public static Import ofSeed(String id, String state, long revision, String startedAt, String finishedAt,
			ImportCounts counts, List<ImportProblem> problems) {
		return new Import(id, state, revision, SEED, List.of(), List.of(), false, false, startedAt, finishedAt, counts,
				null, null, problems);
	}

	/** Whether it wrote nothing because of an error. */
	public boolean isRefused() {
		return this.state.equals(REFUSED);
	}

	/** Whether somebody works on it, or is about to. */
	public boolean isAtWork() {
		return AT_WORK.contains(this.state);
	}

	/** The same, in another state. */
	public Import in(String other) {
		return new Import(this.id, other, this.revision, this.origin, this.mappings, this.files, this.dryRun,
				this.acceptPartial, this.startedAt, this.finishedAt, this.counts, this.progress, this.withdrawal,
				this.problems);
	}

	/** The same, so far. */
	public Import at(String other, Progress now) {
		return new Import(this.id, other, this.revision, this.origin, this.mappings, this.files, this.dryRun,
				this.acceptPartial, this.startedAt, this.finishedAt, this.counts, now, this.withdrawal, this.problems);
	}

	/** The same, ended. */
	public Import ended(String other, long at, String when, ImportCounts all, List<ImportProblem> wrong) {
		return new Import(this.id, other, at, this.origin, this.mappings, this.files, this.dryRun, this.acceptPartial,
				this.startedAt, when, all, null, this.withdrawal, wrong);
	}

	/** The same with only some of its problems. */
	public Import showing(List<ImportProblem> some) {
		return new Import(this.id, this.state, this.revision, this.origin, this.mappings, this.files, this.dryRun,
				this.acceptPartial, this.startedAt, this.finishedAt, this.counts, this.progress, this.withdrawal, some);
	}

	/** The same, taken back. */
	public Import withdrawn(Withdrawal taken) {
		return new Import(this.id, WITHDRAWN, taken.revision(), this.origin, this.mappings, this.files, this.dryRun,
				this.acceptPartial, this.startedAt, this.finishedAt, this.counts, null, taken, this.problems);
	}

	/** The same, known to be read by these mappings. */
	public Import readBy(List<String> ids) {
		return new Import(this.id, this.state, this.revision, this.origin, ids, this.files, this.dryRun,
				this.acceptPartial, this.startedAt, this.finishedAt, this.counts, this.progress, this.withdrawal,
				this.problems);
	}

}
