package org.liantu.statement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;

import org.liantu.ServiceProcess;
import org.liantu.graph.BulkFiles;
import org.liantu.graph.Graph;
import org.liantu.graph.GraphTest;
import org.liantu.graph.TestGraph;
import org.liantu.graph.embedded.BulkImport;
import org.liantu.graph.embedded.GraphThereAlready;
import org.liantu.graph.embedded.ServedDirectory;
import org.liantu.graph.embedded.TestNeo4j;
import org.liantu.model.Source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A graph made at once is the graph that publishing would have made. */
@GraphTest
@DisplayName("A graph made at once")
class BulkGraphTests {

	private static final String IMPORT = "import-1";

	@TempDir
	private Path temp;

	@Autowired
	private Graph graph;

	@Autowired
	private Statements statements;

	@ParameterizedTest(name = "from seed {0}")
	@CsvSource({ "1, '附注:“甲”, \"乙\"; \\丙'", "2, '第三节\n第二段'" })
	void isTheOneThatPublishingMakes(int seed, String locator) throws IOException {
		List<Source> sources = List.of(
				new Source("s0", "2024年年度报告", "甲公司", "2025-04-20", "https://example.cn/a?b=c,d", null, "document"),
				new Source("s1", "企业信用公示\"系统\"", "市场监管总局", "2025-01-01", null, locator, "registry"),
				new Source("s2", "编者常识", "链图", "2025-01-01", null, null, "general-knowledge"));
		List<Statement> said = RandomFacts.draw(new Random(seed), locator, 6);
		TestGraph.clear();
		this.graph.write(() -> this.statements.publish(new Publication(IMPORT, sources, said, List.of(), "import")));
		Map<String, Object> record = new TreeMap<>(Map.of("id", IMPORT, "number", 1L, "origin", "import", "state",
				"done", "startedAt", "2026-11-23T08:00:00.000Z", "entry", "{\"id\": \"import-1\"}", "problems", "",
				"report", new byte[] { 0, -1, 127, -128 }));
		keepImport(record);

		Path data = TestNeo4j.newDataDirectory(this.temp.resolve("data"));
		try (BulkGraph bulk = new BulkGraph(this.temp.resolve("work"))) {
			sources.forEach(bulk::addSource);
			said.forEach((statement) -> bulk.add(statement, IMPORT));
			said.subList(0, 20).forEach((statement) -> bulk.add(statement, "again"));
			BulkCounts counts = bulk.finish((all) -> Map.of("Import", List.of(record)), 1);
			assertThat(counts.statements()).isEqualTo(said.stream().map(Statement::id).distinct().count());
			assertThat(counts.waiting()).isPositive();
			BulkImport.fill(data, bulk.files());
		}
		assertThat(this.temp.resolve("work")).isEmptyDirectory();
		assertThat(data.resolve("neo4j.part")).doesNotExist();
		try (ServedDirectory served = new ServedDirectory(data, "512m")) {
			TestGraph.migrate(served.driver());
			assertThat(everything(served.driver())).containsExactlyElementsOf(everything(TestGraph.driver()))
				.hasSizeGreaterThan(500);
			assertThat(served.driver()
				.executableQuery("MATCH (g:Graph {id: 'graph', revision: 1}) RETURN size(g.born) AS n")
				.execute()
				.records()).singleElement().satisfies((row) -> assertThat(row.get("n").asInt()).isEqualTo(36));
		}
	}

	@Test
	void isServedAndNeverOverwritten() throws IOException {
		Path data = TestNeo4j.newDataDirectory(this.temp.resolve("data"));
		try (BulkGraph bulk = new BulkGraph(this.temp.resolve("work"))) {
			Drawing drawing = Drawing.of("cn-1: Company name=银轮机械\ncn-2: Company name=乙\ncn-2 SUPPLIES cn-1");
			drawing.sources().forEach(bulk::addSource);
			drawing.statements().forEach((statement) -> bulk.add(statement, IMPORT));
			bulk.finish((counts) -> Map.of(), 1);
			BulkImport.fill(data, bulk.files());
			assertThatThrownBy(() -> BulkImport.fill(data, bulk.files())).isInstanceOf(GraphThereAlready.class)
				.hasMessageContaining("已有图谱")
				.hasMessageContaining("holds a graph already");
			assertThatThrownBy(() -> BulkImport.requireEmpty(data)).isInstanceOf(GraphThereAlready.class);
		}
		Path seed = ServiceProcess.tinySeed(this.temp.resolve("seed"));
		try (ServiceProcess service = ServiceProcess.start(data, seed).awaitOk("/actuator/health/readiness")) {
			assertThat(service.get("/api/v1/companies/cn-1/network?direction=upstream&tiers=1").orElseThrow().body())
				.contains("银轮机械", "\"from\":\"cn-2\"");
		}
	}

	@Test
	void whatTheImporterRefusesLeavesNothing() throws IOException {
		Path data = TestNeo4j.newDataDirectory(this.temp.resolve("data"));
		Files.writeString(this.temp.resolve("n.csv"), "id:ID(Company)\n\"cn-1\"\n");
		Files.writeString(this.temp.resolve("e.csv"), ":START_ID(Company),:END_ID(Company)\n\"cn-1\",\"cn-9\"\n");
		BulkFiles files = new BulkFiles(this.temp, List.of(new BulkFiles.Part("Company", "n.csv")),
				List.of(new BulkFiles.Part("SUPPLIES", "e.csv")), 1, 1, false);
		assertThatThrownBy(() -> BulkImport.fill(data, files)).isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("cn-9");
		assertThat(data.resolve("neo4j.part")).doesNotExist();
		assertThat(data.resolve("neo4j")).doesNotExist();
	}

	private static void keepImport(Map<String, Object> properties) {
		TestGraph.driver()
			.executableQuery("CREATE (i:Import) SET i = $properties")
			.withParameters(Map.of("properties", properties))
			.execute();
	}

	/** Every node and edge with all its properties, but for what was made by chance. */
	private static List<String> everything(Driver driver) {
		List<String> lines = new ArrayList<>();
		driver.executableQuery("""
				MATCH (n) WHERE NOT n:__Neo4jMigration AND NOT n:__Neo4jMigrationsLock AND NOT n:Change
				RETURN labels(n) AS kind, properties(n) AS properties
				UNION ALL
				MATCH (a)-[e]->(b) WHERE NOT a:__Neo4jMigration
				RETURN [labels(a)[0], a.id, type(e), labels(b)[0], b.id] AS kind, properties(e) AS properties""")
			.execute()
			.records()
			.forEach((row) -> {
				Map<String, Object> properties = new TreeMap<>(row.get("properties").asMap());
				properties.remove("born");
				properties.computeIfPresent("report", (key, report) -> List.of(((byte[]) report).length,
						((byte[]) report)[0], ((byte[]) report)[1], ((byte[]) report)[3]));
				lines.add(row.get("kind").asList() + " " + properties);
			});
		return lines.stream().sorted().toList();
	}

}
