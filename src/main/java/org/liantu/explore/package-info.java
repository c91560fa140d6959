/**
 * Looking around in the graph: who is meant by a name, what is known of a company, who
 * trades with it, and how two companies are connected.
 */
@NullMarked
package org.liantu.explore;

import org.jspecify.annotations.NullMarked;
