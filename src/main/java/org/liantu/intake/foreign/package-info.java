/**
 * From foreign files to statements: every record becomes a row of one of our tables,
 * every name in it the thing it means, and every row without an error what it says.
 */
@NullMarked
package org.liantu.intake.foreign;

import org.jspecify.annotations.NullMarked;
