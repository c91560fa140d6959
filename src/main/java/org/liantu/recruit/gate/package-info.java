/**
 * Deal-breakers: each says pass, fail or unknown of a candidate.
 */
@NullMarked
package org.liantu.recruit.gate;

import org.jspecify.annotations.NullMarked;
