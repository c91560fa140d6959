package org.liantu.intake.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import org.liantu.intake.problem.Problems;

/**
 * The mappings that are at hand: those in {@code mappings/} of the seed's folder, or the
 * ones that the program carries where no folder is given.
 */
@Component
public class Mappings {

	private static final String ENDING = ".yaml";

	private static final int MOST = 500;

	private final @Nullable Path folder;

	public Mappings(Environment settings) {
		String seed = settings.getProperty("liantu.seed", "");
		this.folder = seed.isBlank() ? null : Path.of(seed).resolve("mappings");
	}

	/**
	 * A mapping as it is written.
	 *
	 * @param id its id: the name of its file
	 * @param yaml its bytes
	 */
	public record Written(String id, byte[] yaml) {

	}

	/** All that can be read, by id; one with an error is not among them. */
	public List<Mapping> list() {
		List<Mapping> mappings = new ArrayList<>();
		files().forEach((id, yaml) -> MappingReader.read(id + ENDING, yaml, new Problems()).ifPresent(mappings::add));
		return mappings;
	}

	/** Their ids. */
	public List<String> ids() {
		return List.copyOf(files().keySet());
	}

	/** The one of that id, as it is written. */
	public Optional<Written> find(String id) {
		return Optional.ofNullable(files().get(id)).map((yaml) -> new Written(id, yaml));
	}

	private TreeMap<String, byte[]> files() {
		TreeMap<String, byte[]> files = new TreeMap<>();
		try {
			if (this.folder == null) {
				for (Resource file : new PathMatchingResourcePatternResolver()
					.getResources("classpath*:graph-seed/mappings/*" + ENDING)) {
					try (InputStream stream = file.getInputStream()) {
						files.put(id(String.valueOf(file.getFilename())), stream.readAllBytes());
					}
				}
			}
			else if (Files.isDirectory(this.folder)) {
				try (Stream<Path> paths = Files.list(this.folder)) {
					for (Path path : paths.filter((one) -> one.toString().endsWith(ENDING)).limit(MOST).toList()) {
						if (Files.size(path) <= MappingReader.MOST_BYTES) {
							files.put(id(String.valueOf(path.getFileName())), Files.readAllBytes(path));
						}
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return files;
	}

	private static String id(String fileName) {
		return fileName.substring(0, fileName.length() - ENDING.length());
	}

}
