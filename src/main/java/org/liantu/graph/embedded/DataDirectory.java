package org.liantu.graph.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The folder of everything the service keeps, held by one service at a time. */
final class DataDirectory implements AutoCloseable {

	private static final int PASSWORD_BYTES = 24;

	private final Path path;

	private final FileChannel lockFile;

	private DataDirectory(Path path, FileChannel lockFile) {
		this.path = path;
		this.lockFile = lockFile;
	}

	/**
	 * Opens the folder, made if it is not there, and locks it until closed.
	 * @throws DataDirectoryInUse if another service holds it
	 */
	static DataDirectory open(Path path) {
		Path absolute = path.toAbsolutePath().normalize();
		try {
			Files.createDirectories(absolute);
			FileChannel channel = FileChannel.open(absolute.resolve("liantu.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (tryLock(channel) == null) {
				channel.close();
				throw new DataDirectoryInUse(absolute);
			}
			return new DataDirectory(absolute, channel);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot use the data directory " + absolute, ex);
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	Path resolve(String name) {
		return this.path.resolve(name);
	}

	/**
	 * The file that holds the server's password: made by chance once, readable by its
	 * owner alone.
	 */
	synchronized Path passwordFile() {
		Path file = resolve("neo4j.password");
		try {
			if (!Files.exists(file)) {
				byte[] bytes = new byte[PASSWORD_BYTES];
				new SecureRandom().nextBytes(bytes);
				Path part = resolve("neo4j.password.part");
				Files.deleteIfExists(part);
				Files.createFile(part, ownerOnly("rw-------"));
				Files.writeString(part, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n");
				// Whoever is killed in between leaves no empty password.
				Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file;
	}

	/** Where the server keeps its files; its owner alone may look into them. */
	Path serverHome() {
		return serverHome("neo4j");
	}

	/** The same under another name, until it is ready for use. */
	Path serverHome(String name) {
		Path home = resolve(name);
		try {
			if (!Files.isDirectory(home)) {
				Files.createDirectory(home, ownerOnly("rwx------"));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return home;
	}

	/** Nothing where the file system knows no such permissions. */
	private FileAttribute<?>[] ownerOnly(String permissions) {
		return this.path.getFileSystem().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

	String password() {
		try {
			return Files.readString(passwordFile()).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Deletes a file or a folder with all that is in it; nothing if it is not there. */
	static void deleteAll(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> paths = Files.walk(folder)) {
				for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(path);
				}
			}
		}
	}

	@Override
	public void close() {
		try {
			this.lockFile.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
