/** Writes a book in one format each. */
@NullMarked
package org.liantu.catalogue.format;

import org.jspecify.annotations.NullMarked;
