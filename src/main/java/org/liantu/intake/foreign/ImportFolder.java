package org.liantu.intake.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.FileSystemUtils;

import org.liantu.intake.file.Limits;
import org.liantu.intake.log.ImportFile;

/**
 * The files of one import as they were brought, with what is wanted of them, until the
 * import has ended: whoever is cut short finds everything again.
 */
public final class ImportFolder implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String ORDER = "order.json";

	private static final int BUFFER = 1 << 16;

	private final Path path;

	private final List<ImportFile> files = new ArrayList<>();

	private boolean kept;

	ImportFolder(Path path) {
		this.path = path;
	}

	/**
	 * Stores a file as it comes in.
	 * @param name what its sender calls it
	 * @param content its bytes; not closed
	 * @return what was stored
	 * @throws TooLarge if there are more bytes than are taken
	 */
	public ImportFile store(String name, InputStream content) {
		String shown = BroughtFiles.readable(name);
		try (FileChannel channel = FileChannel.open(this.path.resolve(stored(this.files.size())),
				StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
				OutputStream plain = java.nio.channels.Channels.newOutputStream(channel);
				DigestOutputStream out = new DigestOutputStream(plain, BroughtFiles.sha256())) {
			byte[] buffer = new byte[BUFFER];
			long bytes = 0;
			for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
				bytes += read;
				if (bytes > Limits.USUAL.fileBytes()) {
					throw new TooLarge(shown, Limits.USUAL.fileBytes());
				}
				out.write(buffer, 0, read);
			}
			channel.force(true);
			ImportFile file = new ImportFile(shown, bytes, HexFormat.of().formatHex(out.getMessageDigest().digest()));
			this.files.add(file);
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What was stored. */
	public List<ImportFile> files() {
		return List.copyOf(this.files);
	}

	/** Stored and not yet accepted, it is removed. */
	@Override
	public void close() {
		if (!this.kept) {
			delete();
		}
	}

	/** Writes what is wanted down beside the files; from now on the folder stays. */
	void keep(Order order) {
		try {
			Path file = this.path.resolve(ORDER);
			Files.write(file, JSON.writeValueAsBytes(new Kept(order, this.files)));
			try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
				channel.force(true);
			}
			this.kept = true;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The stored files. */
	BroughtFiles brought() {
		List<Path> paths = new ArrayList<>();
		for (int i = 0; i < this.files.size(); i++) {
			paths.add(this.path.resolve(stored(i)));
		}
		return BroughtFiles.of(this.files, paths);
	}

	/** A folder that was kept before. */
	static ImportFolder reopen(Path path) {
		ImportFolder folder = new ImportFolder(path);
		folder.files.addAll(JSON.readValue(path.resolve(ORDER).toFile(), Kept.class).files());
		folder.kept = true;
		return folder;
	}

	Order order() {
		return JSON.readValue(this.path.resolve(ORDER).toFile(), Kept.class).order();
	}

	String name() {
		return String.valueOf(this.path.getFileName());
	}

	/** A place for what is worked out on the way, emptied first. */
	Path work() {
		try {
			Path work = this.path.resolve("work");
			FileSystemUtils.deleteRecursively(work);
			return Files.createDirectories(work);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void delete() {
		try {
			FileSystemUtils.deleteRecursively(this.path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String stored(int number) {
		return "file-" + number;
	}

	/** What is written beside the files. */
	record Kept(Order order, List<ImportFile> files) {

	}

}
