/**
 * A Neo4j of one's own, where none is given: a child process, watched over.
 */
@NullMarked
package org.liantu.graph.embedded;

import org.jspecify.annotations.NullMarked;
