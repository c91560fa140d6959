package org.liantu.statement;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Basis;
import org.liantu.model.Label;
import org.liantu.model.Thing;

/**
 * Statements as bytes, for a moment on disk. Words that come again and again, such as a
 * source, are written as numbers; what is read back shares them.
 */
final class BulkRecords {

	/** So many words are remembered; further ones are written out. */
	private static final int WORDS = 1 << 16;

	private static final Label[] LABELS = Label.values();

	private static final Predicate[] PREDICATES = Predicate.values();

	private static final Basis[] BASES = Basis.values();

	private final Map<String, Integer> numbers = new HashMap<>();

	private final List<String> words = new ArrayList<>();

	private byte[] bytes = new byte[1024];

	private int length;

	/** Writes one; it is in {@link #bytes} until the next one. */
	void write(Statement statement, String importId) {
		this.length = 0;
		write(statement.subject());
		number(statement.predicate().ordinal());
		Thing object = statement.object();
		if (object != null) {
			write(object);
		}
		else {
			value(statement.value());
		}
		number(statement.qualifiers().size());
		statement.qualifiers().forEach((name, value) -> {
			word(name);
			value(value);
		});
		word(statement.origin());
		word(statement.source());
		number(statement.asOf().toEpochDay());
		number(statement.basis().ordinal());
		number(Double.doubleToRawLongBits(statement.confidence()));
		value(statement.locator());
		word(importId);
	}

	byte[] bytes() {
		return this.bytes;
	}

	int length() {
		return this.length;
	}

	private void write(Thing thing) {
		number(thing.label().ordinal());
		text(thing.id());
	}

	private void value(@Nullable Object value) {
		if (value == null) {
			number('-');
		}
		else if (value instanceof String text) {
			number('s');
			text(text);
		}
		else if (value instanceof Double real) {
			number('d');
			number(Double.doubleToRawLongBits(real));
		}
		else if (value instanceof Long whole) {
			number('l');
			number(whole);
		}
		else if (value instanceof Integer whole) {
			number('i');
			number(whole);
		}
		else if (value instanceof Boolean truth) {
			number(truth ? 't' : 'f');
		}
		else {
			throw new IllegalArgumentException("no value of a statement: " + value.getClass());
		}
	}

	private void word(String word) {
		Integer known = this.numbers.get(word);
		if (known == null && this.words.size() < WORDS) {
			known = this.words.size();
			this.words.add(word);
			this.numbers.put(word, known);
		}
		if (known != null) {
			number(known + 1);
		}
		else {
			number(0);
			text(word);
		}
	}

	private void text(String text) {
		byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
		number(utf8.length);
		room(utf8.length);
		System.arraycopy(utf8, 0, this.bytes, this.length, utf8.length);
		this.length += utf8.length;
	}

	/** Small ones take little room; negative ones ten bytes. */
	private void number(long number) {
		room(10);
		long left = number;
		while ((left & ~0x7FL) != 0) {
			this.bytes[this.length++] = (byte) (left & 0x7F | 0x80);
			left >>>= 7;
		}
		this.bytes[this.length++] = (byte) left;
	}

	private void room(int more) {
		if (this.bytes.length - this.length < more) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(this.bytes.length * 2, this.length + more));
		}
	}

	/** Reads what was written, one after the other. Nothing may be written meanwhile. */
	final class Reader {

		private final byte[] from;

		private int at;

		private String importId = "";

		Reader(byte[] from) {
			this.from = from;
		}

		boolean hasMore() {
			return this.at < this.from.length;
		}

		/** Where the next one starts. */
		int at() {
			return this.at;
		}

		/** Which import brought the one read last. */
		String importId() {
			return this.importId;
		}

		Statement read() {
			Thing subject = thing();
			Predicate predicate = PREDICATES[(int) number()];
			Thing object = predicate.isProperty() ? null : thing();
			Object value = predicate.isProperty() ? value() : null;
			SortedMap<String, Object> qualifiers = new TreeMap<>();
			for (long left = number(); left > 0; left--) {
				String name = word();
				Object qualifier = value();
				if (qualifier != null) {
					qualifiers.put(name, qualifier);
				}
			}
			String origin = word();
			String source = word();
			LocalDate asOf = LocalDate.ofEpochDay(number());
			Basis basis = BASES[(int) number()];
			double confidence = Double.longBitsToDouble(number());
			String locator = (String) value();
			this.importId = word();
			return new Statement(origin, subject, predicate, object, value, qualifiers, source, asOf, basis, confidence,
					locator);
		}

		private Thing thing() {
			return new Thing(LABELS[(int) number()], text());
		}

		private @Nullable Object value() {
			int kind = (int) number();
			return switch (kind) {
				case '-' -> null;
				case 's' -> text();
				case 'd' -> Double.longBitsToDouble(number());
				case 'l' -> number();
				case 'i' -> (int) number();
				case 't' -> true;
				case 'f' -> false;
				default -> throw new IllegalStateException("not written by this: " + kind);
			};
		}

		private String word() {
			int number = (int) number();
			return (number > 0) ? BulkRecords.this.words.get(number - 1) : text();
		}

		private String text() {
			int bytes = (int) number();
			String text = new String(this.from, this.at, bytes, StandardCharsets.UTF_8);
			this.at += bytes;
			return text;
		}

		private long number() {
			long number = 0;
			for (int shift = 0;; shift += 7) {
				byte next = this.from[this.at++];
				number |= (next & 0x7FL) << shift;
				if (next >= 0) {
					return number;
				}
			}
		}

	}

}
