/**
 * Who may be whom: what somebody has to decide, and what was decided.
 */
@NullMarked
package org.liantu.intake.review;

import org.jspecify.annotations.NullMarked;
