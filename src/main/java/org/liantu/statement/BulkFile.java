package org.liantu.statement;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.liantu.graph.BulkFiles;

/**
 * One CSV file for Neo4j's importer. Makes nothing for the collector but numbers' digits:
 * there are a hundred million cells.
 */
final class BulkFile implements AutoCloseable {

	private static final int BUFFER = 64 * 1024;

	/** The longest a cell's sign gets: four bytes, and a quote is two. */
	private static final int SIGN = 4;

	private final OutputStream out;

	private final byte[] buffer = new byte[BUFFER];

	private int used;

	private boolean first = true;

	private boolean severalLines;

	BulkFile(Path file) throws IOException {
		this.out = Files.newOutputStream(file);
	}

	/** Whether a text in it goes over more than one line. */
	boolean hasSeveralLines() {
		return this.severalLines;
	}

	void cell(@Nullable Object value) throws IOException {
		if (!this.first) {
			put(',');
		}
		this.first = false;
		if (value instanceof String text) {
			// Always in quotes: without, an empty text would be no text.
			put('"');
			text(text);
			put('"');
		}
		else if (value instanceof List<?> list) {
			put('"');
			list(list);
			put('"');
		}
		else if (value instanceof byte[] bytes) {
			bytes(bytes);
		}
		else if (value != null) {
			plain(value.toString());
		}
	}

	/** A column's name and type. */
	void head(String text) throws IOException {
		if (!this.first) {
			put(',');
		}
		this.first = false;
		plain(text);
	}

	void endRow() throws IOException {
		put('\n');
		this.first = true;
	}

	private void list(List<?> list) throws IOException {
		boolean more = false;
		for (Object one : list) {
			String text = (String) one;
			if (text.indexOf(BulkFiles.LIST_SEPARATOR) >= 0) {
				throw new IllegalArgumentException("a text in a list has the control character U+001F: " + text);
			}
			if (more) {
				put(BulkFiles.LIST_SEPARATOR);
			}
			more = true;
			text(text);
		}
	}

	private void bytes(byte[] bytes) throws IOException {
		for (int i = 0; i < bytes.length; i++) {
			if (i > 0) {
				put(BulkFiles.LIST_SEPARATOR);
			}
			plain(Byte.toString(bytes[i]));
		}
	}

	private void plain(String ascii) throws IOException {
		for (int i = 0; i < ascii.length(); i++) {
			put(ascii.charAt(i));
		}
	}

	private void text(String text) throws IOException {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < 0x80) {
				if (c == '"') {
					put('"');
				}
				this.severalLines |= c == '\n' || c == '\r';
				put(c);
			}
			else {
				i += wide(text, i);
			}
		}
	}

	/** A sign that is not ASCII, as UTF-8. Returns by how much it is longer than one. */
	private int wide(String text, int at) throws IOException {
		room();
		int point = text.codePointAt(at);
		if (point < 0x800) {
			this.buffer[this.used++] = (byte) (0xC0 | point >> 6);
		}
		else if (point < 0x10000) {
			if (Character.isSurrogate((char) point)) {
				// Half a sign: as every other encoder does.
				this.buffer[this.used++] = '?';
				return 0;
			}
			this.buffer[this.used++] = (byte) (0xE0 | point >> 12);
			this.buffer[this.used++] = (byte) (0x80 | point >> 6 & 0x3F);
		}
		else {
			this.buffer[this.used++] = (byte) (0xF0 | point >> 18);
			this.buffer[this.used++] = (byte) (0x80 | point >> 12 & 0x3F);
			this.buffer[this.used++] = (byte) (0x80 | point >> 6 & 0x3F);
		}
		this.buffer[this.used++] = (byte) (0x80 | point & 0x3F);
		return Character.charCount(point) - 1;
	}

	private void put(char ascii) throws IOException {
		room();
		this.buffer[this.used++] = (byte) ascii;
	}

	private void room() throws IOException {
		if (this.used > BUFFER - SIGN) {
			this.out.write(this.buffer, 0, this.used);
			this.used = 0;
		}
	}

	@Override
	public void close() throws IOException {
		try (OutputStream closed = this.out) {
			closed.write(this.buffer, 0, this.used);
			this.used = 0;
		}
	}

}
