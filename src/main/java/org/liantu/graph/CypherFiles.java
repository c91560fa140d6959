package org.liantu.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The questions under {@code cypher/}, one a file, read once. */
final class CypherFiles {

	private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

	private CypherFiles() {
	}

	/**
	 * The text of a question.
	 * @param question its path below {@code cypher/}, without ending
	 * @throws IllegalArgumentException if there is no such file
	 */
	static String get(String question) {
		return TEXTS.computeIfAbsent(question, CypherFiles::read);
	}

	private static String read(String question) {
		try (InputStream file = CypherFiles.class.getResourceAsStream("/cypher/" + question + ".cypher")) {
			if (file == null) {
				throw new IllegalArgumentException("no question cypher/" + question + ".cypher");
			}
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
