/**
 * Finds every company with a walk to the home region's chain, and what is known of it.
 */
@NullMarked
package org.liantu.recruit.find;

import org.jspecify.annotations.NullMarked;
