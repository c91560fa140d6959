package org.liantu.walk;

import java.util.Set;

/**
 * What the graph was.
 *
 * @param projection what could be walked over then
 * @param changed the ends of every edge that has been put, changed or dropped since
 */
record Past(Projection projection, Set<EdgeEnds> changed) {

}
