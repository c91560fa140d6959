package org.liantu.catalogue.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import org.liantu.catalogue.book.Book;
import org.liantu.web.Format;
import org.liantu.web.Phrasebook;

/** Writes a book in whichever format is asked for. */
@Component
public class BookWriters {

	/** So many books are written at a time, whoever asks: each takes much memory. */
	private static final int DESKS = 2;

	private final Map<Format, BookWriter> writers;

	private final OfficeFolder office;

	private final Semaphore desks = new Semaphore(DESKS, true);

	BookWriters(HtmlWriter html, PdfWriter pdf, DocxWriter docx, XlsxWriter xlsx, OfficeFolder office) {
		this.office = office;
		this.writers = Map.of(Format.HTML, html, Format.PDF, pdf, Format.DOCX, docx, Format.XLSX, xlsx);
	}

	/** Writers of these settings; who runs no application makes them. */
	public static BookWriters of(Environment settings, Phrasebook phrasebook) {
		TemplateWords words = new TemplateWords(phrasebook);
		OfficeFolder office = new OfficeFolder(settings);
		HtmlWriter html = new HtmlWriter(office, words);
		return new BookWriters(html, new PdfWriter(html), new DocxWriter(words), new XlsxWriter(words), office);
	}

	/**
	 * Another one whenever the office changes what its books look like; letters and
	 * digits.
	 */
	public String look() {
		return this.office.state();
	}

	/**
	 * A whole book as a file.
	 * @param book what to write
	 * @param format one of {@link Format#BOOKS}
	 */
	public byte[] file(Book book, Format format) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			write(book, format, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/**
	 * Writes a whole book; the stream stays open.
	 * @param book what to write
	 * @param format one of {@link Format#BOOKS}
	 * @param out where to
	 */
	public void write(Book book, Format format, OutputStream out) throws IOException {
		BookWriter writer = Objects.requireNonNull(this.writers.get(format), format.text());
		int wanted = book.isLarge() ? DESKS : 1;
		try {
			this.desks.acquire(wanted);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("nobody waits for this book any more");
		}
		try {
			writer.write(book, out);
		}
		finally {
			this.desks.release(wanted);
		}
	}

}
