package org.liantu.statement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Basis;

/**
 * Where a fact can be read and how sure it is.
 *
 * @param source id of the source
 * @param asOf the day for which the fact is stated
 * @param basis on what the source rests
 * @param confidence 0 to 1
 * @param locator where in the source, null if not said
 */
public record Citation(String source, LocalDate asOf, Basis basis, double confidence, @Nullable String locator) {

}
