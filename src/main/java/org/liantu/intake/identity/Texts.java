package org.liantu.intake.identity;

import java.nio.charset.StandardCharsets;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;

/**
 * Very many short texts, in a third of the room that they take as objects of their own.
 */
final class Texts {

	private static final int SHEET = 1 << 20;

	/** The bytes of all texts, one behind the other. */
	private final ObjectArrayList<byte[]> sheets = new ObjectArrayList<>();

	/** Before which byte a text ends, by text. */
	private final IntArrayList ends = new IntArrayList();

	private int written;

	/**
	 * Keeps a text.
	 * @return its number: 0, 1, 2 …
	 */
	int add(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		int end = Math.addExact(this.written, bytes.length);
		while ((long) this.sheets.size() * SHEET < end) {
			this.sheets.add(new byte[SHEET]);
		}
		for (int done = 0; done < bytes.length;) {
			int at = (this.written + done) % SHEET;
			int more = Math.min(bytes.length - done, SHEET - at);
			System.arraycopy(bytes, done, this.sheets.get((this.written + done) / SHEET), at, more);
			done += more;
		}
		this.written = end;
		this.ends.add(end);
		return this.ends.size() - 1;
	}

	/** The text with a number. */
	String get(int text) {
		int start = (text > 0) ? this.ends.getInt(text - 1) : 0;
		byte[] bytes = new byte[this.ends.getInt(text) - start];
		for (int done = 0; done < bytes.length;) {
			int at = (start + done) % SHEET;
			int more = Math.min(bytes.length - done, SHEET - at);
			System.arraycopy(this.sheets.get((start + done) / SHEET), at, bytes, done, more);
			done += more;
		}
		return new String(bytes, StandardCharsets.UTF_8);
	}

}
