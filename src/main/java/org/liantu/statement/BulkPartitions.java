package org.liantu.statement;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Thing;

/**
 * Records on disk, those of one thing together: so that no more of them than a part need
 * fit into memory. Keeps no file open.
 */
final class BulkPartitions {

	static final int COUNT = 256;

	private static final int BUFFER = 32 * 1024;

	private final Path folder;

	private final String prefix;

	private final byte @Nullable [][] buffers = new byte[COUNT][];

	private final int[] used = new int[COUNT];

	BulkPartitions(Path folder, String prefix) {
		this.folder = folder;
		this.prefix = prefix;
	}

	/** Adds a record to the part of its thing. */
	synchronized void add(long hash, byte[] bytes, int from, int length) {
		int part = (int) (hash >>> 56);
		byte[] buffer = this.buffers[part];
		if (buffer == null) {
			buffer = new byte[BUFFER];
			this.buffers[part] = buffer;
		}
		if (BUFFER - this.used[part] < length) {
			append(part, buffer, 0, this.used[part]);
			this.used[part] = 0;
		}
		if (length > BUFFER) {
			append(part, bytes, from, length);
			return;
		}
		System.arraycopy(bytes, from, buffer, this.used[part], length);
		this.used[part] += length;
	}

	private void append(int part, byte[] bytes, int from, int length) {
		try (OutputStream out = Files.newOutputStream(file(part), StandardOpenOption.CREATE,
				StandardOpenOption.APPEND)) {
			out.write(bytes, from, length);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path file(int part) {
		return this.folder.resolve(this.prefix + "-" + part + ".part");
	}

	/** All records of a part; they are gone from here then. */
	byte[] take(int part) {
		byte[] buffer = this.buffers[part];
		if (buffer == null) {
			return new byte[0];
		}
		append(part, buffer, 0, this.used[part]);
		this.buffers[part] = null;
		try {
			byte[] all = Files.readAllBytes(file(part));
			Files.delete(file(part));
			return all;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A number by which a thing is told from all others, but for one chance in a million
	 * among five million things.
	 */
	static long hash(Thing thing) {
		long hash = thing.label().ordinal() + 1;
		String id = thing.id();
		for (int i = 0; i < id.length(); i++) {
			hash = (hash ^ id.charAt(i)) * 0x9E3779B97F4A7C15L;
			hash ^= hash >>> 32;
		}
		return hash;
	}

}
