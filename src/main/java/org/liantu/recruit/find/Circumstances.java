package org.liantu.recruit.find;

import java.time.LocalDate;
import java.util.List;

import org.liantu.rulebook.Rulebook;

/**
 * What rules and gates may look at besides the candidate.
 *
 * @param rulebook the numbers
 * @param asOf the day for which the question is asked
 * @param companies how many companies the graph knows
 * @param around codes of the home region and of the regions it lies in
 */
public record Circumstances(Rulebook rulebook, LocalDate asOf, long companies, List<String> around) {

}
