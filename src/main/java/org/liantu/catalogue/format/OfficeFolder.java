package org.liantu.catalogue.format;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where an office keeps what its books look like: {@code book.ftlh}, {@code book.css},
 * {@code emblem.svg} or {@code emblem.png}. What is not there is as the product brings
 * it.
 */
@Component
class OfficeFolder {

	private static final String SHIPPED = "/catalogue/";

	/** The first that is there is taken. */
	private static final List<Map.Entry<String, String>> EMBLEMS = List.of(Map.entry("emblem.svg", "image/svg+xml"),
			Map.entry("emblem.png", "image/png"));

	private static final List<String> FILES = List.of("book.ftlh", "book.css", "emblem.svg", "emblem.png");

	private final @Nullable Path folder;

	OfficeFolder(Environment settings) {
		String folder = settings.getProperty("liantu.catalogue.folder", "");
		this.folder = folder.isEmpty() ? null : Path.of(folder).toAbsolutePath();
		if (this.folder != null && !Files.isDirectory(this.folder)) {
			throw new IllegalArgumentException("liantu.catalogue.folder 应为文件夹 / must be a folder: " + this.folder);
		}
	}

	/** The office's templates before those of the product. */
	TemplateLoader templates() {
		TemplateLoader shipped = new ClassTemplateLoader(OfficeFolder.class, SHIPPED);
		if (this.folder == null) {
			return shipped;
		}
		try {
			return new MultiTemplateLoader(
					new TemplateLoader[] { new FileTemplateLoader(this.folder.toFile()), shipped });
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A text of the office's or, if it has none, the product's. */
	String read(String name) {
		try {
			if (this.folder != null && Files.isRegularFile(this.folder.resolve(name))) {
				return Files.readString(this.folder.resolve(name));
			}
			try (InputStream shipped = OfficeFolder.class.getResourceAsStream(SHIPPED + name)) {
				return new String(Objects.requireNonNull(shipped, name).readAllBytes(), StandardCharsets.UTF_8);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Another one whenever one of its files comes, changes or goes; letters and digits.
	 */
	String state() {
		if (this.folder == null) {
			return "shipped";
		}
		int state = 0;
		for (String name : FILES) {
			File file = this.folder.resolve(name).toFile();
			state = 31 * state + Objects.hash(file.lastModified(), file.length());
		}
		return Integer.toHexString(state);
	}

	/** The office's emblem as an address that holds the picture itself. */
	Optional<String> emblem() {
		if (this.folder == null) {
			return Optional.empty();
		}
		for (Map.Entry<String, String> known : EMBLEMS) {
			Path file = this.folder.resolve(known.getKey());
			if (Files.isRegularFile(file)) {
				try {
					return Optional.of("data:" + known.getValue() + ";base64,"
							+ Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}
		}
		return Optional.empty();
	}

}
