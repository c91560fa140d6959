package org.liantu.intake.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every kind of problem is told in both languages, and some test provokes it. */
class ProblemKindsTests {

	private static final Path MESSAGES = Path.of("src/main/resources/messages");

	static Stream<String> kinds() {
		return Stream.of(Problem.class.getPermittedSubclasses()).map(Problem::kind).sorted();
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void isTold(String kind) throws IOException {
		for (String file : List.of("intake.properties", "intake_en.properties")) {
			Properties sentences = new Properties();
			try (var reader = Files.newBufferedReader(MESSAGES.resolve(file), StandardCharsets.UTF_8)) {
				sentences.load(reader);
			}
			assertThat(sentences.getProperty("import-problem." + kind)).as(file).isNotBlank();
		}
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void isProvokedBySomeTest(String kind) throws IOException {
		// Not the text itself in the message: all tests are long.
		assertThat(Pattern.compile("[\"| ]" + kind + "[\" |]").matcher(Texts.OF_TESTS).find()).as(kind).isTrue();
	}

	private static final class Texts {

		private static final String OF_TESTS = read();

		private static String read() {
			try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
				StringBuilder all = new StringBuilder();
				for (Path file : files.filter((path) -> path.toString().endsWith(".java")).sorted().toList()) {
					all.append(Files.readString(file));
				}
				return all.toString();
			}
			catch (IOException ex) {
				throw new java.io.UncheckedIOException(ex);
			}
		}

	}

}
