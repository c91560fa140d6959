package org.liantu.explore;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.liantu.graph.Graph;
import org.liantu.graph.TestGraph;
import org.liantu.statement.Drawing;
import org.liantu.statement.Statements;
import org.liantu.web.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
class CompanySearchTests {

	@Autowired
	private CompanySearch search;

	@Autowired
	private Graph graph;

	@Autowired
	private Statements statements;

	@BeforeEach
	void draw() {
		TestGraph.clear();
		Drawing.draw(this.graph, this.statements,
				"""
						cn-300351: Company name=浙江永贵电器股份有限公司 shortName=永贵电器 stockCode=300351.SZ creditCode=913300007470451000 calibre=listed
						yonggui-sichuan: Company name=四川永贵科技有限公司 otherNames=川永贵,永贵川分
						crrc: Company name=中国中车股份有限公司 shortName=中国中车 nameEn='CRRC Corporation' stockCode=601766.SH
						rubber: Company name=天台橡胶厂
						nobody: Company name=无关企业
						connector: Product name=轨道车辆连接器
						plug: Product name=电连接器插头
						plug KIND_OF connector
						cn-300351 MAKES connector
						yonggui-sichuan MAKES plug {confidence: 0.5}
						331023: Region name=天台县
						cn-300351 LOCATED_IN 331023
						""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			永贵               | cn-300351/shortName yonggui-sichuan/otherNames
			永贵电器           | cn-300351/shortName
			浙江永贵电器股份有限公司 | cn-300351/name
			300351             | cn-300351/stockCode
			300351.SZ          | cn-300351/stockCode
			sz300351           | cn-300351/stockCode
			300351.SH          |
			913300007470451000 | cn-300351/creditCode
			CN-300351          | cn-300351/id
			川永贵             | yonggui-sichuan/otherNames
			crrc               | crrc/id
			Corporation        | crrc/nameEn
			连接器             | cn-300351/product yonggui-sichuan/product
			轨道车辆连接器     | cn-300351/product yonggui-sichuan/product
			台                 | rubber/name
			橡胶 天台          | rubber/name
			不存在             |
			ygdq               | cn-300351/initials
			YGD                | cn-300351/initials
			sc                 | yonggui-sichuan/initials
			zgzc               | crrc/initials
			zgzcx              |
			""")
	void findsWhoIsMeant(String text, String expected) {
		assertThat(this.search.find(text).value().stream().map((hit) -> hit.id() + "/" + hit.matched().field()))
			.containsExactly((expected != null) ? expected.split(" ") : new String[0]);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"", "name:永贵 OR *:*", "永贵~0.1", "永贵^99", "[a TO z]", "{永贵}", "+永贵 -中车", "\\", "/永.*/",
			"永贵\" OR \"中车", "(((((", "AND", "NOT", "*", "?", "' OR 1=1 //", "`", "$q", "\uE000", "💥" })
	void aQueryLanguageCannotBeSpoken(String text) {
		assertThat(this.search.find(text).value()).extracting(FoundCompany::id).doesNotContain("nobody");
	}

	@Test
	void aRowSaysWhereAndWhatAndWhy() {
		FoundCompany found = this.search.find("300351").value().get(0);
		assertThat(found.name().zh()).isEqualTo("永贵电器");
		assertThat(found.region()).extracting("code", "name.zh").containsExactly("331023", "天台县");
		assertThat(found.calibre()).containsExactly("listed");
		assertThat(found.matched()).isEqualTo(new FoundCompany.Match("stockCode", "300351.SZ"));
	}

}
