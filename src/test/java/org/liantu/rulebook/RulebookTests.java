package org.liantu.rulebook;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RulebookTests {

	@Test
	void theShippedQualityWeightsNeedNoScaling() {
		Rulebook rulebook = Rulebooks.shipped();
		double link = sum(rulebook, Rulebook.Kind.LINK);
		double quality = sum(rulebook, Rulebook.Kind.QUALITY);
		assertThat(quality / (link + quality)).isLessThanOrEqualTo(rulebook.qualityCap());
	}

	@Test
	void aRuleNobodyKnowsIsRefused() {
		assertThatThrownBy(() -> RulebookReader
			.read(shipped().replace("homecoming:", "home-coming:").getBytes(StandardCharsets.UTF_8)))
			.hasMessageContaining("exactly the rules");
	}

	@Test
	void aWeightOutOfRangeIsRefused() {
		assertThatThrownBy(() -> RulebookReader
			.read(shipped().replace("weight: 24", "weight: 240").getBytes(StandardCharsets.UTF_8)))
			.hasMessageContaining("weight of fills-a-gap");
	}

	@Test
	void aMisspeltNumberIsRefused() {
		assertThatThrownBy(() -> RulebookReader
			.read(shipped().replace("hopValues:", "hopvalues:").getBytes(StandardCharsets.UTF_8)))
			.hasMessageContaining("hopValues");
	}

	@ParameterizedTest(name = "{0} of {1}: {2}")
	@CsvSource({ "1, 100, 1.0", "10, 100, 0.5", "100, 100, 0.0", "1, 1, 1.0", "0, 100, 1.0" })
	void rarity(long having, long all, double expected) {
		assertThat(Rulebook.rarity(having, all)).isEqualTo(expected);
	}

	private static String shipped() {
		try (var file = RulebookTests.class.getResourceAsStream("/recruit/rules.yaml")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static double sum(Rulebook rulebook, Rulebook.Kind kind) {
		return rulebook.rules()
			.values()
			.stream()
			.filter((rule) -> rule.kind() == kind)
			.mapToDouble((rule) -> rule.weight().doubleValue())
			.sum();
	}

}
