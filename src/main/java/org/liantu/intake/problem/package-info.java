/**
 * What can be wrong with data that somebody brings, as data: a record a kind, collected
 * and counted, never thrown away.
 */
@NullMarked
package org.liantu.intake.problem;

import org.jspecify.annotations.NullMarked;
