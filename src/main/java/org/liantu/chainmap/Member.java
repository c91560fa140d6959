package org.liantu.chainmap;

import org.liantu.model.Walk;

/**
 * A company that works in a segment.
 *
 * @param company its id
 * @param segment id of the segment
 * @param walk how that is known: from the company to the segment
 * @param confidence that of the walk; at most the rulebook's for one by industry
 */
public record Member(String company, String segment, Walk walk, double confidence) {

}
