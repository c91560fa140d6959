package org.liantu.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page says it says in both languages. */
@DisplayName("The words of the page")
class PageWordsTests {

	private static final Path STATIC = Path.of("src/main/resources/static");

	private static final Pattern SAID = Pattern.compile("say\\('([^']+)'");

	private static final Pattern GAP = Pattern.compile("\\{\\w+}");

	private static JsonNode words(String language) throws IOException {
		return new JsonMapper().readTree(Files.readString(STATIC.resolve("messages/" + language + ".json")));
	}

	private static Set<String> found(Pattern pattern, String text) {
		return pattern.matcher(text)
			.results()
			.map((found) -> found.group(found.groupCount()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@Test
	void areThereInBothLanguagesWithTheSameGaps() throws IOException {
		JsonNode chinese = words("zh-CN");
		JsonNode english = words("en");
		assertThat(english.propertyNames()).containsExactlyInAnyOrderElementsOf(chinese.propertyNames());
		chinese.propertyNames()
			.forEach((key) -> assertThat(found(GAP, english.get(key).asString())).as(key)
				.isEqualTo(found(GAP, chinese.get(key).asString())));
	}

	@Test
	void areWrittenWhereverTheyAreSaid() throws IOException {
		Set<String> said = new TreeSet<>();
		try (Stream<Path> files = Files.walk(STATIC)) {
			List<Path> modules = files.filter((file) -> file.toString().endsWith(".js")).toList();
			for (Path module : modules) {
				said.addAll(found(SAID, Files.readString(module)));
			}
		}
		assertThat(said).hasSizeGreaterThan(100);
		assertThat(words("zh-CN").propertyNames()).containsAll(said);
	}

}
