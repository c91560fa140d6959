package org.liantu.recruit.find;

import org.jspecify.annotations.Nullable;

import org.liantu.chainmap.Segment;
import org.liantu.model.Walk;

/**
 * A segment that is missing or weak here and that the candidate works in.
 *
 * @param segment the segment
 * @param membership how it is known that the candidate works there: from the candidate to
 * the segment
 * @param confidence of that membership, and of the local company's in the segment that
 * the walk leads to
 * @param walk from the candidate over the segment and one FEEDS edge to a local company
 * and home; null if no local company is one FEEDS edge away
 * @param atLeadFirm whether that local company is a lead firm of the chain
 */
public record Gap(Segment segment, Walk membership, double confidence, @Nullable Walk walk, boolean atLeadFirm) {

}
