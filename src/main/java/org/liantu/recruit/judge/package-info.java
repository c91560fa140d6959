/**
 * Turns what was found into reasons with points: one small rule a reason.
 */
@NullMarked
package org.liantu.recruit.judge;

import org.jspecify.annotations.NullMarked;
