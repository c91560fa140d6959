/**
 * The page as people use it: in a real browser.
 */
@NullMarked
package org.liantu.page;

import org.jspecify.annotations.NullMarked;
