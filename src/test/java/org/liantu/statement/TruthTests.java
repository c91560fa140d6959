package org.liantu.statement;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.liantu.model.Basis;
import org.liantu.model.Label;
import org.liantu.model.Thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

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
				old:  Company name=甲某 {confidence: 0.5}
				old:  Company otherNames=旧甲 {confidence: 0.9}
				old SUPPLIES cn-2
				cn-3 OWNS old
				old SAME_AS cn-1
				""");
		assertThat(truth.nodes()).doesNotContainKey(new Thing(Label.COMPANY, "old"));
		assertThat(company(truth, "cn-1")).containsEntry("name", "甲").containsEntry("otherNames", List.of("旧甲", "甲某"));
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
	void anOldNameIsAnotherNameAndNoConflict() {
		Truth truth = truth("""
				cn-1: Company name=浙江大自然户外用品股份有限公司 shortName=浙江自然 {source: listed, asOf: 2021-05-06}
				cn-2: Company name=浙江大自然旅游用品有限公司 shortName=浙大自然 {source: report, asOf: 2018-01-01}
				cn-2 SAME_AS cn-1
				""");
		assertThat(company(truth, "cn-1")).containsEntry("name", "浙江大自然户外用品股份有限公司")
			.containsEntry("shortName", "浙江自然")
			.containsEntry("otherNames", List.of("浙大自然", "浙江大自然旅游用品有限公司"))
			.doesNotContainKey(Truth.DISPUTED);
	}

	@Test
	void twoNamesOfOneDayAreAConflictHoweverSureTheyAre() {
		Truth truth = truth("""
				cn-1: Company name=甲 shortName=浙江自然 {source: a, asOf: 2024-01-01, confidence: 0.9}
				cn-1: Company shortName=浙大自然 {source: b, asOf: 2024-01-01, confidence: 0.4}
				""");
		assertThat(company(truth, "cn-1")).containsEntry(Truth.DISPUTED, List.of("shortName"))
			.containsEntry("otherNames", List.of("浙大自然"));
	}

	@Test
	void oneNameMayBeWrittenInSeveralWays() {
		Truth truth = truth("""
				cn-1: Company name='甲(浙江)有限公司 ' {source: a}
				cn-1: Company name=甲（浙江）有限公司 {source: b}
				cn-1: Company name=甲【浙江】　有限公司 {source: c}
				cn-1: Company name='ＡＢ 甲' {source: d, asOf: 2000-01-01}
				""");
		assertThat(company(truth, "cn-1")).doesNotContainKey(Truth.DISPUTED);
	}

	@Test
	void theNamesThatHoldAreNoOtherNames() {
		Truth truth = truth("""
				cn-1: Company name=浙江甲有限公司 shortName=甲 otherNames=甲,旧甲 {source: a}
				cn-1: Company name=甲 otherNames=浙江甲有限公司 {source: b, confidence: 0.5}
				cn-2: Company name=乙 otherNames=乙
				pad: Product name=减振垫 {source: a}
				pad: Product name=橡胶减振垫 {source: b, confidence: 0.5}
				rail: Chain name=轨道交通 {source: a}
				rail: Chain name=轨交 {source: b, confidence: 0.5}
				""");
		assertThat(company(truth, "cn-1")).containsEntry("otherNames", List.of("旧甲"));
		assertThat(company(truth, "cn-2")).doesNotContainKey("otherNames");
		assertThat(truth.nodes().get(new Thing(Label.PRODUCT, "pad"))).containsEntry("name", "减振垫")
			.containsEntry("otherNames", List.of("橡胶减振垫"))
			.doesNotContainKey(Truth.DISPUTED);
		assertThat(truth.nodes().get(new Thing(Label.CHAIN, "rail"))).containsOnlyKeys("name");
	}

	@ParameterizedTest
	@CsvSource({ "330000, 331023, false", "330000, 320000, true", "331023, 330100, true", "100000, 331023, false",
			"331023, 331023105, false", "331023, 331023, false" })
	void regionsOfWhichNoneLiesInTheOtherAreAConflict(String one, String other, boolean disputed) {
		Truth truth = truth("""
				cn-1: Company name=甲
				cn-1 LOCATED_IN %s {source: a}
				cn-1 LOCATED_IN %s {source: b, confidence: 0.5}
				""".formatted(one, other));
		assertThat(company(truth, "cn-1").get(Truth.DISPUTED)).isEqualTo(disputed ? List.of("region") : null);
	}

	@ParameterizedTest(name = "{0} and {1}: {2}")
	@CsvSource({ "sw2021.370103, sw2021.340000, true", "sw2021.370103, sw2021.370000, false",
			"sw2021.370000, sw2021.370103, false", "sw2021.370103, sw2021.370100, false",
			"sw2021.370103, sw2021.370102, true", "sw2021.370103, 1495, false", "sw2021.370103, sw2014.340000, false",
			"sw-370103, sw-340000, true", "2720, 272, false", "27, 2720, false", "2720, 2710, true", "2720, 14, true",
			"c, 2720, false", "c, f, true", "csrc.c27, csrc.c, false", "csrc.c27, csrc.c14, true" })
	void industriesOfOneClassificationOfWhichNoneLiesInTheOtherAreAConflict(String one, String other,
			boolean disputed) {
		Truth truth = truth("""
				cn-603079: Company name=圣达生物
				cn-603079 CLASSED_AS %s {source: a, asOf: 2021-10-22}
				cn-603079 CLASSED_AS %s {source: b, asOf: 2025-06-12}
				""".formatted(one, other));
		assertThat(company(truth, "cn-603079").get(Truth.DISPUTED)).isEqualTo(disputed ? List.of("industry") : null);
	}

	@Test
	void aSourceThatNamesSeveralIndustriesMeansAllOfThem() {
		String one = """
				cn-603079: Company name=圣达生物
				cn-603079 CLASSED_AS sw2021.370103 {source: a}
				cn-603079 CLASSED_AS sw2021.340000 {source: a}
				""";
		assertThat(company(truth(one), "cn-603079")).doesNotContainKey(Truth.DISPUTED);
		assertThat(company(truth(one + "cn-603079 CLASSED_AS sw2021.370000 {source: b}"), "cn-603079"))
			.doesNotContainKey(Truth.DISPUTED);
		assertThat(company(truth(one + "cn-603079 CLASSED_AS sw2021.640000 {source: b}"), "cn-603079"))
			.containsEntry(Truth.DISPUTED, List.of("industry"));
	}

	@Test
	void whoeverSaysTenThousandThingsOfOneCompanyHoldsNobodyUp() {
		List<Statement> said = new ArrayList<>(Drawing.of("cn-1: Company name=甲").statements());
		Statement named = said.get(0);
		for (int i = 0; i < 10_000; i++) {
			Citation citation = new Citation("s-" + i % 500, LocalDate.of(2025, 1, 1 + i % 28), Basis.DOCUMENT, 0.9,
					null);
			said.add(Statement.property("drawn", named.subject(), Predicate.NAME, "甲" + i, citation));
			said.add(Statement.edge("drawn", named.subject(), Predicate.CLASSED_AS,
					new Thing(Label.INDUSTRY, "sw2021." + (100000 + i)), Map.of(), citation));
			said.add(Statement.edge("drawn", named.subject(), Predicate.LOCATED_IN,
					new Thing(Label.REGION, String.valueOf(300000 + i)), Map.of(), citation));
		}
		Truth truth = assertTimeout(Duration.ofSeconds(20), () -> Truth.of(said));
		assertThat(company(truth, "cn-1")).containsEntry(Truth.DISPUTED, List.of("name", "region", "industry"));
	}

	@Test
	void anIndustryThatWasMergedIsTheOneThatIsKept() {
		Truth truth = truth("""
				food: Industry name=食品
				sw2021.340000: Industry name=食品饮料
				food SAME_AS sw2021.340000
				cn-603079: Company name=圣达生物
				cn-603079 CLASSED_AS food {source: a}
				cn-603079 CLASSED_AS sw2021.370103 {source: b}
				""");
		assertThat(company(truth, "cn-603079")).containsEntry(Truth.DISPUTED, List.of("industry"));
	}

	@Test
	void whatIsShownOfADisputeIsWhatHolds() {
		List<Statement> said = Drawing.of("""
				cn-1: Company name=甲 status=active {confidence: 0.7}
				cn-1: Company status=revoked {confidence: 0.8}
				cn-1 LOCATED_IN 330000 {confidence: 0.95}
				cn-1 LOCATED_IN 331000 {confidence: 0.4}
				cn-1 LOCATED_IN 440000 {confidence: 0.9}
				""").statements();
		Thing company = new Thing(Label.COMPANY, "cn-1");
		List<Dispute> disputes = Dispute.of(Claim
			.of(said.stream().filter((one) -> one.subject().equals(company)).toList(), UnaryOperator.identity()));
		assertThat(disputes).extracting(Dispute::about).containsExactly("status", "region");
		assertThat(disputes).extracting(Dispute::shown).containsExactly("revoked", "331000");
		assertThat(disputes)
			.extracting((dispute) -> dispute.claims().stream().map(Claim::value).collect(Collectors.joining(" ")))
			.containsExactly("revoked active", "440000 331000");
		assertThat(edges(Truth.of(said))).containsExactly("cn-1 LOCATED_IN 331000");
	}

	@Test
	void theOrderInWhichThingsAreSaidDoesNotMatter() {
		List<Statement> said = new ArrayList<>(Drawing.of("""
				cn-1: Company name=甲 status=active {source: a}
				cn-1: Company name=乙 {source: b}
				cn-1 CLASSED_AS sw2021.370103 {source: a}
				cn-1 CLASSED_AS sw2021.340000 {source: b}
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
