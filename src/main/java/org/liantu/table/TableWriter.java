package org.liantu.table;

import java.io.IOException;
import java.io.OutputStream;

/** Writes tables in one format. */
interface TableWriter {

	/**
	 * Writes the whole table; the stream stays open.
	 * @param table what to write
	 * @param cells its cells in the reader's language
	 * @param out where to
	 */
	void write(Table table, Cells cells, OutputStream out) throws IOException;

}
