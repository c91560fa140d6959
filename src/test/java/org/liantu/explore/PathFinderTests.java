package org.liantu.explore;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.liantu.graph.Graph;
import org.liantu.graph.TestGraph;
import org.liantu.model.Evidence;
import org.liantu.model.InvalidValue;
import org.liantu.model.Node;
import org.liantu.model.UnknownCompany;
import org.liantu.statement.Drawing;
import org.liantu.statement.Statements;
import org.liantu.web.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HttpTest
class PathFinderTests {

	@Autowired
	private PathFinder finder;

	@Autowired
	private Graph graph;

	@Autowired
	private Statements statements;

	@BeforeEach
	void draw() {
		TestGraph.clear();
		Drawing.draw(this.graph, this.statements, """
				a SUPPLIES b SUPPLIES c SUPPLIES d
				a SUPPLIES b2 SUPPLIES c {confidence: 0.6}
				a SUPPLIES d {until: '2020-01-01'}
				maker MAKES pad INPUT_OF bogie
				buyer MAKES bogie
				one WORKS_IN rail.one FEEDS rail.two
				other WORKS_IN rail.two
				parts: Product name=配件
				x MAKES parts
				y MAKES parts
				x LOCATED_IN 331023
				y LOCATED_IN 331023
				owner OWNS x
				a-old SAME_AS a
				l1 SUPPLIES l2 SUPPLIES l3 SUPPLIES l4 SUPPLIES l5 SUPPLIES l6 SUPPLIES l7 SUPPLIES l8
				""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a     | c     | 4 | a b c; a b2 c
			c     | a     | 4 | c b a; c b2 a
			a     | d     | 4 | a b c d; a b2 c d
			a     | d     | 2 |
			a-old | b     | 1 | a b
			maker | buyer | 4 | maker pad bogie buyer
			one   | other | 4 | one rail.one rail.two other
			x     | y     | 6 |
			a     | l1    | 6 |
			l1    | l7    | 6 | l1 l2 l3 l4 l5 l6 l7
			l1    | l8    | 6 |
			owner | x     | 6 | owner x
			""")
	void findsTheShortestPathsSurestFirst(String from, String to, int maxHops, String expected) {
		List<Evidence> paths = this.finder.find(from, to, maxHops).value().paths();
		assertThat(paths.stream().map((path) -> String.join(" ", path.nodes().stream().map(Node::id).toList())))
			.containsExactly((expected != null) ? expected.split("; ") : new String[0]);
	}

	@Test
	void saysWhenThereAreMore() {
		StringBuilder many = new StringBuilder();
		for (int i = 0; i < 25; i++) {
			many.append("start SUPPLIES m-").append(i).append(" SUPPLIES end\n");
		}
		Drawing.draw(this.graph, this.statements, many.toString());
		Paths paths = this.finder.find("start", "end", 6).value();
		assertThat(paths.paths()).hasSize(20);
		assertThat(paths.truncated()).isTrue();
	}

	@Test
	void twoKnownCompaniesAreNeeded() {
		assertThatExceptionOfType(UnknownCompany.class).isThrownBy(() -> this.finder.find("nobody", "a", 4));
		assertThatExceptionOfType(UnknownCompany.class).isThrownBy(() -> this.finder.find("a", "nobody", 4));
		assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> this.finder.find("a", "a-old", 4));
	}

}
