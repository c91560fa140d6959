package org.liantu.recruit.find;

import java.util.List;

/**
 * Everybody with a walk to the chain.
 *
 * @param candidates by id
 * @param companies how many companies the graph knows altogether
 * @param truncated whether a bound cut the search short
 */
public record Findings(List<Candidate> candidates, long companies, boolean truncated) {

}
