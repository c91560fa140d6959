package org.liantu.intake.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import org.liantu.intake.log.ImportFile;

/**
 * Files that an import is made of, and where they lie.
 *
 * @param files what they are
 * @param byName where they are, by what they are called: no two alike
 */
public record BroughtFiles(List<ImportFile> files, Map<String, Path> byName) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int BUFFER = 1 << 16;

	/** Longer names are cut. */
	private static final int LONGEST_NAME = 120;

	/** Files that stay where they are. */
	public static BroughtFiles of(List<Path> paths) {
		return of(paths.stream().map(BroughtFiles::describe).toList(), paths);
	}

	static BroughtFiles of(List<ImportFile> files, List<Path> paths) {
		Map<String, Path> byName = new LinkedHashMap<>();
		for (int i = 0; i < files.size(); i++) {
			String name = files.get(i).name();
			for (int again = 2; byName.containsKey(name); again++) {
				name = again + "." + files.get(i).name();
			}
			byName.put(name, paths.get(i));
		}
		return new BroughtFiles(new ArrayList<>(files), byName);
	}

	/** One number for the files and how they are to be read. */
	public String hash(Order order) {
		return HexFormat.of()
			.formatHex(sha256().digest(JSON.writeValueAsBytes(new ImportFolder.Kept(order, this.files))));
	}

	private static ImportFile describe(Path path) {
		try (DigestInputStream content = new DigestInputStream(Files.newInputStream(path), sha256())) {
			byte[] buffer = new byte[BUFFER];
			long bytes = 0;
			for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
				bytes += read;
			}
			return new ImportFile(readable(String.valueOf(path.getFileName())), bytes,
					HexFormat.of().formatHex(content.getMessageDigest().digest()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The last part of a path, as a report can show it. */
	static String readable(String name) {
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		StringBuilder shown = new StringBuilder();
		last.codePoints()
			.filter((sign) -> !Character.isISOControl(sign) && Character.getType(sign) != Character.FORMAT)
			.limit(LONGEST_NAME)
			.forEach(shown::appendCodePoint);
		return shown.toString().isBlank() ? "file" : shown.toString().strip();
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
