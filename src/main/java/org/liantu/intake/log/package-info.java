/**
 * What was brought in: the record of every import.
 */
@NullMarked
package org.liantu.intake.log;

import org.jspecify.annotations.NullMarked;
