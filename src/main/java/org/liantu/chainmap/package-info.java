/**
 * The map of a chain: its segments, who works in them, how present each is here and what
 * to do about it.
 */
@NullMarked
package org.liantu.chainmap;

import org.jspecify.annotations.NullMarked;
