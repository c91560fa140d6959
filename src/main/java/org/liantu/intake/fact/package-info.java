/**
 * What a row can say: the tables, their columns, what a cell may hold, and the statements
 * that a row amounts to.
 */
@NullMarked
package org.liantu.intake.fact;

import org.jspecify.annotations.NullMarked;
