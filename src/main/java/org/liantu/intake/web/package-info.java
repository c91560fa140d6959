/**
 * The records of imports over REST.
 */
@NullMarked
package org.liantu.intake.web;

import org.jspecify.annotations.NullMarked;
