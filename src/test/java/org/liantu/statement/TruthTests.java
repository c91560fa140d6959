package org.liantu.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.liantu.model.Label;
import org.liantu.model.Thing;

import static org.assertj.core.api.Assertions.assertThat;

/** What statements amount to: a drawing of what is said, then what holds. */
class TruthTests {

	@Test
	void theSurestStatementHolds() {
		Truth truth = truth("""
				cn-1: Company name=甲 {source: a, confidence: 0.6}
				cn-1: Company name=乙 {source: b, confidence: 0.8}
				cn-1: Company name=丙 {source: c, confidence: 0.7}
				""");
		assertThat(company(truth, "cn-1")).containsEntry("name", "乙");
	}

	@Test
	void ofTwoAsSureTheNewerHolds() {
		Truth truth = truth("""
				cn-1: Company status=active  {asOf: 2020-01-01}
				cn-1: Company status=revoked {asOf: 2024-01-01}
				""");
		assertThat(company(truth, "cn-1")).containsEntry("status", "revoked");
	}

	@Test
	void whatMayBeManyIsAllThere() {
		Truth truth = truth("""
				cn-1: Company calibre=listed           {source: a}
				cn-1: Company calibre=little-giant     {source: b, confidence: 0.3}
				cn-1: Company calibre=listed,headquarters {source: c}
				""");
		assertThat(company(truth, "cn-1")).containsEntry("calibre", List.of("headquarters", "listed", "little-giant"));
	}

	@Test
	void aFinerRegionDoesNotContradictTheSurestOne() {
		assertThat(edges(truth("""
				cn-1 LOCATED_IN 330000 {confidence: 0.95}
				cn-1 LOCATED_IN 331000 {confidence: 0.4}
				cn-1 LOCATED_IN 331023 {confidence: 0.3}
				"""))).containsExactly("cn-1 LOCATED_IN 331023");
	}

	@Test
	void aRegionElsewhereDoesNotWinByBeingSurerThanTheFinerOne() {
		assertThat(edges(truth("""
				cn-1 LOCATED_IN 330000 {confidence: 0.95}
				cn-1 LOCATED_IN 331000 {confidence: 0.4}
				cn-1 LOCATED_IN 440000 {confidence: 0.9}
				"""))).containsExactly("cn-1 LOCATED_IN 331000");
	}

	@Test
	void aFinerRegionElsewhereContradicts() {
		assertThat(edges(truth("""
				cn-1 LOCATED_IN 330000 {confidence: 0.95}
				cn-1 LOCATED_IN 440300 {confidence: 0.9}
				"""))).containsExactly("cn-1 LOCATED_IN 330000");
	}

	@Test
	void everyRegionLiesWithinTheCountryAndTownsWithinTheirCounty() {
		assertThat(edges(truth("""
				cn-1 LOCATED_IN 100000    {confidence: 0.95}
				cn-1 LOCATED_IN 331023    {confidence: 0.5}
				cn-1 LOCATED_IN 331023105 {confidence: 0.4}
				"""))).containsExactly("cn-1 LOCATED_IN 331023105");
	}

	@Test
	void oneParentHoldsWhereTwoAreSaid() {
		assertThat(edges(truth("""
				rail.pad PART_OF rail.parts {confidence: 0.5}
				rail.pad PART_OF rail.track {confidence: 0.9}
				"""))).containsExactly("rail.pad PART_OF rail.track");
	}

	@Test
	void suppliesIsOneEdgeAProduct() {
		Truth truth = truth("""
				cn-1 SUPPLIES cn-2 {product: pad,  source: a, confidence: 0.9, asOf: 2024-01-01}
				cn-1 SUPPLIES cn-2 {product: pad,  source: b, confidence: 0.6, shareOfSales: 0.2}
				cn-1 SUPPLIES cn-2 {product: bolt, source: a}
				cn-1 SUPPLIES cn-2 {source: b}
				""");
		assertThat(edges(truth)).containsExactly("cn-1 SUPPLIES cn-2", "cn-1 SUPPLIES cn-2 bolt",
				"cn-1 SUPPLIES cn-2 pad");
		assertThat(truth.edges().entrySet()).filteredOn((edge) -> edge.getKey().product().equals("pad"))
			.singleElement()
			.satisfies((edge) -> assertThat(edge.getValue())
				.containsExactlyInAnyOrderEntriesOf(Map.of("asOf", "2024-01-01", "basis", "document", "confidence", 0.9,
						"product", "pad", "shareOfSales", 0.2, "sources", List.of("a", "b"))));
	}

	@Test
	void whatIsSaidOfAnotherRecordIsTrueOfTheCompany() {
		Truth truth = truth("""
				cn-1: Company name=甲 {confidence: 0.9}
				old:  Company otherNames=旧甲 {confidence: 0.9}
				old:  Company name=甲某 {confidence: 0.5}
				old SUPPLIES cn-2
				cn-3 OWNS old
				old SAME_AS cn-1
				""");
		assertThat(truth.nodes()).doesNotContainKey(new Thing(Label.COMPANY, "old"));
		assertThat(company(truth, "cn-1")).containsEntry("name", "甲").containsEntry("otherNames", List.of("旧甲"));
		assertThat(edges(truth)).containsExactly("cn-1 SUPPLIES cn-2", "cn-3 OWNS cn-1");
	}

	@Test
	void mergesAreFollowedToTheEndAndACircleOfThemEnds() {
		assertThat(edges(truth("""
				a SAME_AS b
				b SAME_AS c
				a SUPPLIES d
				"""))).containsExactly("c SUPPLIES d");
		assertThat(edges(truth("""
				a SAME_AS b
				b SAME_AS a
				a SUPPLIES d
				"""))).hasSize(1);
	}

	@Test
	void theOrderInWhichThingsAreSaidDoesNotMatter() {
		List<Statement> said = new ArrayList<>(Drawing.of("""
				cn-1: Company name=甲 status=active {source: a}
				cn-1: Company name=乙 {source: b}
				cn-1 LOCATED_IN 330000 {source: a}
				cn-1 LOCATED_IN 331000 {source: b}
				cn-1 LOCATED_IN 320000 {source: c}
				cn-1 SUPPLIES cn-2 {source: a, product: pad}
				cn-1 SUPPLIES cn-2 {source: b, product: pad}
				cn-9 SAME_AS cn-1
				cn-9 SAME_AS cn-2
				cn-9 MAKES pad
				""").statements());
		Truth first = Truth.of(said);
		Random random = new Random(7);
		for (int i = 0; i < 50; i++) {
			Collections.shuffle(said, random);
			assertThat(Truth.of(said)).isEqualTo(first);
		}
	}

	private static Truth truth(String drawing) {
		return Truth.of(Drawing.of(drawing).statements());
	}

	private static Map<String, Object> company(Truth truth, String id) {
		return Objects.requireNonNull(truth.nodes().get(new Thing(Label.COMPANY, id)));
	}

	private static List<String> edges(Truth truth) {
		return truth.edges()
			.keySet()
			.stream()
			.map((edge) -> (edge.from().id() + " " + edge.type().text() + " " + edge.to().id() + " " + edge.product())
				.strip())
			.toList();
	}

}
