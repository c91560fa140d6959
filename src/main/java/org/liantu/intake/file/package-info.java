/**
 * Reads files that somebody brought, whoever wrote them and for whatever purpose, as a
 * stream of records: never more than one record in memory, never an exception for what is
 * in a file.
 */
@NullMarked
package org.liantu.intake.file;

import org.jspecify.annotations.NullMarked;
