/**
 * A small readable file that says how the records of a foreign file become rows of our
 * tables.
 */
@NullMarked
package org.liantu.intake.mapping;

import org.jspecify.annotations.NullMarked;
