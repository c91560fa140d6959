/**
 * Who should we recruit next, and why: find, judge, gate, explain.
 */
@NullMarked
package org.liantu.recruit;

import org.jspecify.annotations.NullMarked;
