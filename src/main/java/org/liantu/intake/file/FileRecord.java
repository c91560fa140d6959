package org.liantu.intake.file;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One record of a foreign file, before anybody asks what it means.
 *
 * @param file name of the file as people know it, such as
 * {@code sets.zip/ckg/company.json}
 * @param sheet name of the sheet; null if the file is no workbook
 * @param line where it is, from 1: in a CSV file and in JSON Lines the line it begins on,
 * in a workbook the number of the row, in a JSON document how many records come up to it
 * @param cells its filled cells by column, without blanks around them, in the order of
 * the columns; cannot be changed
 */
public record FileRecord(String file, @Nullable String sheet, long line, Map<String, String> cells) {

}
