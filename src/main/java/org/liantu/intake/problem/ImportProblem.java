package org.liantu.intake.problem;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Phrase;

/**
 * One thing wrong with an import, as it is kept and shown.
 *
 * @param kind which kind it is, such as {@code unknown-reference}
 * @param severity {@code error} or {@code warning}
 * @param file path of the file within the import
 * @param line its line, from 1; null if it is about the whole file
 * @param column name of the column; null if it is about the whole row
 * @param value what stands there, cut to a readable length; null if that says nothing
 * @param text what is wrong and what would be right
 */
public record ImportProblem(String kind, String severity, String file, @Nullable Long line, @Nullable String column,
		@Nullable String value, Phrase text) {

	public static ImportProblem of(Problem problem) {
		Place place = problem.place();
		return new ImportProblem(problem.kind(), problem.severity().text(), place.file(), place.line(), place.column(),
				place.value(), problem.text());
	}

}
