package org.liantu.recruit.judge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.liantu.recruit.find.Candidate;
import org.liantu.recruit.find.CandidateBuilder;
import org.liantu.recruit.find.Circumstances;
import org.liantu.recruit.find.Link;
import org.liantu.rulebook.Rulebook;
import org.liantu.rulebook.Rulebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liantu.recruit.find.CandidateBuilder.candidate;

@DisplayName("What a candidate's walks are worth")
class JudgeTests {

	private static final Rulebook RULES = Rulebooks.shipped();

	private static final Circumstances TODAY = new Circumstances(RULES, LocalDate.of(2026, 11, 23), 100,
			List.of("331023", "331000", "330000", "100000"));

	@ParameterizedTest(name = "{0} hops over a company with {1} partners, confidence {2}: {3} of 20 points")
	@CsvSource({ "1, 1, 1.0, 20.00", "1, 1, 0.9, 18.00", "2, 1, 1.0, 10.00", "3, 1, 1.0, 5.00", "2, 10, 1.0, 5.00",
			"2, 100, 1.0, 0" })
	void aSupplierOfALeadFirm(int hops, long partners, String confidence, BigDecimal points) {
		String[] edges = new String[hops + 1];
		java.util.Arrays.fill(edges, "SUPPLIES:1");
		edges[0] = "SUPPLIES:" + confidence;
		edges[hops] = "LOCATED_IN:1";
		Candidate candidate = candidate().link(Link.Kind.SUPPLIES_A_LEAD_FIRM, partners, true, edges).build();
		assertThat(points("supplies-a-lead-firm", candidate)).isEqualByComparingTo(points);
	}

	@Test
	void theBestWalkCountsWholeAndFurtherOnesByHalves() {
		CandidateBuilder builder = candidate();
		for (int i = 0; i < 6; i++) {
			builder.link(Link.Kind.SUPPLIES_A_LEAD_FIRM, 1, true, "SUPPLIES:0.4", "LOCATED_IN:1");
		}
		Reason reason = reasons(builder.build()).get(0);
		// 20 · 0.4 · (1 + ½ + ¼ + ⅛); only four are counted, and shown
		assertThat(reason.points()).isEqualByComparingTo("15.00");
		assertThat(reason.alsoCounted()).hasSize(3);
	}

	@Test
	void noRuleGivesMoreThanItsWeight() {
		Candidate candidate = candidate().link(Link.Kind.SUPPLIES_A_LEAD_FIRM, 1, true, "SUPPLIES:1", "LOCATED_IN:1")
			.link(Link.Kind.SUPPLIES_A_LEAD_FIRM, 1, true, "SUPPLIES:1", "LOCATED_IN:1")
			.build();
		assertThat(points("supplies-a-lead-firm", candidate)).isEqualByComparingTo("20");
	}

	@ParameterizedTest(name = "a {0} segment that is needed {1}, known with confidence {2}: {3} of 24 points")
	@CsvSource({ "missing, 2, 1.0, 12.00", "missing, 6, 1.0, 18.00", "weak, 2, 1.0, 7.20", "missing, 2, 0.5, 6.00",
			"missing, 0, 1.0, 2.40", "adequate, 2, 1.0, 0" })
	void aGap(String level, double need, double confidence, BigDecimal points) {
		assertThat(points("fills-a-gap", candidate().gap(level, 0, need, confidence).build()))
			.isEqualByComparingTo(points);
	}

	@Test
	void aGapThatNobodyHereNeedsIsProvedByItsInputs() {
		Reason reason = reasons(candidate().gap("missing", 0, 0, 1).build()).get(0);
		assertThat(reason.evidence().type()).isEqualTo("computed");
		assertThat(reason.evidence().facts()).extracting((fact) -> fact.fact() + "=" + fact.value())
			.containsExactly("level=missing", "presence=0.0", "need=0.0");
	}

	@ParameterizedTest(name = "an input that {0} of 100 make, into a lead firm’s product: {1} of 12 points")
	@CsvSource({ "1, 12.00", "10, 6.00", "100, 0" })
	void aCommonProductLinksNobody(long makers, BigDecimal points) {
		Candidate candidate = candidate()
			.link(Link.Kind.MAKES_AN_INPUT, makers, true, "MAKES:1", "INPUT_OF:1", "MAKES:1", "LOCATED_IN:1")
			.build();
		assertThat(points("makes-an-input", candidate)).isEqualByComparingTo(points);
	}

	@Test
	void aLeadFirmCountsMoreThanAnotherLocalFirm() {
		Candidate candidate = candidate()
			.link(Link.Kind.BUYS_LOCAL_PRODUCTS, 1, false, "MAKES:1", "INPUT_OF:1", "MAKES:1", "LOCATED_IN:1")
			.build();
		assertThat(points("buys-local-products", candidate)).isEqualByComparingTo("4.80");
	}

	@Test
	void aLinkSaysLessOfACompanyOutsideTheChain() {
		Candidate candidate = candidate().outsideTheChain()
			.link(Link.Kind.SUPPLIES_A_LEAD_FIRM, 1, true, "SUPPLIES:1", "LOCATED_IN:1")
			.build();
		assertThat(points("supplies-a-lead-firm", candidate)).isEqualByComparingTo("6.00");
	}

	@Test
	void theOtherLinksCountWhatTheyAreSure() {
		Candidate candidate = candidate()
			.link(Link.Kind.SHARES_A_CUSTOMER, 10, true, "SUPPLIES:0.9", "SUPPLIES:0.8", "LOCATED_IN:1")
			.link(Link.Kind.BUYS_FROM_A_LEAD_FIRM, 1, true, "SUPPLIES:0.9", "LOCATED_IN:1")
			.link(Link.Kind.SHARES_AN_OWNER, 1, false, "OWNS:0.9", "OWNS:0.9", "LOCATED_IN:1")
			.roots("founder-from-there", 0.8)
			.build();
		// 14 · ½ · 0.8, 8 · 0.9, 8 · 0.9, 10 · 0.8
		assertThat(points("shares-a-customer", candidate)).isEqualByComparingTo("5.60");
		assertThat(points("buys-from-a-lead-firm", candidate)).isEqualByComparingTo("7.20");
		assertThat(points("shares-an-owner", candidate)).isEqualByComparingTo("7.20");
		assertThat(points("homecoming", candidate)).isEqualByComparingTo("8.00");
	}

	@Test
	void qualityAloneMakesNoTarget() {
		Candidate giant = candidate().calibre("listed", 0.95)
			.calibre("national-champion", 0.9)
			.signal("new-plant", "2026-10-01")
			.partners(500)
			.welcome(0.9)
			.build();
		List<Reason> reasons = reasons(giant);
		assertThat(reasons).extracting(Reason::rule)
			.containsExactlyInAnyOrder("calibre", "signals", "pull", "park-fit");
		assertThat(reasons).extracting(Reason::kind).doesNotContain("link");
	}

	@ParameterizedTest(name = "an expansion on {0}: {1} of 10 points")
	@CsvSource({ "2026-11-23, 7.20", "2023-11-24, 0" })
	void theNewerASignalTheBetter(String on, BigDecimal points) {
		assertThat(points("signals", candidate().signal("expansion", on).build())).isEqualByComparingTo(points);
	}

	@ParameterizedTest(name = "{0} partners: {1} of 5 points")
	@CsvSource({ "2, 0", "30, 5.00", "500, 5.00" })
	void partnersPull(long partners, BigDecimal points) {
		assertThat(points("pull", candidate().partners(partners).build())).isEqualByComparingTo(points);
	}

	@Test
	void theScoreIsTheSumOfTheReasons() {
		Candidate candidate = candidate().gap("missing", 0, 2, 0.9)
			.link(Link.Kind.SUPPLIES_A_LEAD_FIRM, 1, true, "SUPPLIES:0.9", "LOCATED_IN:1")
			.calibre("listed", 0.95)
			.build();
		List<Reason> reasons = reasons(candidate);
		// 18.00 + 10.80 + 7.98
		assertThat(Judge.score(reasons)).isEqualByComparingTo("36.78");
		assertThat(reasons).extracting(Reason::rule).containsExactly("supplies-a-lead-firm", "fills-a-gap", "calibre");
	}

	@Test
	void heavyQualityWeightsAreScaledDownToTheCap() {
		Weights weights = Weights.of(RULES,
				Map.of("calibre", BigDecimal.valueOf(100), "pull", BigDecimal.valueOf(100)));
		// link weights sum to 104, so quality may have 104 · 0.3 / 0.7 = 44.57 altogether
		BigDecimal quality = List.of("calibre", "signals", "pull", "park-fit")
			.stream()
			.map(weights::of)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		assertThat(quality).isBetween(BigDecimal.valueOf(44.53), BigDecimal.valueOf(44.58));
		assertThat(weights.of("fills-a-gap")).isEqualByComparingTo("24");
	}

	@Test
	void everyRuleOfTheFileIsJudged() {
		assertThat(Judge.RULES).extracting(Rule::id).containsExactlyInAnyOrderElementsOf(RULES.rules().keySet());
	}

	private static List<Reason> reasons(Candidate candidate) {
		return new Judge().judge(candidate, TODAY, Weights.of(RULES, Map.of()));
	}

	private static BigDecimal points(String rule, Candidate candidate) {
		return reasons(candidate).stream()
			.filter((reason) -> reason.rule().equals(rule))
			.map(Reason::points)
			.findFirst()
			.orElse(BigDecimal.ZERO);
	}

}
