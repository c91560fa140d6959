package org.liantu.explore;

import java.util.List;

import org.liantu.model.Evidence;

/**
 * How two companies are connected.
 *
 * @param revision the revision of the graph
 * @param paths the shortest walks from the one to the other, surest first; none if they
 * are not connected within the steps asked for
 * @param truncated whether there are more of that length
 */
public record Paths(long revision, List<Evidence> paths, boolean truncated) {

}
