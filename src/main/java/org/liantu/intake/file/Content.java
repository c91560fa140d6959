package org.liantu.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** What a file is by its first bytes, whatever it is called. */
enum Content {

	EMPTY, ZIP, OLD_OFFICE, PDF, PROGRAM, PICTURE, PACKED, WEB_PAGE, JSON, TEXT;

	/** Enough for every sign of a format, and for the first lines of a table. */
	static final int HEAD = 64 * 1024;

	static Content of(byte[] head) {
		if (head.length == 0) {
			return EMPTY;
		}
		if (starts(head, "PK\3\4") || starts(head, "PK\5\6") || starts(head, "PK\7\b")) {
			return ZIP;
		}
		if (starts(head, "\u00D0\u00CF\u0011\u00E0")) {
			return OLD_OFFICE;
		}
		if (starts(head, "%PDF")) {
			return PDF;
		}
		if (starts(head, "MZ") && indexOfNull(head) || starts(head, "\u007FELF")
				|| starts(head, "\u00CA\u00FE\u00BA\u00BE") || starts(head, "#!/")) {
			return PROGRAM;
		}
		if (starts(head, "\u0089PNG") || starts(head, "\u00FF\u00D8\u00FF") || starts(head, "GIF8")) {
			return PICTURE;
		}
		if (starts(head, "\u001F\u008B") || starts(head, "Rar!") || starts(head, "7z\u00BC\u00AF")
				|| starts(head, "BZh") || starts(head, "\u00FD7zXZ")) {
			return PACKED;
		}
		String text = text(head);
		if (text.isEmpty()) {
			return EMPTY;
		}
		String start = text.substring(0, Math.min(text.length(), 16)).toLowerCase(Locale.ROOT);
		if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml")
				|| start.startsWith("<table") || start.startsWith("<meta") || start.startsWith("<script")) {
			return WEB_PAGE;
		}
		return (start.startsWith("{") || start.startsWith("[")) ? JSON : TEXT;
	}

	/** How it is called in {@code import-content.*}. */
	String text() {
		return switch (this) {
			case ZIP -> "archive";
			case OLD_OFFICE -> "old-office";
			case EMPTY -> "text";
			default -> name().toLowerCase(Locale.ROOT).replace('_', '-');
		};
	}

	/** The first bytes of a file. */
	static byte[] head(Path file, int length) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return in.readNBytes(length);
		}
	}

	/** The head as text from its first sign on, for looking at signs of ASCII. */
	static String text(byte[] head) {
		boolean wide = starts(head, "\u00FE\u00FF") || starts(head, "\u00FF\u00FE");
		String text = wide ? new String(head, StandardCharsets.UTF_16) : new String(head, StandardCharsets.ISO_8859_1);
		int from = starts(head, "\u00EF\u00BB\u00BF") ? 3 : 0;
		while (from < text.length() && Blanks.isBlank(text.charAt(from))) {
			from++;
		}
		return text.substring(from);
	}

	private static boolean starts(byte[] head, String magic) {
		byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
		return head.length >= bytes.length && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
	}

	private static boolean indexOfNull(byte[] head) {
		for (byte b : head) {
			if (b == 0) {
				return true;
			}
		}
		return false;
	}

}
