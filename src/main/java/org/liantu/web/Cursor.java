package org.liantu.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.liantu.model.InvalidValue;

/**
 * Where the next page of a list begins. To the caller an opaque text; in it the revision,
 * the question and the offset, so that the pages of one list always fit together.
 */
public final class Cursor {

	/** Name of the parameter that takes it. */
	public static final String PARAMETER = "cursor";

	private static final byte VERSION = 1;

	private static final int QUESTION_BYTES = 8;

	/** Makes the whole a multiple of three, so that no spare bits hide in the text. */
	private static final int CHECK_BYTES = 6;

	private static final int BYTES = 1 + Long.BYTES + Integer.BYTES + QUESTION_BYTES + CHECK_BYTES;

	private Cursor() {
	}

	/**
	 * The cursor of a page.
	 * @param revision the revision of the list
	 * @param question what was asked; one and the same text for the same question
	 * @param offset how many items come before
	 */
	public static String next(long revision, Object question, int offset) {
		ByteBuffer bytes = ByteBuffer.allocate(BYTES);
		bytes.put(VERSION).putLong(revision).putInt(offset).put(hash(question.toString(), QUESTION_BYTES));
		bytes.put(check(bytes.array()));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
	}

	/**
	 * The offset that a cursor stands for.
	 * @param cursor what the caller gave; null for the first page
	 * @param revision the revision now
	 * @param question what is asked now
	 * @return how many items come before, 0 without a cursor
	 * @throws InvalidValue if it is no cursor, or that of another question
	 * @throws CursorExpired if the graph has moved on since
	 */
	public static int offset(@Nullable String cursor, long revision, Object question) {
		if (cursor == null) {
			return 0;
		}
		byte[] given = decode(cursor);
		ByteBuffer bytes = ByteBuffer.wrap(given);
		byte[] asked = new byte[QUESTION_BYTES];
		byte version = bytes.get();
		long then = bytes.getLong();
		int offset = bytes.getInt();
		bytes.get(asked);
		if (version != VERSION || offset < 0 || !Arrays.equals(asked, hash(question.toString(), QUESTION_BYTES))) {
			throw InvalidValue.of(PARAMETER, cursor, List.of());
		}
		if (then != revision) {
			throw new CursorExpired(cursor);
		}
		return offset;
	}

	private static byte[] decode(String cursor) {
		try {
			byte[] bytes = Base64.getUrlDecoder().decode(cursor);
			if (bytes.length == BYTES
					&& Arrays.equals(check(bytes), Arrays.copyOfRange(bytes, BYTES - CHECK_BYTES, BYTES))) {
				return bytes;
			}
		}
		catch (IllegalArgumentException ex) {
			// Not base64url: no cursor of ours.
		}
		throw InvalidValue.of(PARAMETER, cursor, List.of());
	}

	private static byte[] check(byte[] bytes) {
		return hash(new String(bytes, 0, BYTES - CHECK_BYTES, StandardCharsets.ISO_8859_1), CHECK_BYTES);
	}

	private static byte[] hash(String text, int length) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return Arrays.copyOf(hash, length);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
