package org.liantu.intake.file;

/** What foreign files are written in. */
public enum Format {

	/** Cells separated by comma, semicolon or tab; the first row names the columns. */
	CSV,

	/** A workbook; the first filled row of each sheet names the columns. */
	XLSX,

	/** A JSON object on each line. */
	JSON_LINES,

	/** A single JSON document with an array of records somewhere in it. */
	JSON_ARRAY

}
