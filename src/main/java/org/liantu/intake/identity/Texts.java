package org.liantu.intake.identity;

import java.nio.charset.StandardCharsets;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;

/**
 * Very many short texts, in a third of the room that they take as objects of their own.
 */
final class Texts {

	private static final int SHEET = 1 << 20;

	/** The last sheet is the one that is written on. */
	private final ObjectArrayList<byte[]> sheets = new ObjectArrayList<>();

	/** On which sheet and where a text ends, by text. */
	private final IntArrayList ends = new IntArrayList();

	private final IntArrayList sheetOf = new IntArrayList();

	private int written = SHEET;

	/**
	 * Keeps a text.
	 * @return its number: 0, 1, 2 …
	 */
	int add(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		if (this.written + bytes.length > SHEET || this.sheets.isEmpty()) {
			this.sheets.add(new byte[Math.max(SHEET, bytes.length)]);
			this.written = 0;
		}
		System.arraycopy(bytes, 0, this.sheets.top(), this.written, bytes.length);
		this.written += bytes.length;
		this.sheetOf.add(this.sheets.size() - 1);
		this.ends.add(this.written);
		return this.ends.size() - 1;
	}

	/** The text with a number. */
	String get(int text) {
		int sheet = this.sheetOf.getInt(text);
		int start = (text > 0 && this.sheetOf.getInt(text - 1) == sheet) ? this.ends.getInt(text - 1) : 0;
		return new String(this.sheets.get(sheet), start, this.ends.getInt(text) - start, StandardCharsets.UTF_8);
	}

	/** How many texts there are. */
	int size() {
		return this.ends.size();
	}

}
