/**
 * The command line of the intake: {@code import} with files, against a running service or
 * on its own.
 */
@NullMarked
package org.liantu.intake.cli;

import org.jspecify.annotations.NullMarked;
