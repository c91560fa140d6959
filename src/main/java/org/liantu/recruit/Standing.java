package org.liantu.recruit;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Company;
import org.liantu.model.Region;

/**
 * How one company stands as a target.
 *
 * @param revision the revision of the graph that was asked
 * @param asOf the day for which it was asked
 * @param home the home region
 * @param question what was asked, with the weights that were used
 * @param status target, set-aside, or not-a-candidate
 * @param company who
 * @param item its row with reasons and gates, also if it is set aside (rank 0); null if
 * it is no candidate
 */
public record Standing(long revision, LocalDate asOf, Region home, Answer.Asked question, String status,
		Company company, @Nullable Target item) {

}
