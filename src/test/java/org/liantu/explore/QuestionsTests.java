package org.liantu.explore;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.liantu.graph.Graph;
import org.liantu.graph.Rows;
import org.liantu.graph.TestGraph;
import org.liantu.statement.Drawing;
import org.liantu.statement.Statements;
import org.liantu.web.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Every question under {@code cypher/explore}, on a drawn graph. */
@HttpTest
@DisplayName("The questions behind looking around")
class QuestionsTests {

	private static final String TODAY = "2026-11-23";

	@Autowired
	private Graph graph;

	@Autowired
	private Statements statements;

	@BeforeEach
	void draw() {
		TestGraph.clear();
		Drawing.draw(this.graph, this.statements, """
				# steel ─▶ jia ─▶ metro ; far and away know nobody here
				jia: Company name=天台甲公司 shortName=甲公司 stockCode=300001.SZ
				steel SUPPLIES jia {product: bar}
				steel SUPPLIES jia {product: rod, confidence: 0.8}
				rubber SUPPLIES jia {confidence: 0.7}
				ended SUPPLIES jia {until: '2020-01-01'}
				jia SUPPLIES metro
				jia MAKES pad
				pad: Product name=减振垫
				soft-pad: Product name=软垫
				soft-pad KIND_OF pad
				soft MAKES soft-pad {confidence: 0.5}
				jia WORKS_IN rail.pads
				jia LEADS rail
				jia OWNS plant
				holding OWNS jia
				jia ROOTED_IN 331000
				jia LOCATED_IN 331023
				p-1 BY jia
				g-1: Signal on=2025-05-01
				g-2: Signal on=2025-06-01
				g-1 ABOUT jia
				g-2 ABOUT jia
				parts: Product name=配件
				metro MAKES parts
				far MAKES parts
				far SUPPLIES away
				""");
	}

	@Test
	void search() {
		assertThat(search("300001", "\"300001\"", List.of("300001.SZ"))).containsExactly("jia | 331023 | - | 1.0");
		assertThat(search("减振垫", "\"减振垫\"", List.of())).containsExactly("jia | 331023 | 减振垫 | 0.9",
				"soft | - | 减振垫 | 0.5");
		assertThat(search("甲公司", "\"甲公司\"", List.of())).containsExactly("jia | 331023 | - | 1.0");
		assertThat(search("无", "\"无此\"", List.of())).isEmpty();
	}

	private List<String> search(String text, String query, List<String> codes) {
		return ask("explore/search",
				Map.of("text", text, "codes", codes, "id", text, "query", query, "hits", 10, "limit", 10));
	}

	@Test
	void company() {
		assertThat(ask("explore/company", Map.of("id", "jia", "asOf", TODAY))).containsExactly("jia | 331023 | 2 | 1");
		assertThat(ask("explore/company", Map.of("id", "jia", "asOf", "2019-01-01")))
			.containsExactly("jia | 331023 | 3 | 1");
		assertThat(ask("explore/company", Map.of("id", "away", "asOf", TODAY))).containsExactly("away | - | 1 | 0");
		assertThat(ask("explore/company", Map.of("id", "nobody", "asOf", TODAY))).isEmpty();
	}

	@Test
	void related() {
		assertThat(ask("explore/related", Map.of("id", "jia", "limit", 10))).containsExactly("jia -MAKES> pad",
				"jia -WORKS_IN> rail.pads", "jia -LEADS> rail", "jia -OWNS> plant", "holding -OWNS> jia",
				"jia -ROOTED_IN> 331000", "p-1 -BY> jia", "g-2 -ABOUT> jia", "g-1 -ABOUT> jia");
		assertThat(ask("explore/related", Map.of("id", "jia", "limit", 1))).endsWith("g-2 -ABOUT> jia").hasSize(8);
	}

	@Test
	void upstream() {
		assertThat(ask("explore/upstream", Map.of("ids", List.of("jia", "far", "nobody"), "asOf", TODAY, "perNode", 9)))
			.containsExactlyInAnyOrder(
					"jia | jia | 2 | [steel -SUPPLIES> jia, steel -SUPPLIES> jia, rubber -SUPPLIES> jia]",
					"far | far | 0 | []");
		assertThat(ask("explore/upstream", Map.of("ids", List.of("jia"), "asOf", TODAY, "perNode", 1)))
			.containsExactly("jia | jia | 2 | [steel -SUPPLIES> jia, steel -SUPPLIES> jia]");
	}

	@Test
	void downstream() {
		assertThat(ask("explore/downstream", Map.of("ids", List.of("steel", "jia"), "asOf", TODAY, "perNode", 9)))
			.containsExactlyInAnyOrder("steel | steel | 1 | [steel -SUPPLIES> jia, steel -SUPPLIES> jia]",
					"jia | jia | 1 | [jia -SUPPLIES> metro]");
	}

	@Test
	void paths() {
		assertThat(paths("rubber", "metro")).containsExactly("rubber -SUPPLIES> jia -SUPPLIES> metro");
		assertThat(paths("metro", "holding")).containsExactly("metro <SUPPLIES- jia <OWNS- holding");
		assertThat(paths("ended", "jia")).isEmpty();
		assertThat(paths("metro", "far")).isEmpty();
		assertThat(paths("jia", "away")).isEmpty();
	}

	private List<String> paths(String from, String to) {
		return ask("explore/paths", Map.of("from", from, "to", to, "asOf", TODAY, "maxHops", 6, "stopProducts",
				List.of("配件"), "limit", 10));
	}

	private List<String> ask(String question, Map<String, Object> parameters) {
		return Rows.of(this.graph, question, parameters);
	}

}
