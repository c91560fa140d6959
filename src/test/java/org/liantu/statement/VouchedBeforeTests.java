package org.liantu.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Session;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import org.liantu.graph.Graph;
import org.liantu.graph.GraphTest;
import org.liantu.graph.TestGraph;
import org.liantu.model.Source;

import static org.assertj.core.api.Assertions.assertThat;

@GraphTest
@DisplayName("A graph from before companies knew who vouches for them")
class VouchedBeforeTests {

	@Autowired
	private Graph graph;

	@Autowired
	private Statements statements;

	@Test
	void isGivenTheSameLinesAsAreWrittenNow() {
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
		Map<String, List<Object>> written = vouched();
		assertThat(written).containsOnlyKeys("alone", "kept");
		assertThat(written.get("kept")).hasSize(6);
		forget();
		assertThat(vouched()).isEmpty();
		migrate();
		assertThat(vouched()).isEqualTo(written);
		assertThat(leftBehind()).isZero();
	}

	/** Records that are said to be several others, and each other. */
	@ParameterizedTest(name = "whatever was said ({0})")
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void isGivenTheSameLinesWhateverWasSaid(int seed) {
		TestGraph.clear();
		List<Source> sources = Stream.of("s0", "s1", "s2")
			.map((id) -> new Source(id, id, "某局", "2025-04-20", null, null, "document"))
			.toList();
		List<Statement> said = RandomFacts.draw(new Random(seed), "第二段", 40);
		this.graph
			.write(() -> this.statements.publish(new Publication("import-1", sources, said, List.of(), "import")));
		Map<String, List<Object>> written = vouched();
		assertThat(written).hasSizeGreaterThan(5);
		migrate();
		assertThat(vouched()).as("those that have them keep them").isEqualTo(written);
		forget();
		migrate();
		assertThat(vouched()).isEqualTo(written);
		assertThat(leftBehind()).isZero();
	}

	private static void forget() {
		TestGraph.driver().executableQuery("MATCH (c:Company) REMOVE c.vouched").execute();
	}

	private static void migrate() {
		try (Session session = TestGraph.driver().session()) {
			for (String statement : migration().split(";\\s*\n")) {
				session.run(statement).consume();
			}
		}
	}

	private static String migration() {
		try {
			return new ClassPathResource("neo4j/migrations/V005__what_stands_behind_calibres.cypher")
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int leftBehind() {
		return TestGraph.driver()
			.executableQuery("MATCH (s:Leads) RETURN count(s) + COUNT { ()-[:LEADS_TO]->() } AS n")
			.execute()
			.records()
			.get(0)
			.get("n")
			.asInt();
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
