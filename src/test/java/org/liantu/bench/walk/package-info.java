/**
 * How fast the questions behind every target are answered, by the product and by others
 * on the same made-up graph, all of whose answers must be the same. Started by
 * {@code script/bench walk}.
 */
@NullMarked
package org.liantu.bench.walk;

import org.jspecify.annotations.NullMarked;
