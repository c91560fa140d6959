/**
 * How we ask Neo4j: Cypher files as named questions, answers at one revision, migrations.
 */
@NullMarked
package org.liantu.graph;

import org.jspecify.annotations.NullMarked;
