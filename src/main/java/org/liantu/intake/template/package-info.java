/**
 * Empty tables to be filled in: a workbook for each kind of fact that says itself what
 * belongs where.
 */
@NullMarked
package org.liantu.intake.template;

import org.jspecify.annotations.NullMarked;
