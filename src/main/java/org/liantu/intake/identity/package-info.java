/**
 * Who is who: whether a company that a row speaks of is one that is known already.
 */
@NullMarked
package org.liantu.intake.identity;

import org.jspecify.annotations.NullMarked;
