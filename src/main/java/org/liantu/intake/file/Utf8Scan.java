package org.liantu.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;

/**
 * How much of a file is UTF-8.
 *
 * @param good signs of several bytes that are valid
 * @param bad places that are not
 * @param firstBadLine line of the first bad place, from 1; 0 if there is none
 */
record Utf8Scan(long good, long bad, long firstBadLine) {

	private static final int BUFFER = 64 * 1024;

	/**
	 * Scans a file.
	 * @throws RefusedException if it holds a null byte, and so is no text
	 */
	static Utf8Scan of(Path file, String name) throws IOException {
		long good = 0;
		long bad = 0;
		long firstBadLine = 0;
		long line = 1;
		// How many bytes the sign still needs, and between which the next one must be.
		int needed = 0;
		int lowest = 0x80;
		int highest = 0xBF;
		byte[] bytes = new byte[BUFFER];
		try (InputStream in = Files.newInputStream(file)) {
			int count = in.read(bytes);
			while (count >= 0) {
				int i = 0;
				while (i < count) {
					int b = bytes[i];
					if (needed > 0) {
						b &= 0xFF;
						if (b < lowest || b > highest) {
							// This byte may begin the next sign, so it is looked at
							// again.
							bad++;
							firstBadLine = (firstBadLine == 0) ? line : firstBadLine;
							needed = 0;
							continue;
						}
						lowest = 0x80;
						highest = 0xBF;
						needed--;
						good += (needed == 0) ? 1 : 0;
					}
					else if (b > 0) {
						line += (b == '\n') ? 1 : 0;
					}
					else if (b == 0) {
						throw new RefusedException(new Problem.BinaryFile(Place.of(name, line)));
					}
					else {
						b &= 0xFF;
						lowest = switch (b) {
							case 0xE0 -> 0xA0;
							case 0xF0 -> 0x90;
							default -> 0x80;
						};
						highest = switch (b) {
							case 0xED -> 0x9F;
							case 0xF4 -> 0x8F;
							default -> 0xBF;
						};
						needed = needed(b);
						if (needed == 0) {
							bad++;
							firstBadLine = (firstBadLine == 0) ? line : firstBadLine;
						}
					}
					i++;
				}
				count = in.read(bytes);
			}
		}
		if (needed > 0) {
			bad++;
			firstBadLine = (firstBadLine == 0) ? line : firstBadLine;
		}
		return new Utf8Scan(good, bad, firstBadLine);
	}

	/** How many bytes follow a first one; 0 if it cannot be a first one. */
	private static int needed(int first) {
		if (first >= 0xC2 && first <= 0xDF) {
			return 1;
		}
		if (first >= 0xE0 && first <= 0xEF) {
			return 2;
		}
		return (first >= 0xF0 && first <= 0xF4) ? 3 : 0;
	}

}
