package org.liantu.intake.seed;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the seed lies.
 *
 * @param seed its folder; null for the one that comes with the program
 */
@ConfigurationProperties("liantu")
record SeedProperties(@Nullable Path seed) {

	Seed read() {
		return (this.seed != null && !this.seed.toString().isBlank()) ? Seed.inFolder(this.seed) : Seed.bundled();
	}

}
