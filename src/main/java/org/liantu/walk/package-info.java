/**
 * The walking room: everything that questions walk over, in memory, at a revision. Neo4j
 * stays the only truth; what is here follows it, revision by revision.
 */
@NullMarked
package org.liantu.walk;

import org.jspecify.annotations.NullMarked;
