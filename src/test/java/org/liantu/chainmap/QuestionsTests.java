package org.liantu.chainmap;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.liantu.graph.Graph;
import org.liantu.graph.GraphTest;
import org.liantu.graph.Rows;
import org.liantu.graph.TestGraph;
import org.liantu.statement.Drawing;
import org.liantu.statement.Statements;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every question under {@code cypher/chainmap} and {@code cypher/home}, on a drawn graph.
 */
@GraphTest
@DisplayName("The questions behind the map")
class QuestionsTests {

	@Autowired
	private Graph graph;

	@Autowired
	private Statements statements;

	@BeforeEach
	void draw() {
		TestGraph.clear();
		Drawing.draw(this.graph, this.statements, """
				# rubber ─▶ damping (part of track) ; car belongs to another chain
				rail: Chain
				auto: Chain
				rail.track: Segment stage=midstream
				rail.damping: Segment stage=midstream
				rail.rubber: Segment stage=upstream
				auto.car: Segment stage=downstream
				rail.track SEGMENT_OF rail
				rail.rubber SEGMENT_OF rail
				auto.car SEGMENT_OF auto
				rail.damping PART_OF rail.track
				rail.rubber FEEDS rail.damping
				pad: Product
				mat: Product
				parts: Product name=配件
				mat KIND_OF pad
				rail.damping COVERS pad
				rail.damping COVERS 2913
				rail.rubber COVERS parts
				2913: Industry
				lead WORKS_IN rail.damping
				maker MAKES mat
				classed CLASSED_AS 2913
				trader MAKES parts
				stranger WORKS_IN auto.car
				lead LEADS rail
				lead: Company calibre=listed
				331023100 WITHIN 331023
				331023 WITHIN 331000
				331000: Region level=prefecture
				430200: Region level=prefecture
				lead LOCATED_IN 331023
				plant LOCATED_IN 331023100
				maker LOCATED_IN 430200
				maker OWNS plant {share: 0.7}
				stranger OWNS plant {share: 0.2}
				neighbour LOCATED_IN 331000
				""");
	}

	@Test
	void chains() {
		assertThat(ask("chainmap/chains", Map.of())).containsExactly("auto | 1 | 0", "rail | 3 | 1");
	}

	@Test
	void segments() {
		assertThat(ask("chainmap/segments", Map.of("chain", "rail")))
			.containsExactly("rail.damping | rail.damping -PART_OF> rail.track", "rail.rubber | -", "rail.track | -");
	}

	@Test
	void feeds() {
		assertThat(ask("chainmap/feeds", Map.of("chain", "rail"))).containsExactly("rail.rubber -FEEDS> rail.damping");
	}

	@Test
	void members() {
		assertThat(ask("chainmap/members", Map.of("chain", "rail", "stopProducts", List.of("配件"), "limit", 100)))
			.containsExactly("lead -WORKS_IN> rail.damping", "classed -CLASSED_AS> 2913 <COVERS- rail.damping",
					"maker -MAKES> mat -KIND_OF> pad <COVERS- rail.damping");
	}

	@Test
	void leadFirms() {
		assertThat(ask("chainmap/lead-firms", Map.of("chain", "rail"))).containsExactly("lead");
		assertThat(ask("chainmap/lead-firms", Map.of("chain", "auto"))).isEmpty();
	}

	@Test
	void prefectures() {
		assertThat(ask("chainmap/prefectures", Map.of("ids", List.of("lead", "maker", "classed"))))
			.containsExactly("lead | 331000", "maker | 430200");
	}

	@Test
	void region() {
		assertThat(ask("home/region", Map.of("home", "331023"))).containsExactly("331023");
	}

	@Test
	void around() {
		assertThat(ask("home/around", Map.of("home", "331023"))).containsExactly("331023", "331000");
	}

	@Test
	void localCompanies() {
		// the prefecture around is not the home region, and a fifth of a plant is not
		// control
		assertThat(ask("home/local-companies", Map.of("home", "331023", "control", 0.5, "limit", 100))).containsExactly(
				"lead -LOCATED_IN> 331023", "maker -OWNS> plant -LOCATED_IN> 331023100 -WITHIN> 331023",
				"plant -LOCATED_IN> 331023100 -WITHIN> 331023");
	}

	private List<String> ask(String question, Map<String, Object> parameters) {
		return Rows.of(this.graph, question, parameters);
	}

}
