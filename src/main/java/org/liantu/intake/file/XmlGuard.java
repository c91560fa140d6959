package org.liantu.intake.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;

/**
 * The characters of an XML part, so that no parser has to keep more of them than a cell
 * may hold: a text, an attribute or a comment that is longer ends the reading, and so
 * does a declaration of entities, which no workbook needs.
 */
final class XmlGuard extends FilterReader {

	/** Tags and their attributes, beside the text of a cell. */
	private static final int MARKUP = 16 * 1024;

	private enum State {

		CONTENT, OPENED, DECLARATION, DASH, INSTRUCTION, COMMENT, SECTION

	}

	private final Place place;

	private final Limits limits;

	private State state = State.CONTENT;

	/** Signs since the last thing began. */
	private int run;

	private char last;

	private char lastButOne;

	XmlGuard(Reader reader, Place place, Limits limits) {
		super(reader);
		this.place = place;
		this.limits = limits;
	}

	@Override
	public int read(char[] chars, int offset, int length) throws IOException {
		int count = super.read(chars, offset, length);
		for (int i = offset; i < offset + count; i++) {
			char c = chars[i];
			this.run++;
			if (this.state == State.CONTENT) {
				if (c == '<') {
					this.state = State.OPENED;
					check();
					this.run = 0;
				}
			}
			else {
				look(c);
			}
		}
		check();
		return count;
	}

	@Override
	public int read() throws IOException {
		char[] one = new char[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0];
	}

	private void check() throws RefusedException {
		if (this.run > this.limits.cellChars() + MARKUP) {
			throw new RefusedException(new Problem.TooLongCell(this.place, Limits.bytes(this.limits.cellChars())));
		}
	}

	private void look(char c) throws RefusedException {
		switch (this.state) {
			case OPENED -> {
				this.state = switch (c) {
					case '!' -> State.DECLARATION;
					case '?' -> State.INSTRUCTION;
					default -> State.CONTENT;
				};
				forget();
			}
			case DECLARATION -> {
				if (c != '-' && c != '[') {
					throw new RefusedException(new Problem.DoctypeInWorkbook(this.place));
				}
				this.state = (c == '-') ? State.DASH : State.SECTION;
			}
			case DASH -> {
				if (c != '-') {
					throw new RefusedException(new Problem.DamagedFile(this.place));
				}
				this.state = State.COMMENT;
			}
			case INSTRUCTION -> endsWith(c, this.last == '?');
			case COMMENT -> endsWith(c, this.last == '-' && this.lastButOne == '-');
			case SECTION -> endsWith(c, this.last == ']' && this.lastButOne == ']');
			default -> throw new IllegalStateException(this.state.name());
		}
	}

	private void endsWith(char c, boolean ending) {
		if (c == '>' && ending) {
			this.state = State.CONTENT;
		}
		this.lastButOne = this.last;
		this.last = c;
	}

	private void forget() {
		this.last = 0;
		this.lastButOne = 0;
	}

}
