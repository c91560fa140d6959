package org.liantu.chainmap;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.liantu.rulebook.Rulebook;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("How close a segment is to what is here")
class RelatednessTests {

	private static final Rulebook.RelatednessNeeds FEW = new Rulebook.RelatednessNeeds(3, 2);

	/*
	 * region rubber damping drug 株洲 2 2 0 青岛 1 1 0 杭州 0 0 4
	 */
	private static final Map<String, Map<String, Integer>> COMPANIES = Map.of("株洲", Map.of("rubber", 2, "damping", 2),
			"青岛", Map.of("rubber", 1, "damping", 1), "杭州", Map.of("drug", 4));

	@Test
	void whatIsFoundTogetherElsewhereIsClose() {
		Map<String, Relatedness> densities = Relatedness.of(COMPANIES, Set.of("rubber"), List.of("damping", "drug"),
				FEW);
		assertThat(densities.get("damping").value()).isEqualTo(1.0);
		assertThat(densities.get("drug").value()).isEqualTo(0.0);
	}

	@Test
	void tooFewRegionsAreInsufficientData() {
		Map<String, Relatedness> densities = Relatedness.of(COMPANIES, Set.of("rubber"), List.of("damping"),
				new Rulebook.RelatednessNeeds(4, 2));
		assertThat(densities.get("damping").value()).isNull();
		assertThat(densities.get("damping").code()).isEqualTo("insufficient-data");
	}

}
