package org.liantu.walk;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Name;
import org.liantu.model.Walk;

/**
 * A segment as the graph has it.
 *
 * @param id its id
 * @param name what it is called
 * @param stage upstream, midstream, downstream, support
 * @param definition what belongs to it; null if nobody said
 * @param partOf the walk of one edge to what it is part of; null for a root
 */
public record SegmentNode(String id, Name name, String stage, @Nullable String definition, @Nullable Walk partOf) {

}
