package org.liantu.catalogue.format;

import java.io.IOException;
import java.io.OutputStream;

import org.liantu.catalogue.book.Book;

/** Writes books in one format. */
public interface BookWriter {

	/**
	 * Writes a whole book; the stream stays open.
	 * @param book what to write
	 * @param out where to
	 */
	void write(Book book, OutputStream out) throws IOException;

}
