package org.liantu.intake.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** The content of an entry of an archive: counted, and checked against its sum. */
final class UnpackedStream extends FilterInputStream {

	private final ZipArchiveEntry entry;

	private final Unpacking unpacking;

	private final CRC32 sum = new CRC32();

	private long size;

	UnpackedStream(InputStream in, ZipArchiveEntry entry, Unpacking unpacking) {
		super(in);
		this.entry = entry;
		this.unpacking = unpacking;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int count;
		try {
			count = super.read(bytes, offset, length);
		}
		catch (IOException | RuntimeException ex) {
			throw Archive.damaged(this.unpacking.name());
		}
		if (count > 0) {
			this.size += count;
			this.sum.update(bytes, offset, count);
			this.unpacking.count(count);
		}
		else if (count < 0 && (this.sum.getValue() != this.entry.getCrc() || this.size != this.entry.getSize())) {
			throw Archive.damaged(this.unpacking.name());
		}
		return count;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
	}

	@Override
	public long skip(long count) throws IOException {
		return readNBytes((int) Math.min(count, 1024)).length;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

}
