package org.liantu.intake.seed;

import java.util.List;

import org.liantu.intake.problem.Problems;
import org.liantu.model.Source;
import org.liantu.statement.Statement;

/**
 * What came of reading a seed.
 *
 * @param problems everything that is wrong with it
 * @param files how many tables were read
 * @param rows the rows in them
 * @param sources the sources it describes; empty if it has an error
 * @param statements what its rows say; empty if it has an error
 */
record Reading(Problems problems, int files, Rows rows, List<Source> sources, List<Statement> statements) {

}
