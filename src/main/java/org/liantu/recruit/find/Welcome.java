package org.liantu.recruit.find;

import org.liantu.model.Walk;

/**
 * A park that welcomes what a candidate does.
 *
 * @param walk from the candidate over its segment to the park and home
 * @param confidence the lowest on the walk; lower where the candidate works in the
 * segment by its industry alone
 */
public record Welcome(Walk walk, double confidence) {

}
