package org.liantu.intake.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Names that others gave to files. They are shown, and never used on our disk. */
final class FileNames {

	private static final int LONGEST = 255;

	private static final Set<String> ARCHIVES = Set.of("zip", "rar", "7z", "gz", "tgz", "tar", "bz2", "xz", "jar",
			"zst");

	private static final Set<String> TEXT_TABLES = Set.of("csv", "tsv", "txt");

	private static final Set<String> JSON = Set.of("json", "jsonl", "ndjson");

	private static final Set<String> OLD_WORKBOOKS = Set.of("xls", "et", "xlt");

	private FileNames() {
	}

	/** What a name says about the content. */
	enum Kind {

		TABLE, WORKBOOK, OLD_WORKBOOK, JSON, ZIP, OTHER_ARCHIVE, OTHER

	}

	static Kind kind(String name) {
		String ending = ending(name);
		if (TEXT_TABLES.contains(ending)) {
			return Kind.TABLE;
		}
		if (JSON.contains(ending)) {
			return Kind.JSON;
		}
		if (OLD_WORKBOOKS.contains(ending)) {
			return Kind.OLD_WORKBOOK;
		}
		if (ARCHIVES.contains(ending)) {
			return ending.equals("zip") ? Kind.ZIP : Kind.OTHER_ARCHIVE;
		}
		return ending.equals("xlsx") ? Kind.WORKBOOK : Kind.OTHER;
	}

	/** Whether a name says that each line of the file is a record. */
	static boolean saysLines(String name) {
		return ending(name).equals("jsonl") || ending(name).equals("ndjson");
	}

	private static String ending(String name) {
		return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

	/** Whether a name leads elsewhere, hides what it is, or is too long. */
	static boolean isBad(String name) {
		if (name.isBlank() || name.length() > LONGEST || name.startsWith("/") || name.indexOf('\\') >= 0
				|| name.matches("(?s)[A-Za-z]:.*")) {
			return true;
		}
		for (String part : name.split("/", -1)) {
			if (part.equals("..") || part.equals(".") || part.isBlank()) {
				return true;
			}
		}
		return name.codePoints().anyMatch(FileNames::isInvisible);
	}

	/** Also the signs that turn the direction, with which fdp.exe looks like exe.pdf. */
	private static boolean isInvisible(int c) {
		int type = Character.getType(c);
		return type == Character.CONTROL || type == Character.FORMAT || type == Character.LINE_SEPARATOR
				|| type == Character.PARAGRAPH_SEPARATOR || type == Character.SURROGATE || c == 0xFFFD;
	}

	/** What systems put into archives beside the files that people meant. */
	static boolean isLitter(String name) {
		String file = name.substring(name.lastIndexOf('/') + 1);
		return name.startsWith("__MACOSX/") || file.startsWith("._") || file.startsWith("~$")
				|| file.equals(".DS_Store") || file.equalsIgnoreCase("Thumbs.db")
				|| file.equalsIgnoreCase("desktop.ini");
	}

	/**
	 * The name of a file in an archive. Chinese Windows writes GBK, Macs write UTF-8
	 * without saying so.
	 */
	static String of(ZipArchiveEntry entry) {
		byte[] raw = entry.getRawName();
		if (raw == null || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD) {
			return entry.getName();
		}
		try {
			return strict(raw, StandardCharsets.UTF_8);
		}
		catch (CharacterCodingException ex) {
			// Not UTF-8, so the other one.
		}
		try {
			return strict(raw, Charset.forName("GB18030"));
		}
		catch (CharacterCodingException ex) {
			return new String(raw, StandardCharsets.UTF_8);
		}
	}

	private static String strict(byte[] bytes, Charset charset) throws CharacterCodingException {
		CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(bytes));
		return text.toString();
	}

}
