/**
 * Books that take long: made one after the other beside everything else, watched and
 * cancelled.
 */
@NullMarked
package org.liantu.catalogue.job;

import org.jspecify.annotations.NullMarked;
