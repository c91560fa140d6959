/**
 * The facts that people edit as files beside the program: read, validated and published
 * as a whole.
 */
@NullMarked
package org.liantu.intake.seed;

import org.jspecify.annotations.NullMarked;
