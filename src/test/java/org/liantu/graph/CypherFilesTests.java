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

	/** What the walking room answers, as Neo4j answers it. */
	private static final Path ORACLE = Path.of("src/test/resources/cypher");

	@Test
	void everyQuestionSaysWhatItAsks() throws IOException {
		for (Path file : allQuestions()) {
			assertThat(file).content().as(file.toString()).startsWith("// ");
			assertThat(Files.readString(file).contains("RETURN") || Files.readString(file).contains("CALL db."))
				.as(file.toString())
				.isTrue();
		}
	}

	@Test
	void everyParameterIsListedInTheHeader() throws IOException {
		for (Path file : allQuestions()) {
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
		for (String question : questions(QUESTIONS)) {
			assertThat(program.contains("\"" + question + "\"")).as(question).isTrue();
		}
	}

	/** What the program asks is tested by what it does with the answers. */
	@Test
	void everyQuestionThatTheWalkingRoomAnswersIsTestedOnADrawnGraph() throws IOException {
		String tests = texts(Path.of("src/test/java"));
		for (String question : questions(ORACLE)) {
			assertThat(tests.contains("\"" + question + "\"")).as(question).isTrue();
		}
	}

	private static List<Path> allQuestions() throws IOException {
		return Stream.concat(files(QUESTIONS, ".cypher").stream(), files(ORACLE, ".cypher").stream()).toList();
	}

	private static List<String> questions(Path folder) throws IOException {
		return files(folder, ".cypher").stream()
			.map((file) -> folder.relativize(file).toString().replace('\\', '/').replaceFirst("\\.cypher$", ""))
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
