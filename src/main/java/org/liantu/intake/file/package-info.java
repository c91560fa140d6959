/** Reads foreign files. */
@NullMarked
package org.liantu.intake.file;

import org.jspecify.annotations.NullMarked;
