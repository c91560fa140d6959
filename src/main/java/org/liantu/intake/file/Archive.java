package org.liantu.intake.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.jspecify.annotations.Nullable;

import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;

/**
 * A ZIP file, opened only after its directory was found to be small: libraries read all
 * of it into memory.
 */
final class Archive implements Closeable {

	/** What the directory may take for one file, a long name included. */
	private static final int DIRECTORY_ENTRY = 1024;

	private static final int END_LENGTH = 22;

	private static final int LONGEST_COMMENT = 0xFFFF;

	private static final int END = 0x06054B50;

	private static final int LOCATOR_64 = 0x07064B50;

	private static final int END_64 = 0x06064B50;

	private static final int LOCATOR_64_LENGTH = 20;

	private static final int END_64_LENGTH = 56;

	private final String name;

	private final ZipFile zip;

	private final List<ZipArchiveEntry> entries;

	private Archive(String name, ZipFile zip, List<ZipArchiveEntry> entries) {
		this.name = name;
		this.zip = zip;
		this.entries = entries;
	}

	/**
	 * Opens an archive.
	 * @param file where it is stored
	 * @param name as told to people
	 * @throws RefusedException if it is none, or holds too much
	 */
	static Archive open(Path file, String name, Limits limits) throws IOException {
		checkDirectory(file, name, limits);
		ZipFile zip;
		try {
			zip = ZipFile.builder().setPath(file).setIgnoreLocalFileHeader(true).get();
		}
		catch (IOException | RuntimeException ex) {
			throw damaged(name);
		}
		List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
		if (entries.size() > limits.filesInArchive()) {
			zip.close();
			throw new RefusedException(new Problem.TooManyFiles(Place.of(name), Limits.count(limits.filesInArchive())));
		}
		return new Archive(name, zip, entries);
	}

	static RefusedException damaged(String name) {
		return new RefusedException(new Problem.DamagedFile(Place.of(name)));
	}

	/** The library reads the directory from its beginning to the end of the file. */
	private static void checkDirectory(Path file, String name, Limits limits) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			long size = channel.size();
			ByteBuffer tail = read(channel, Math.max(0, size - END_LENGTH - LONGEST_COMMENT),
					(int) Math.min(size, END_LENGTH + LONGEST_COMMENT));
			int end = tail.limit() - END_LENGTH;
			while (end >= 0 && tail.getInt(end) != END) {
				end--;
			}
			if (end < 0) {
				throw damaged(name);
			}
			long endAt = size - tail.limit() + end;
			long start = directory64(channel, endAt);
			if (start < 0) {
				long length = tail.getInt(end + 12) & 0xFFFFFFFFL;
				long offset = tail.getInt(end + 16) & 0xFFFFFFFFL;
				start = Math.max(offset, endAt - length);
			}
			if (start < 0 || start > size) {
				throw damaged(name);
			}
			if (size - start > (long) DIRECTORY_ENTRY * limits.filesInArchive() + END_LENGTH + LONGEST_COMMENT) {
				throw new RefusedException(
						new Problem.TooManyFiles(Place.of(name), Limits.count(limits.filesInArchive())));
			}
		}
	}

	/** Where the directory of a large archive begins; -1 if it is no large one. */
	private static long directory64(FileChannel channel, long endAt) throws IOException {
		if (endAt < LOCATOR_64_LENGTH) {
			return -1;
		}
		ByteBuffer locator = read(channel, endAt - LOCATOR_64_LENGTH, LOCATOR_64_LENGTH);
		if (locator.limit() < LOCATOR_64_LENGTH || locator.getInt(0) != LOCATOR_64) {
			return -1;
		}
		long at = locator.getLong(8);
		if (at < 0 || at > endAt) {
			return Long.MAX_VALUE;
		}
		ByteBuffer end = read(channel, at, END_64_LENGTH);
		boolean whole = end.limit() == END_64_LENGTH && end.getInt(0) == END_64 && end.getLong(48) >= 0;
		return whole ? end.getLong(48) : Long.MAX_VALUE;
	}

	private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
		int count = 0;
		while (bytes.hasRemaining() && count >= 0) {
			count = channel.read(bytes, at + bytes.position());
		}
		return bytes.flip();
	}

	List<ZipArchiveEntry> entries() {
		return this.entries;
	}

	/** The entry of that path, however its letters are written; null if there is none. */
	@Nullable ZipArchiveEntry find(String path) {
		for (ZipArchiveEntry entry : this.entries) {
			String found = entry.getName().replace('\\', '/');
			if (found.equalsIgnoreCase(path) || found.equalsIgnoreCase("/" + path)) {
				return entry;
			}
		}
		return null;
	}

	/**
	 * The content of an entry, counted while it is read. What is wrong with it gets out
	 * as a {@link RefusedException}.
	 */
	InputStream content(ZipArchiveEntry entry, Unpacking unpacking) throws IOException {
		String shown = unpacking.name();
		if (entry.getGeneralPurposeBit().usesEncryption()) {
			throw new RefusedException(new Problem.EncryptedFile(Place.of(shown)));
		}
		ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
		if (method != ZipMethod.STORED && method != ZipMethod.DEFLATED && method != ZipMethod.ENHANCED_DEFLATED) {
			throw damaged(shown);
		}
		try {
			return new UnpackedStream(this.zip.getInputStream(entry), entry, unpacking);
		}
		catch (IOException | RuntimeException ex) {
			throw damaged(shown);
		}
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

	@Override
	public String toString() {
		return this.name;
	}

}
