package org.liantu.statement;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DrawingTests {

	@Test
	void aNodeSaysItsPropertiesOneByOne() {
		assertThat(said("""
				cn-1: Company name='甲 公司' calibre=listed,little-giant
				p-1: Project investmentCny=2000000
				""")).containsExactly("Company/cn-1 name 甲 公司 0.9", "Company/cn-1 calibre listed 0.9",
				"Company/cn-1 calibre little-giant 0.9", "Project/p-1 investmentCny 2000000.0 0.9",
				"Project/p-1 name p-1 0.9");
	}

	@Test
	void anEdgeBringsItsEndsAlong() {
		assertThat(said("cn-1 SUPPLIES cn-2 {product: 'pad', shareOfSales: 0.25, confidence: 0.5}")).containsExactly(
				"Company/cn-1 name cn-1 0.9", "Company/cn-2 name cn-2 0.9",
				"Company/cn-1 SUPPLIES Company/cn-2 {product=pad, shareOfSales=0.25} 0.5");
	}

	@Test
	void edgesMayBeChainedAndDrawnAboveTheirEnds() {
		assertThat(said("""
				# a comment
				a SUPPLIES b {until: '2020-01-01'} MAKES pad

				b: Company name=乙
				""")).containsExactly("Company/a name a 0.9", "Company/a SUPPLIES Company/b {until=2020-01-01} 0.9",
				"Product/pad name pad 0.9", "Company/b MAKES Product/pad {} 0.9", "Company/b name 乙 0.9");
	}

	@Test
	void aCitationIsTakenFromTheBraces() {
		Drawing drawing = Drawing.of("""
				s1: Source title=年报 on=2024-04-30 basis=registry
				cn-1: Company name=甲 {source: s1, origin: seed}
				""");
		assertThat(drawing.sources()).extracting("id", "title")
			.contains(org.assertj.core.groups.Tuple.tuple("s1", "年报"));
		assertThat(drawing.statements()).singleElement().satisfies((statement) -> {
			assertThat(statement.origin()).isEqualTo("seed");
			assertThat(statement.source()).isEqualTo("s1");
			assertThat(statement.asOf()).isEqualTo("2024-04-30");
			assertThat(statement.confidence()).isEqualTo(0.95);
		});
	}

	@Test
	void aLineThatSaysNothingIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Drawing.of("cn-1 cn-2"));
		assertThatIllegalArgumentException().isThrownBy(() -> Drawing.of("cn-1 LIKES cn-2"));
	}

	private static java.util.List<String> said(String lines) {
		return Drawing.of(lines)
			.statements()
			.stream()
			.map((statement) -> statement.subject().key() + " " + statement.predicate().text() + " "
					+ ((statement.object() != null) ? statement.object().key() + " " + statement.qualifiers()
							: statement.value())
					+ " " + statement.confidence())
			.toList();
	}

}
