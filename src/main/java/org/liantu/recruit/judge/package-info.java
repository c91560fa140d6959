/**
 * Turns what was found into reasons with points: one small rule a reason.
 */
@NullMarked
@NamedInterface("judge")
package org.liantu.recruit.judge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
