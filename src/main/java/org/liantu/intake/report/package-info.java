/**
 * The report of an import: what was wrong, record by record, so that somebody can mend
 * the file.
 */
@NullMarked
package org.liantu.intake.report;

import org.jspecify.annotations.NullMarked;
