package org.liantu.intake.file;

import org.jspecify.annotations.Nullable;

import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;

/** Counts what comes out of packed bytes, and refuses it when it is too much. */
final class Unpacking {

	private final String name;

	private final long most;

	/** Whether more is merely a large file, rather than an attempt to fill the disk. */
	private final boolean file;

	private final @Nullable Unpacking whole;

	private long unpacked;

	private Unpacking(String name, long most, boolean file, @Nullable Unpacking whole) {
		this.name = name;
		this.most = most;
		this.file = file;
		this.whole = whole;
	}

	/** Everything that comes out of one opening or reading. */
	static Unpacking all(String name, Limits limits) {
		return new Unpacking(name, limits.unpackedBytes(), false, null);
	}

	/** What comes out of a packed file, or out of one entry of it. */
	Unpacking of(String part, long packedBytes, Limits limits) {
		return new Unpacking(part, limits.unpackedFrom(packedBytes), false, this);
	}

	/** What comes out of one entry and may be no larger than a file. */
	Unpacking file(String part, Limits limits) {
		return new Unpacking(part, limits.fileBytes(), true, this);
	}

	String name() {
		return this.name;
	}

	void count(long bytes) throws RefusedException {
		for (Unpacking each = this; each != null; each = each.whole) {
			each.unpacked += bytes;
			if (each.unpacked > each.most) {
				Place place = Place.of(this.name);
				throw new RefusedException(each.file ? new Problem.TooLargeFile(place, Limits.bytes(each.most))
						: new Problem.ArchiveBomb(place, Limits.bytes(each.most)));
			}
		}
	}

}
