/**
 * The home region, and which companies are local to it.
 */
@NullMarked
package org.liantu.home;

import org.jspecify.annotations.NullMarked;
