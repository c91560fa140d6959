/**
 * From files to statements: read all, validate all, report every problem, then write all
 * or nothing.
 */
@NullMarked
package org.liantu.intake;

import org.jspecify.annotations.NullMarked;
