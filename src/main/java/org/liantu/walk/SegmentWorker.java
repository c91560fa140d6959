package org.liantu.walk;

import org.liantu.model.Walk;

/**
 * A company that works in a segment, and one way in which that is known.
 *
 * @param company its id
 * @param segment id of the segment
 * @param byIndustry whether it is only known by the industry it is classed in
 * @param walk from the company to the segment
 */
public record SegmentWorker(String company, String segment, boolean byIndustry, Walk walk) {

}
