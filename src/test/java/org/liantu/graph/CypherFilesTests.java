package org.liantu.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The questions under cypher/")
class CypherFilesTests {

	private static final Path QUESTIONS = Path.of("src/main/resources/cypher");

	@Test
	void everyQuestionSaysWhatItAsks() throws IOException {
		for (Path file : files(QUESTIONS, ".cypher")) {
			assertThat(file).content().as(file.toString()).startsWith("// ");
			assertThat(Files.readString(file).contains("RETURN") || Files.readString(file).contains("CALL db."))
				.as(file.toString())
				.isTrue();
		}
	}

	@Test
	void everyParameterIsListedInTheHeader() throws IOException {
		for (Path file : files(QUESTIONS, ".cypher")) {
			String text = Files.readString(file);
			String header = String.join("\n", text.lines().takeWhile((line) -> line.startsWith("//")).toList());
			var parameters = java.util.regex.Pattern.compile("\\$([a-zA-Z]+)").matcher(text.substring(header.length()));
			while (parameters.find()) {
				assertThat(header).as(file.toString()).contains("$" + parameters.group(1));
			}
		}
	}

	@Test
	void everyQuestionIsAskedByTheProgram() throws IOException {
		String program = texts(Path.of("src/main/java"));
		for (String question : questions()) {
			assertThat(program.contains("\"" + question + "\"")).as(question).isTrue();
		}
	}

	/** What the other packages ask is tested by what they do with the answers. */
	@Test
	void everyQuestionThatReadsIsTestedOnADrawnGraph() throws IOException {
		String tests = texts(Path.of("src/test/java"));
		for (String question : questions()) {
			if (question.startsWith("recruit/") || question.startsWith("chainmap/") || question.startsWith("home/")) {
				assertThat(tests.contains("\"" + question + "\"")).as(question).isTrue();
			}
		}
	}

	private static List<String> questions() throws IOException {
		return files(QUESTIONS, ".cypher").stream()
			.map((file) -> QUESTIONS.relativize(file).toString().replace('\\', '/').replaceFirst("\\.cypher$", ""))
			.toList();
	}

	private static String texts(Path folder) throws IOException {
		StringBuilder all = new StringBuilder();
		for (Path file : files(folder, ".java")) {
			all.append(Files.readString(file));
		}
		return all.toString();
	}

	private static List<Path> files(Path folder, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
	}

}
