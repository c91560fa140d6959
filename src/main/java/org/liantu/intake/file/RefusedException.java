package org.liantu.intake.file;

import java.io.IOException;

import org.liantu.intake.problem.Problem;

/**
 * A file, or the rest of it, is not read. An {@link IOException}, because it has to get
 * through parsers that read from our streams.
 */
final class RefusedException extends IOException {

	private static final long serialVersionUID = 1L;

	private final transient Problem problem;

	RefusedException(Problem problem) {
		super(problem.kind() + " " + problem.place().address(), null);
		this.problem = problem;
	}

	Problem problem() {
		return this.problem;
	}

}
