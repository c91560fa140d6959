package org.liantu.intake.seed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.liantu.intake.problem.Problem;
import org.liantu.intake.problem.Problems;
import org.liantu.model.Label;
import org.liantu.model.Thing;

import static org.assertj.core.api.Assertions.assertThat;

/** Every way in which a seed can be wrong: a small seed and the problem that says so. */
class ProblemTests {

	private static final String COMPANIES = "chains/rail/companies.csv";

	private static final String SEGMENTS = "chains/rail/segments.csv";

	private static final String SUPPLIES = "chains/rail/supplies.csv";

	private static final String PRODUCTS = "chains/rail/products.csv";

	private static final String FEEDS = "chains/rail/feeds.csv";

	private static final String REGIONS = "reference/regions.csv";

	private static final String SOURCES = "reference/sources.csv";

	private static SmallSeed seed() {
		return SmallSeed.valid();
	}

	/** What is wrong, and the problems it must give: kind, address, column. */
	record Case(String what, SmallSeed seed, String... expected) {

		@Override
		public String toString() {
			return this.what;
		}

	}

	static Stream<Case> files() {
		String header = "company,source\n";
		return Stream.of(
				new Case("a table of another name", seed().withText("local/company.csv", "a"),
						"unknown-file local/company.csv "),
				new Case("a chain's table outside", seed().withText("local/leads.csv", header),
						"misplaced-file local/leads.csv "),
				new Case("a workbook", seed().withText("local/企业.xlsx", "PK"), "spreadsheet-file local/企业.xlsx "),
				new Case("GBK",
						seed().withBytes("local/parks.csv",
								"id,name,region,source\n\ntang,糖城,331023,report\n".getBytes(Charset.forName("GBK"))),
						"not-utf8 local/parks.csv:3 "),
				new Case("UTF-16", seed().withBytes("local/parks.csv", "id,name".getBytes(StandardCharsets.UTF_16)),
						"not-utf8 local/parks.csv:1 "),
				new Case("semicolons", seed().withText("local/parks.csv", "id;name;region;source\n"),
						"wrong-separator local/parks.csv:1 "),
				new Case("tabs", seed().withText("local/parks.csv", "id\tname\tregion\tsource\n"),
						"wrong-separator local/parks.csv:1 "),
				new Case("nothing in it", seed().withText("local/parks.csv", "\uFEFF \r\n,,\r\n"),
						"missing-header local/parks.csv "),
				new Case("no source column", seed().withText("local/parks.csv", "id,name,region\n"),
						"missing-column local/parks.csv:1 source"),
				new Case("a column too many", seed().withText("local/parks.csv", "id,name,regoin,region,source\n"),
						"unknown-column local/parks.csv:1 regoin"),
				new Case("a column twice", seed().withText("local/parks.csv", "id,name,region,name,source\n"),
						"duplicate-column local/parks.csv:1 name"),
				new Case("a cell too many",
						seed().withText("local/parks.csv", "id,name,region,source\np,a,b,331023,report\n"),
						"malformed-row local/parks.csv:2 "),
				new Case("a cell too few", seed().withText("local/parks.csv", "id,name,region,source\np,a,331023\n"),
						"malformed-row local/parks.csv:2 "),
				new Case("text after a quote",
						seed().withText("local/parks.csv", "id,name,region,source\np,\"a\"b,331023,report\n"),
						"broken-quote local/parks.csv:2 "),
				new Case("a quote never closed",
						seed().withText("local/parks.csv",
								"id,name,region,source\np,甲,331023,report\nq,\"乙,331023,report\nr,丙,1,report\n"),
						"broken-quote local/parks.csv:3 "),
				new Case("a line break in a cell",
						seed().withText("local/parks.csv", "id,name,region,source\np,\"甲\n乙\",331023,report\n"),
						"control-character local/parks.csv:2 name"),
				new Case("a null byte",
						seed().withText("local/parks.csv", "id,name,region,source\np,甲\u0000,331023,report\n"),
						"control-character local/parks.csv:2 name"),
				new Case("text turned round",
						seed().withText("local/parks.csv", "id,name,region,source\np,甲\u202E乙,331023,report\n"),
						"control-character local/parks.csv:2 name"),
				new Case("a lost character",
						seed().withText("local/parks.csv", "id,name,region,source\np,甲�,331023,report\n"),
						"lost-character local/parks.csv:2 name"),
				new Case("an endless cell",
						seed().withText("local/parks.csv",
								"id,name,region,source\np," + "甲".repeat(70_000) + ",331023,report\n"),
						"too-long-cell local/parks.csv:2 name"));
	}

	static Stream<Case> cells() {
		return Stream.of(
				new Case("a formula", seed().but(COMPANIES, "甲股份公司", "=HYPERLINK(1)"),
						"formula-cell chains/rail/companies.csv:2 name"),
				new Case("a name left out", seed().but(COMPANIES, "甲股份公司", ""),
						"missing-value chains/rail/companies.csv:2 name"),
				new Case("an id in capitals", seed().and(COMPANIES, "CN-3 | 丙公司 | | | | | | report"),
						"bad-id chains/rail/companies.csv:4 id"),
				new Case("an id too long", seed().and(COMPANIES, "a".repeat(65) + " | 丙公司 | | | | | | report"),
						"bad-id chains/rail/companies.csv:4 id"),
				new Case("a day that is none", seed().but(SUPPLIES, "2020-01-01", "2020-02-30"),
						"bad-date chains/rail/supplies.csv:2 since"),
				new Case("a year only", seed().but(SUPPLIES, "2024-12-31", "2024"),
						"bad-date chains/rail/supplies.csv:2 as_of"),
				new Case("stated tomorrow", seed().but(SUPPLIES, "2024-12-31", "2026-11-24"),
						"date-in-the-future chains/rail/supplies.csv:2 as_of"),
				new Case("a share in per cent", seed().but(SUPPLIES, "0.25", "25%"),
						"bad-number chains/rail/supplies.csv:2 share_of_sales"),
				new Case("a share of 25", seed().but(SUPPLIES, "0.25", "25"),
						"share-out-of-range chains/rail/supplies.csv:2 share_of_sales"),
				new Case("a confidence below 0", seed().but(SUPPLIES, "0.7", "-0.7"),
						"share-out-of-range chains/rail/supplies.csv:2 confidence"),
				new Case("money below zero",
						seed().with("local/projects.csv", project("signed", "-5", "cn-1", "cangshan")),
						"negative-amount local/projects.csv:2 investment_cny"),
				new Case("money as Excel shows it",
						seed().with("local/projects.csv", project("signed", "1.55E+09", "cn-1", "cangshan")),
						"bad-number local/projects.csv:2 investment_cny"),
				new Case("an address that runs a script",
						seed().but(SOURCES, "https://example.com/", "javascript:alert(1)"),
						"bad-url reference/sources.csv:2 url"),
				new Case("an unknown state",
						seed().with("local/projects.csv", project("sigend", "5", "cn-1", "cangshan")),
						"unknown-choice local/projects.csv:2 state"),
				new Case("a credit code of 17 signs", seed().but(COMPANIES, "91350100M000100Y43", "91350100M000100Y4"),
						"bad-credit-code chains/rail/companies.csv:2 credit_code"),
				new Case("a slip in a credit code", seed().but(COMPANIES, "91350100M000100Y43", "91350100M000100Y44"),
						"credit-code-check-digit chains/rail/companies.csv:2 credit_code"),
				new Case("a stock code without exchange", seed().but(COMPANIES, "600001.SH", "600001"),
						"bad-stock-code chains/rail/companies.csv:2 stock_code"),
				new Case("another exchange's stock code", seed().but(COMPANIES, "600001.SH", "600001.SZ"),
						"stock-code-of-another-exchange chains/rail/companies.csv:2 stock_code"),
				new Case("a region code of five digits",
						seed().and(REGIONS, "33102 | 某县 | | county | 331000 | 版 | report"),
						"bad-region-code reference/regions.csv:5 code"),
				new Case("a county with a prefecture's code",
						seed().and(REGIONS, "331100 | 某县 | | county | 330000 | 版 | report"),
						"bad-region-code reference/regions.csv:5 code"),
				new Case("a county in the next prefecture",
						seed().and(REGIONS, "331121 | 青田县 | | county | 331000 | 版 | report"),
						"region-not-within reference/regions.csv:5 within"),
				new Case("an industry without its leading zero",
						seed().and("reference/industries.csv", "1 | 农业 | | 版 | report"),
						"bad-industry-code reference/industries.csv:4 code"),
				new Case("surer than general knowledge can be", seed().but(SUPPLIES, "report", "general-knowledge"),
						"confidence-above-basis chains/rail/supplies.csv:2 confidence"));
	}

	static Stream<Case> together() {
		return Stream.of(
				new Case("a source nobody has", seed().but(SUPPLIES, "report", "reprot"),
						"unknown-source chains/rail/supplies.csv:2 source"),
				new Case("a company nobody has", seed().but(SUPPLIES, "cn-2", "cn-9"),
						"unknown-reference chains/rail/supplies.csv:2 to"),
				new Case("a place that is neither park nor region",
						seed().with("local/projects.csv", project("signed", "5", "cn-1", "cangshna")),
						"unknown-reference local/projects.csv:2 at"),
				new Case("a row twice", seed().and(FEEDS, "rail.pad | rail.train | report"),
						"duplicate-row chains/rail/feeds.csv:3 "),
				new Case("an id with two names", seed().and(COMPANIES, "cn-1 | 甲集团公司 | | | | | | report"),
						"contradicting-name chains/rail/companies.csv:4 name"),
				new Case("a segment with two stages",
						seed().and(SEGMENTS, "rail.pad | | upstream | 垫 | Pads | 减振的垫 | report"),
						"contradicting-value chains/rail/segments.csv:5 stage"),
				new Case("a source with two titles",
						seed().and(SOURCES, "report | 季报 | 交易所 | 2025-04-20 | https://example.com/ | | document"),
						"contradicting-value reference/sources.csv:4 title"),
				new Case("two companies with one credit code",
						seed().and(COMPANIES, "cn-3 | 丙公司 | | 91350100M000100Y43 | | | | report"),
						"duplicate-key chains/rail/companies.csv:4 credit_code"),
				new Case("two companies with one stock code",
						seed().and(COMPANIES, "cn-3 | 丙公司 | | | 600001.SH | | | report"),
						"duplicate-key chains/rail/companies.csv:4 stock_code"),
				new Case("two companies with one full name", seed().and(COMPANIES, "cn-3 | 甲股份公司 | | | | | | report"),
						"duplicate-key chains/rail/companies.csv:4 name"),
				new Case("two products called the same", seed().and(PRODUCTS, "pads | 减振垫 | | | | report"),
						"same-name chains/rail/products.csv:4 name"),
				new Case("a firm that supplies itself", seed().but(SUPPLIES, "cn-2", "cn-1"),
						"self-loop chains/rail/supplies.csv:2 to"),
				new Case("a product that is a kind of itself", seed().and(PRODUCTS, "steel | 钢 | | | steel | report"),
						"self-loop chains/rail/products.csv:4 broader"),
				new Case("segments in a circle",
						seed().but(SEGMENTS, "rail.parts,,", "rail.parts,rail.pad,").without(FEEDS),
						"cycle chains/rail/segments.csv:3 parent"),
				new Case("a folder without its chain", seed().without("chains/rail/chain.csv"),
						"missing-chain chains/rail/chain.csv "),
				new Case("a chain in another's folder",
						seed().but("chains/rail/chain.csv", "rail,轨道交通", "railway,轨道交通"),
						"chain-not-its-folder chains/rail/chain.csv:2 id"),
				new Case("a segment of no chain",
						seed().and(SEGMENTS, "road.bus | | downstream | 客车 | Buses | 公路客车 | report"),
						"segment-outside-its-chain chains/rail/segments.csv:5 id"),
				new Case("a part of another chain's segment",
						road().and("chains/road/segments.csv",
								"road.pad | rail.parts | upstream | 垫 | Pads | 车用的垫 | report"),
						"parent-in-another-chain chains/road/segments.csv:3 parent"),
				new Case("a feed into another chain", road().and(FEEDS, "rail.pad | road.bus | report"),
						"feeds-another-chain chains/rail/feeds.csv:3 to"),
				new Case("a feed from a parent", seed().but(FEEDS, "rail.pad", "rail.parts"),
						"feeds-a-parent chains/rail/feeds.csv:2 from"),
				new Case("a cover of nothing", seed().with("local/covers.csv", """
						segment  | product | industry | source
						rail.pad |         |          | report
						"""), "covers-nothing local/covers.csv:2 "),
				new Case("a cover of both", seed().with("local/covers.csv", """
						segment  | product | industry | source
						rail.pad | pad     | 29       | report
						"""), "covers-both local/covers.csv:2 "),
				new Case("ended before it began", seed().but(SUPPLIES, "2030-12-31", "2019-12-31"),
						"until-before-since chains/rail/supplies.csv:2 until"));
	}

	private static String project(String state, String money, String company, String at) {
		return """
				id | name   | company | at | state | investment_cny | source
				p1 | 某项目 | %s      | %s | %s    | %s             | report
				""".formatted(company, at, state, money);
	}

	private static SmallSeed road() {
		return seed().with("chains/road/chain.csv", """
				id   | name | name_en | source
				road | 公路 | Road    | report
				""").with("chains/road/segments.csv", """
				id       | parent | stage      | name | name_en | definition | source
				road.bus |        | downstream | 客车 | Buses   | 公路客车   | report
				""");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "files", "cells", "together" })
	void isReportedWhereItIs(Case one) {
		assertThat(one.seed().read().problems().list()).extracting(ProblemTests::brief).containsExactly(one.expected());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "files", "cells", "together" })
	void isSaidInBothLanguages(Case one) {
		Reading reading = one.seed().read();
		String report = SeedCheck.report(one.seed().seed(), reading);
		Problem problem = reading.problems().list().get(0);
		// A gap that nothing fills stays in braces; a sentence that nobody wrote throws.
		assertThat(report).contains(problem.kind()).doesNotContain("{").doesNotContain("null");
	}

	@Test
	void aSeedWithoutAFaultHasNone() {
		assertThat(seed().read().problems().list()).isEmpty();
		assertThat(road().read().problems().list()).isEmpty();
	}

	@Test
	void allProblemsAreReportedAtOnce() {
		Reading reading = seed().but(SUPPLIES, "0.25", "25")
			.but(SUPPLIES, "cn-2", "cn-9")
			.but(COMPANIES, "600001.SH", "600001")
			.but(FEEDS, "rail.train", "rail.trains")
			.withText("local/company.csv", "a")
			.read();
		assertThat(reading.problems().list()).extracting(ProblemTests::brief)
			.containsExactly("bad-stock-code chains/rail/companies.csv:2 stock_code",
					"unknown-reference chains/rail/feeds.csv:2 to",
					"share-out-of-range chains/rail/supplies.csv:2 share_of_sales",
					"unknown-reference chains/rail/supplies.csv:2 to", "unknown-file local/company.csv ");
		assertThat(reading.problems().errors()).isEqualTo(5);
		assertThat(reading.statements()).isEmpty();
	}

	@Test
	void whatWasProbablyMeantIsNamed() {
		List<Problem> problems = seed().but(FEEDS, "rail.train", "rail.trian").read().problems().list();
		assertThat(problems).singleElement()
			.isInstanceOfSatisfying(Problem.UnknownReference.class,
					(problem) -> assertThat(problem.nearest()).first().isEqualTo("rail.train (整车)"));
		problems = seed().but(SUPPLIES, "cn-2", "乙有限公司").read().problems().list();
		assertThat(problems).singleElement()
			.isInstanceOfSatisfying(Problem.UnknownReference.class,
					(problem) -> assertThat(problem.nearest()).containsExactly("cn-2 (乙)"));
		problems = seed().withText("local/company.csv", "a").read().problems().list();
		assertThat(problems).singleElement()
			.isInstanceOfSatisfying(Problem.UnknownFile.class,
					(problem) -> assertThat(problem.nearest()).first().isEqualTo("companies.csv"));
	}

	@Test
	void whatTheGraphKnowsOtherwiseMayBeNamed() {
		SmallSeed seed = seed().but(SUPPLIES, "cn-2", "cn-9");
		assertThat(seed.read(Set.of(new Thing(Label.COMPANY, "cn-9"))).problems().list()).isEmpty();
		assertThat(seed.read(Set.of(new Thing(Label.PRODUCT, "cn-9"))).problems().list()).hasSize(1);
	}

	@Test
	void whatPeopleAndExcelDoIsTaken() {
		Reading reading = seed().but(SUPPLIES, "2024-12-31", "2024/12/31")
			.but(SUPPLIES, "2020-01-01", "2020/1/1")
			.and(SUPPLIES, " | | | | | | | | | ")
			.but(PRODUCTS, "垫片;垫板", "垫片\uFF1B垫板")
			.but(FEEDS, "rail.pad,rail.train,report", "\u3000rail.pad\u00A0,\"rail.train\",report,,,")
			.read();
		assertThat(reading.problems().list()).isEmpty();
		assertThat(reading.statements()).containsExactlyElementsOf(seed().read().statements());
	}

	@Test
	void aLongListOfProblemsStaysBounded() {
		StringBuilder rows = new StringBuilder();
		for (int i = 0; i < 20_000; i++) {
			rows.append("rail.pad | rail.nowhere-").append(i).append(" | report\n");
		}
		Problems problems = seed().and(FEEDS, rows.toString()).read().problems();
		assertThat(problems.errors()).isEqualTo(20_000);
		assertThat(problems.counts()).containsEntry("unknown-reference", 20_000);
		assertThat(problems.list()).hasSize(Problems.KEPT);
	}

	private static String brief(Problem problem) {
		return problem.kind() + " " + problem.place().address() + " " + problem.place().columnText();
	}

}
