package org.liantu.graph.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The jars of Neo4j that the program carries, unpacked once into the data directory. */
final class Neo4jRuntime {

	private static final String ZIP = "/neo4j-runtime.zip";

	/** Written by the build beside the archive: its checksum. */
	private static final String ZIP_ID = "/neo4j-runtime.zip.MD5";

	private Neo4jRuntime() {
	}

	/**
	 * Looks whether there is anything to unpack.
	 * @throws IllegalStateException if this build carries none
	 */
	static void requireCarried() {
		if (Neo4jRuntime.class.getResource(ZIP_ID) == null) {
			throw new IllegalStateException(
					"本程序未附带 Neo4j,请设置 liantu.neo4j.uri。/ This build carries no Neo4j: set liantu.neo4j.uri.");
		}
	}

	/**
	 * The folder with the jars. Unpacks them if they are not there, and removes those of
	 * other versions.
	 * @param data the data directory
	 * @throws IllegalStateException if this build carries none
	 */
	static Path unpackInto(DataDirectory data) {
		Path runtimes = data.resolve("neo4j-runtime");
		try {
			Path wanted = runtimes.resolve(id());
			if (!Files.isDirectory(wanted)) {
				DataDirectory.deleteAll(runtimes);
				Path part = runtimes.resolve("part");
				unpack(part);
				// A rename is all or nothing: a half-unpacked folder never bears the
				// name.
				Files.move(part, wanted);
			}
			return wanted;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot unpack Neo4j into " + runtimes, ex);
		}
	}

	private static String id() throws IOException {
		requireCarried();
		try (InputStream stream = Objects.requireNonNull(Neo4jRuntime.class.getResourceAsStream(ZIP_ID))) {
			return new String(stream.readAllBytes(), StandardCharsets.US_ASCII).strip();
		}
	}

	private static void unpack(Path into) throws IOException {
		Files.createDirectories(into);
		try (InputStream stream = Neo4jRuntime.class.getResourceAsStream(ZIP);
				ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(stream))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (!entry.isDirectory()) {
					Files.copy(zip, into.resolve(Path.of(entry.getName()).getFileName()));
				}
			}
		}
	}

}
