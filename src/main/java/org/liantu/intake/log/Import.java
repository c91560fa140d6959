package org.liantu.intake.log;

import java.util.List;

import org.liantu.intake.problem.ImportProblem;

/**
 * One attempt to bring statements in.
 *
 * @param id its id
 * @param state {@code done}, or {@code refused} because of an error
 * @param revision the revision of the graph afterwards
 * @param origin who brought it: {@code seed}
 * @param startedAt when it began, in UTC
 * @param finishedAt when it ended, in UTC
 * @param counts what it came to
 * @param problems what is wrong with it, by file and line; the first 1,000
 */
public record Import(String id, String state, long revision, String origin, String startedAt, String finishedAt,
		ImportCounts counts, List<ImportProblem> problems) {

	public static final String DONE = "done";

	public static final String REFUSED = "refused";

	public Import {
		problems = List.copyOf(problems);
	}

	/** Whether it wrote nothing because of an error. */
	public boolean isRefused() {
		return this.state.equals(REFUSED);
	}

}
