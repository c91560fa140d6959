/**
 * The answer over REST: as JSON, CSV or Excel.
 */
@NullMarked
package org.liantu.recruit.web;

import org.jspecify.annotations.NullMarked;
