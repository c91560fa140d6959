package org.liantu.statement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import org.liantu.graph.Graph;
import org.liantu.graph.GraphTest;
import org.liantu.graph.TestGraph;

import static org.assertj.core.api.Assertions.assertThat;

@GraphTest
@DisplayName("A graph from before companies knew who vouches for them")
class VouchedBeforeTests {

	@Autowired
	private Graph graph;

	@Autowired
	private Statements statements;

	@BeforeEach
	void draw() {
		TestGraph.clear();
		Drawing.draw(this.graph, this.statements, """
				# old ─same as─▶ former ─same as─▶ kept, of which less is said; plain has neither calibre nor status
				s1: Source title=年报 on=2024-04-30 basis=document
				s2: Source title=名录 on=2025-04-30 basis=registry
				kept: Company calibre=listed,unicorn status=active {source: s1, confidence: 0.5}
				kept: Company calibre=listed {source: s2, confidence: 0.9}
				former: Company calibre=little-giant {source: s1, confidence: 0.7}
				old: Company calibre=headquarters status=revoked {source: s2, confidence: 0.3}
				alone: Company status=active {source: s2}
				plain: Company
				former SAME_AS kept
				old SAME_AS former
				""");
	}

	@Test
	void isGivenTheSameLinesAsAreWrittenNow() throws IOException {
		Map<String, List<Object>> written = vouched();
		assertThat(written).containsOnlyKeys("alone", "kept");
		assertThat(written.get("kept")).hasSize(6);
		String migration = new ClassPathResource("neo4j/migrations/V005__what_stands_behind_calibres.cypher")
			.getContentAsString(StandardCharsets.UTF_8);
		try (Session session = TestGraph.driver().session()) {
			session.run("MATCH (c:Company) REMOVE c.vouched").consume();
			assertThat(vouched()).isEmpty();
			session.run(migration.replace(";", "")).consume();
		}
		assertThat(vouched()).isEqualTo(written);
	}

	private static Map<String, List<Object>> vouched() {
		Map<String, List<Object>> vouched = new TreeMap<>();
		try (Session session = TestGraph.driver().session()) {
			session.run("MATCH (c:Company) WHERE c.vouched IS NOT NULL RETURN c.id AS id, c.vouched AS lines")
				.forEachRemaining((row) -> vouched.put(row.get("id").asString(), row.get("lines").asList()));
		}
		return vouched;
	}

}
