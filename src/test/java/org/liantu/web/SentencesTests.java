package org.liantu.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import org.liantu.model.Name;
import org.liantu.model.Phrase;

import static org.assertj.core.api.Assertions.assertThat;

/** Every sentence is there in both languages, and every sentence asked for is there. */
class SentencesTests {

	private static final Pattern GAP = Pattern.compile("\\{(\\d+)");

	private static final Pattern PHRASE = Pattern.compile("Phrase\\s*\\.of\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");

	@Test
	void everySentenceIsThereInBothLanguages() throws IOException {
		for (String feature : features()) {
			Properties chinese = read(feature + ".properties");
			Properties english = read(feature + "_en.properties");
			assertThat(english.keySet()).as(feature).isEqualTo(chinese.keySet());
			chinese.stringPropertyNames()
				.forEach((key) -> assertThat(gaps(english.getProperty(key))).as(feature + ": " + key)
					.isEqualTo(gaps(chinese.getProperty(key))));
		}
	}

	@Test
	void everySentenceAskedForIsThere() throws IOException {
		Set<String> known = new TreeSet<>();
		for (String feature : features()) {
			known.addAll(read(feature + ".properties").stringPropertyNames());
		}
		assertThat(known).containsAll(asked());
	}

	@Test
	void namesPhrasesAndListsGoIntoTheGaps() {
		Phrasebook phrasebook = Phrasebooks.of("web");
		Phrase phrase = Phrase.of("problem.invalid-value.detail", new Name("轨道交通", "rail transit"),
				List.of(Phrase.of("word.yes"), "x", 3));
		assertThat(phrasebook.say(phrase, Language.CHINESE)).isEqualTo("参数“轨道交通”的值“是、x、3”无效");
		assertThat(phrasebook.say(phrase, Language.ENGLISH))
			.isEqualTo("“yes, x, 3” is not a valid value of “rail transit”");
	}

	private static List<String> features() throws IOException {
		List<String> features = new ArrayList<>();
		for (Resource file : new PathMatchingResourcePatternResolver()
			.getResources("classpath:messages/*.properties")) {
			String name = String.valueOf(file.getFilename()).replace(".properties", "");
			if (!name.endsWith("_en")) {
				features.add(name);
			}
		}
		return features;
	}

	private static Properties read(String file) throws IOException {
		Properties properties = new Properties();
		try (InputStreamReader reader = new InputStreamReader(
				new PathMatchingResourcePatternResolver().getResource("classpath:messages/" + file).getInputStream(),
				StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}

	private static Set<String> gaps(String sentence) {
		return GAP.matcher(sentence)
			.results()
			.map((gap) -> gap.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> asked() throws IOException {
		Set<String> asked = new TreeSet<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			for (Path file : files.filter((one) -> one.toString().endsWith(".java")).toList()) {
				Matcher phrase = PHRASE.matcher(Files.readString(file));
				while (phrase.find()) {
					asked.add(phrase.group(1));
				}
			}
		}
		return asked;
	}

}
