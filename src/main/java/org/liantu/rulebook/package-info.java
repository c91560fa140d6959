/**
 * The numbers a planner may change: weights, values, thresholds, bounds, read once from
 * {@code rules.yaml}.
 */
@NullMarked
package org.liantu.rulebook;

import org.jspecify.annotations.NullMarked;
