package org.liantu.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a file as bytes, none of them longer than a record may be. */
final class JsonLines implements AutoCloseable {

	private static final int BUFFER = 64 * 1024;

	private final InputStream in;

	private final int longest;

	private byte[] bytes;

	/** What was read and not yet handed out lies between these. */
	private int start;

	private int end;

	private int offset;

	private int length;

	private long number;

	private boolean tooLong;

	JsonLines(InputStream in, int longest) {
		this.in = in;
		this.longest = longest;
		this.bytes = new byte[BUFFER];
	}

	/** Goes to the next line. */
	boolean next() throws IOException {
		this.tooLong = false;
		int at = this.start;
		while (true) {
			while (at < this.end && this.bytes[at] != '\n') {
				at++;
			}
			if (at < this.end) {
				take(at, at + 1);
				return true;
			}
			if (at - this.start > this.longest) {
				this.tooLong = true;
				this.start = at;
			}
			int read = fill();
			at = this.end - Math.max(0, read);
			if (read < 0) {
				boolean something = this.start < this.end || this.tooLong;
				if (something) {
					take(this.end, this.end);
				}
				return something;
			}
		}
	}

	private void take(int to, int next) {
		this.number++;
		this.offset = this.start;
		this.length = to - this.start;
		this.tooLong |= this.length > this.longest;
		this.start = next;
	}

	/** Reads on behind what is left; returns how much, -1 at the end. */
	private int fill() throws IOException {
		if (this.start > 0) {
			System.arraycopy(this.bytes, this.start, this.bytes, 0, this.end - this.start);
			this.end -= this.start;
			this.start = 0;
		}
		if (this.end == this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, 2 * this.bytes.length);
		}
		int read = this.in.read(this.bytes, this.end, this.bytes.length - this.end);
		this.end += Math.max(0, read);
		return read;
	}

	/** The line's number in the file, from 1. */
	long number() {
		return this.number;
	}

	/** Whether the line is too long, and is not here. */
	boolean isTooLong() {
		return this.tooLong;
	}

	boolean isBlank() {
		for (int i = this.offset; i < this.offset + this.length; i++) {
			if (this.bytes[i] != ' ' && this.bytes[i] != '\t' && this.bytes[i] != '\r') {
				return false;
			}
		}
		return true;
	}

	/** The array that holds the line until the next one is asked for. */
	byte[] bytes() {
		return this.bytes;
	}

	int offset() {
		return this.offset;
	}

	int length() {
		return this.length;
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

}
