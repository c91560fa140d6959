package org.liantu.table;

import org.liantu.model.Phrase;

/**
 * A finished workbook. A controller that returns one, with the content type of
 * {@link org.liantu.web.Format#XLSX}, sends a file.
 *
 * @param file name of the file, without ending: letters, digits, dots and hyphens
 * @param title what the file is called in the reader's language
 * @param content the workbook
 */
public record WorkbookFile(String file, Phrase title, byte[] content) {

	public WorkbookFile {
		Table.requireFileName(file);
	}

}
