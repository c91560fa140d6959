package org.liantu.intake.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.commons.io.input.ReaderInputStream;

import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;

/**
 * A text file whose encoding is known, because all of it was looked at.
 * <p>
 * A byte order mark decides. Without one a file that is valid UTF-8 throughout is UTF-8.
 * A file that is not, but in which more than twice as many signs of several bytes are
 * valid UTF-8 as are not, is UTF-8 with damage: read as GB18030, which takes almost
 * everything, all of it would turn into wrong signs without a word. Everything else is
 * GB18030 (and so GBK and GB2312), if it is valid throughout. In a Chinese text of that
 * encoding about one sign in seven looks like UTF-8.
 *
 * @param file where it is stored
 * @param charset its encoding
 * @param mark how many bytes its byte order mark takes
 */
record Text(Path file, Charset charset, int mark) {

	private static final Charset GB18030 = Charset.forName("GB18030");

	private static final int BUFFER = 64 * 1024;

	/**
	 * Looks at a whole file.
	 * @param file where it is stored
	 * @param name as told to people
	 * @throws RefusedException if it is no text
	 */
	static Text of(Path file, String name) throws IOException {
		byte[] head = Content.head(file, 3);
		if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
			Utf8Scan scan = Utf8Scan.of(file, name);
			if (scan.bad() > 0) {
				throw new RefusedException(new Problem.UnknownEncoding(Place.of(name, scan.firstBadLine())));
			}
			return new Text(file, StandardCharsets.UTF_8, 3);
		}
		if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE)) {
			Text text = new Text(file,
					startsWith(head, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, 2);
			text.check(name);
			return text;
		}
		Utf8Scan scan = Utf8Scan.of(file, name);
		if (scan.bad() == 0) {
			return new Text(file, StandardCharsets.UTF_8, 0);
		}
		if (scan.good() > 2 * scan.bad()) {
			throw new RefusedException(new Problem.UnknownEncoding(Place.of(name, scan.firstBadLine())));
		}
		Text text = new Text(file, GB18030, 0);
		text.check(name);
		return text;
	}

	private static boolean startsWith(byte[] head, int... bytes) {
		for (int i = 0; i < bytes.length; i++) {
			if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
				return false;
			}
		}
		return true;
	}

	/** Its characters, without the mark. */
	Reader reader() throws IOException {
		return new InputStreamReader(bytes(),
				this.charset.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT));
	}

	/** Its characters in UTF-8, without the mark. */
	InputStream utf8() throws IOException {
		if (this.charset.equals(StandardCharsets.UTF_8)) {
			return bytes();
		}
		return new BufferedInputStream(
				ReaderInputStream.builder().setReader(reader()).setCharset(StandardCharsets.UTF_8).get(), BUFFER);
	}

	private InputStream bytes() throws IOException {
		InputStream bytes = Files.newInputStream(this.file);
		bytes.skipNBytes(this.mark);
		return bytes;
	}

	/** Decodes all of it, to see whether that goes. */
	private void check(String name) throws IOException {
		long line = 1;
		char[] chars = new char[BUFFER / 4];
		try (Reader reader = reader()) {
			int count = reader.read(chars);
			while (count >= 0) {
				for (int i = 0; i < count; i++) {
					if (chars[i] == '\n') {
						line++;
					}
					else if (chars[i] == 0) {
						throw new RefusedException(new Problem.BinaryFile(Place.of(name, line)));
					}
				}
				count = reader.read(chars);
			}
		}
		catch (CharacterCodingException ex) {
			throw new RefusedException(new Problem.UnknownEncoding(Place.of(name, line)));
		}
	}

}
