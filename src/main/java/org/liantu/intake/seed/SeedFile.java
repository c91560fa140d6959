package org.liantu.intake.seed;

import org.jspecify.annotations.Nullable;

import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;

/**
 * One file of a seed.
 *
 * @param path its path within the seed, with slashes
 * @param content its bytes; null if it could not be read or is too large
 * @param flaw why there is no content; null if there is
 */
record SeedFile(String path, byte @Nullable [] content, @Nullable Problem flaw) {

	/** Larger than any table that a person edits. */
	static final long MOST_BYTES = 50L * 1024 * 1024;

	static SeedFile of(String path, byte[] content) {
		return new SeedFile(path, content, null);
	}

	static SeedFile unreadable(String path) {
		return new SeedFile(path, null, new Problem.UnreadableFile(Place.of(path)));
	}

	static SeedFile tooLarge(String path) {
		return new SeedFile(path, null, new Problem.TooLargeFile(Place.of(path), "50 MB"));
	}

	/** Its name without folders. */
	String name() {
		return this.path.substring(this.path.lastIndexOf('/') + 1);
	}

	/** The chain in whose folder it lies; null if in none. */
	@Nullable String chain() {
		String[] parts = this.path.split("/");
		return (parts.length == 3 && parts[0].equals("chains")) ? parts[1] : null;
	}

}
