package org.liantu.intake.foreign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Where the files of imports lie: {@code imports} in the service's data directory. A
 * graph may be shared by several services; each has its own folder, with a name of its
 * own, and looks after its own imports.
 */
@Component
class ImportFolders {

	private final Path root;

	/** Folders since the start: somebody may still be sending. */
	private final Set<String> opened = ConcurrentHashMap.newKeySet();

	ImportFolders(Environment settings) {
		String data = settings.getProperty("liantu.data", "");
		this.root = (data.isBlank() ? Path.of(System.getProperty("user.home"), ".liantu") : Path.of(data))
			.toAbsolutePath()
			.resolve("imports");
	}

	/** A new folder for files that are about to come in. */
	ImportFolder open() {
		try {
			String name = UUID.randomUUID().toString();
			this.opened.add(name);
			return new ImportFolder(Files.createDirectories(this.root.resolve(name)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** How the record of an import names its folder. */
	String nameOf(ImportFolder folder) {
		return owner() + "/" + folder.name();
	}

	/** The folder of an import, if it is one of ours and still there. */
	Optional<ImportFolder> find(String name) {
		String[] parts = name.split("/");
		if (parts.length != 2 || !isOurs(name) || !parts[1].matches("[0-9a-f-]{36}")
				|| !Files.exists(this.root.resolve(parts[1]).resolve("order.json"))) {
			return Optional.empty();
		}
		return Optional.of(ImportFolder.reopen(this.root.resolve(parts[1])));
	}

	/** Whether it is this service that has to look after it. */
	boolean isOurs(String name) {
		return name.startsWith(owner() + "/");
	}

	/**
	 * Removes what no import needs: files from before the start, of a sender who went
	 * away or whose service did.
	 */
	void removeAllBut(Collection<String> needed) {
		if (!Files.isDirectory(this.root)) {
			return;
		}
		try (Stream<Path> folders = Files.list(this.root)) {
			for (Path folder : folders.filter(Files::isDirectory).toList()) {
				String name = String.valueOf(folder.getFileName());
				if (!this.opened.contains(name) && !needed.contains(owner() + "/" + name)) {
					FileSystemUtils.deleteRecursively(folder);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What tells this service's folder from that of another one on the same graph. */
	private String owner() {
		Path file = this.root.resolve("owner");
		try {
			if (!Files.exists(file)) {
				Files.createDirectories(this.root);
				Path part = Files.writeString(this.root.resolve("owner.part"), UUID.randomUUID().toString());
				Files.move(part, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
			}
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
