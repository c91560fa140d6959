/**
 * How fast the product is, measured beside others on the same made-up market. Started by
 * {@code script/bench}.
 */
@NullMarked
package org.liantu.bench;

import org.jspecify.annotations.NullMarked;
