package org.liantu.intake.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of a seed, wherever it lies, sorted by path.
 *
 * @param name what to call it in a report
 * @param files its tables, and what lies beside them by mistake
 */
record Seed(String name, List<SeedFile> files) {

	/**
	 * Part of the hash, so that a version of this code that reads the same rows another
	 * way loads them again. Raise it when rows come to mean other statements.
	 */
	private static final String READING = "liantu-seed-1";

	private static final int DEEPEST = 6;

	Seed {
		files = files.stream().sorted(Comparator.comparing(SeedFile::path)).toList();
	}

	/** The seed in a folder. One that is not there has no files. */
	static Seed inFolder(Path folder) {
		List<SeedFile> files = new ArrayList<>();
		if (Files.isDirectory(folder)) {
			try (Stream<Path> paths = Files.walk(folder, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
				paths.filter((path) -> isMeant(folder.relativize(path)))
					.filter(Files::isRegularFile)
					.forEach((path) -> files.add(read(folder, path)));
			}
			catch (IOException | UncheckedIOException ex) {
				files.add(SeedFile.unreadable("."));
			}
		}
		return new Seed(folder.toString(), files);
	}

	/** The seed that comes with the program. */
	static Seed bundled() {
		List<SeedFile> files = new ArrayList<>();
		try {
			for (Resource resource : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:graph-seed/**/*.csv")) {
				String address = resource.getURL().toString();
				String path = address.substring(address.lastIndexOf("/graph-seed/") + "/graph-seed/".length());
				try (InputStream stream = resource.getInputStream()) {
					files.add(SeedFile.of(path, stream.readAllBytes()));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Seed("graph-seed", files);
	}

	/** One number for all paths and contents, and for how they are read. */
	String hash() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(READING.getBytes(StandardCharsets.UTF_8));
			for (SeedFile file : this.files) {
				byte[] content = file.content();
				String head = "\n" + file.path() + "\n" + ((content != null) ? content.length : -1) + "\n";
				digest.update(head.getBytes(StandardCharsets.UTF_8));
				if (content != null) {
					digest.update(content);
				}
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	/**
	 * Tables, and workbooks that somebody saved instead; not what editors leave behind.
	 */
	private static boolean isMeant(Path path) {
		for (Path part : path) {
			if (part.toString().startsWith(".") || part.toString().startsWith("~$")) {
				return false;
			}
		}
		String name = path.toString().toLowerCase(Locale.ROOT);
		return Stream.of(".csv", ".xlsx", ".xls", ".et", ".ods").anyMatch(name::endsWith);
	}

	private static SeedFile read(Path folder, Path path) {
		String name = folder.relativize(path).toString().replace('\\', '/');
		try {
			// One byte more than allowed says enough, however large the file is.
			try (InputStream stream = Files.newInputStream(path)) {
				byte[] content = stream.readNBytes(Math.toIntExact(SeedFile.MOST_BYTES + 1));
				return (content.length > SeedFile.MOST_BYTES) ? SeedFile.tooLarge(name) : SeedFile.of(name, content);
			}
		}
		catch (IOException ex) {
			return SeedFile.unreadable(name);
		}
	}

}
