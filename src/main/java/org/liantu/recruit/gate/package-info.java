/**
 * Deal-breakers: each says pass, fail or unknown of a candidate.
 */
@NullMarked
@NamedInterface("gate")
package org.liantu.recruit.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
