package org.liantu.intake.seed;

import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liantu.model.Source;
import org.liantu.statement.Statement;

import static org.assertj.core.api.Assertions.assertThat;

/** What the rows of each table say. */
class FactsTests {

	private static SmallSeed whole() {
		return SmallSeed.valid().with("chains/rail/covers.csv", """
				segment  | product | industry | source
				rail.pad | pad     |          | report
				rail.pad |         | 29       | report
				""").with("chains/rail/inputs.csv", """
				input  | of  | source
				rubber | pad | report
				""").with("local/calibres.csv", """
				company | calibre | source
				cn-1    | listed  | report
				""").with("local/classed.csv", """
				company | industry | source
				cn-1    | 29       | report
				""").with("local/makes.csv", """
				company | product | revenue_share | source
				cn-1    | pad     | 0.5           | report
				""").with("local/works-in.csv", """
				company | segment    | source
				cn-2    | rail.train | general-knowledge
				""").with("local/owns.csv", """
				owner | owned | share | source
				cn-1  | cn-2  | 1     | report
				""").with("chains/rail/leads.csv", """
				company | source
				cn-1    | report
				""").with("local/roots.csv", """
				company | region | how           | source
				cn-2    | 331023 | founded-there | report
				""").with("local/signals.csv", """
				id  | company | kind      | on         | text     | source
				sig | cn-2    | expansion | 2026-05-01 | 新线投产 | report
				""").with("local/welcomes.csv", """
				park     | segment  | source
				cangshan | rail.pad | report
				""").with("local/channels.csv", """
				id | kind    | name | region | source
				ch | chamber | 商会 | 330000 | report
				""").with("local/reaches.csv", """
				channel | company | source
				ch      | cn-2    | report
				""").with("local/projects.csv", """
				id | name   | company | at       | segment  | state  | investment_cny | land_mu | output_cny | source
				p1 | 甲项目 | cn-1    | cangshan | rail.pad | signed | 500000000      | 80      |            | report
				p2 | 乙项目 | cn-2    | 331023   |          | ended  |                |         | 1.5        | report
				""");
	}

	@Test
	void rowsBecomeStatements() {
		Reading reading = whole().read();
		assertThat(reading.problems().list()).isEmpty();
		List<String> said = reading.statements().stream().map(FactsTests::brief).toList();
		assertThat(said).containsExactlyInAnyOrder("""
				Region/330000 name 浙江省
				Region/330000 level province
				Region/330000 edition GB/T 2260
				Region/331000 name 台州市
				Region/331000 level prefecture
				Region/331000 WITHIN Region/330000
				Region/331000 edition GB/T 2260
				Region/331023 name 天台县
				Region/331023 nameEn Tiantai
				Region/331023 level county
				Region/331023 WITHIN Region/331000
				Region/331023 edition GB/T 2260
				Industry/c name 制造业
				Industry/c edition GB/T 4754-2017
				Industry/29 name 橡胶制品
				Industry/29 KIND_OF Industry/c
				Industry/29 edition GB/T 4754-2017
				Park/cangshan name 苍山集聚区
				Park/cangshan LOCATED_IN Region/331023
				Chain/rail name 轨道交通
				Chain/rail nameEn Rail
				Segment/rail.parts stage midstream
				Segment/rail.parts name 部件
				Segment/rail.parts nameEn Parts
				Segment/rail.parts definition 车上的部件
				Segment/rail.parts chain rail
				Segment/rail.parts SEGMENT_OF Chain/rail
				Segment/rail.pad PART_OF Segment/rail.parts
				Segment/rail.pad stage midstream
				Segment/rail.pad name 垫
				Segment/rail.pad nameEn Pads
				Segment/rail.pad definition 减振的垫
				Segment/rail.pad chain rail
				Segment/rail.train stage downstream
				Segment/rail.train name 整车
				Segment/rail.train nameEn Trains
				Segment/rail.train definition 列车
				Segment/rail.train chain rail
				Segment/rail.train SEGMENT_OF Chain/rail
				Segment/rail.pad FEEDS Segment/rail.train
				Segment/rail.pad COVERS Product/pad
				Segment/rail.pad COVERS Industry/29
				Product/rubber name 橡胶
				Product/pad name 减振垫
				Product/pad otherNames 垫片
				Product/pad otherNames 垫板
				Product/pad KIND_OF Product/rubber
				Product/rubber INPUT_OF Product/pad
				Company/cn-1 name 甲股份公司
				Company/cn-1 shortName 甲
				Company/cn-1 creditCode 91350100M000100Y43
				Company/cn-1 stockCode 600001.SH
				Company/cn-1 LOCATED_IN Region/331023
				Company/cn-1 status active
				Company/cn-2 name 乙有限公司
				Company/cn-2 shortName 乙
				Company/cn-2 LOCATED_IN Region/330000
				Company/cn-1 calibre listed
				Company/cn-1 CLASSED_AS Industry/29
				Company/cn-1 MAKES Product/pad {revenueShare=0.5}
				Company/cn-2 WORKS_IN Segment/rail.train
				Company/cn-1 SUPPLIES Company/cn-2 {product=pad, shareOfSales=0.25, since=2020-01-01, until=2030-12-31}
				Company/cn-1 OWNS Company/cn-2 {share=1.0}
				Company/cn-1 LEADS Chain/rail
				Company/cn-2 ROOTED_IN Region/331023 {how=founded-there}
				Signal/sig ABOUT Company/cn-2
				Signal/sig kind expansion
				Signal/sig on 2026-05-01
				Signal/sig text 新线投产
				Signal/sig name 新线投产
				Park/cangshan WELCOMES Segment/rail.pad
				Channel/ch kind chamber
				Channel/ch name 商会
				Channel/ch SITS_IN Region/330000
				Channel/ch REACHES Company/cn-2
				Project/p1 name 甲项目
				Project/p1 BY Company/cn-1
				Project/p1 AT Park/cangshan
				Project/p1 FILLS Segment/rail.pad
				Project/p1 state signed
				Project/p1 investmentCny 5.0E8
				Project/p1 landMu 80.0
				Project/p2 name 乙项目
				Project/p2 BY Company/cn-2
				Project/p2 AT Region/331023
				Project/p2 state ended
				Project/p2 outputCny 1.5
				""".lines().toArray(String[]::new));
	}

	@Test
	void aRowIsAsSureAsItsSourceUnlessItSaysOtherwise() {
		assertThat(whole().read().statements())
			.filteredOn((statement) -> statement.predicate().text().equals("SUPPLIES"))
			.extracting(FactsTests::citation)
			.containsExactly("report 2024-12-31 document 0.7 第三节");
		assertThat(whole().read().statements())
			.filteredOn((statement) -> statement.predicate().text().equals("WORKS_IN"))
			.extracting(FactsTests::citation)
			.containsExactly("general-knowledge 2026-01-01 general-knowledge 0.4 null");
	}

	@Test
	void sourcesAreNoStatements() {
		assertThat(whole().read().sources()).containsExactly(
				new Source("report", "年报", "交易所", "2025-04-20", "https://example.com/", null, "document"),
				new Source("general-knowledge", "常识", "编者", "2026-01-01", null, null, "general-knowledge"));
	}

	@Test
	void aFileSaysTheSameWithMarkAndWithout() {
		List<Statement> plain = whole().read().statements();
		assertThat(whole().each((text) -> "\uFEFF" + text).read().statements()).isEqualTo(plain);
		assertThat(whole().each((text) -> text.replace("\r\n", "\n")).read().statements()).isEqualTo(plain);
		assertThat(whole().each((text) -> text.replace("\r\n", "\r")).read().statements()).isEqualTo(plain);
	}

	@Test
	void oneCompanyMayHaveSeveralRows() {
		Reading reading = whole().and("chains/rail/companies.csv", "cn-2 | 乙有限公司 | | | | 331000 | | general-knowledge")
			.read();
		assertThat(reading.problems().list()).isEmpty();
		assertThat(reading.statements().stream().map(FactsTests::brief))
			.contains("Company/cn-2 LOCATED_IN Region/330000", "Company/cn-2 LOCATED_IN Region/331000");
	}

	@Test
	void theOrderOfColumnsAndFilesDoesNotMatter() {
		Comparator<Statement> byId = Comparator.comparing(Statement::id);
		SmallSeed turned = whole().with("local/owns.csv", """
				source | share | owned | owner
				report | 1     | cn-2  | cn-1
				""");
		assertThat(turned.read().statements()).usingElementComparator(byId)
			.containsExactlyInAnyOrderElementsOf(whole().read().statements());
	}

	private static String brief(Statement statement) {
		Object what = (statement.object() != null) ? statement.object().key() : statement.value();
		String qualifiers = statement.qualifiers().isEmpty() ? "" : " " + statement.qualifiers();
		return statement.subject().key() + " " + statement.predicate().text() + " " + what + qualifiers;
	}

	private static String citation(Statement statement) {
		return statement.source() + " " + statement.asOf() + " " + statement.basis().text() + " "
				+ statement.confidence() + " " + statement.locator();
	}

}
