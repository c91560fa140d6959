package org.liantu.recruit.find;

import java.util.List;

/**
 * Everybody with a walk to the chain.
 *
 * @param candidates by id
 * @param companies how many companies the graph knows altogether
 * @param truncated whether a bound cut the search short
 * @param unseen how many companies within reach were not looked at for it; one may count
 * once for every way in which it could be linked
 */
public record Findings(List<Candidate> candidates, long companies, boolean truncated, long unseen) {

}
