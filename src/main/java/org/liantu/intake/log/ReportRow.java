package org.liantu.intake.log;

import java.util.Map;

import org.liantu.intake.problem.ImportProblem;

/**
 * A problem together with the record it is in, so that a reader can find and mend it.
 *
 * @param problem what is wrong
 * @param cells the record as it was read, in the order of its columns; empty if the
 * problem is about a whole file
 */
public record ReportRow(ImportProblem problem, Map<String, String> cells) {

}
