package org.liantu.intake.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.TypeSystem;

import org.springframework.beans.factory.annotation.Autowired;

import org.liantu.graph.Graph;
import org.liantu.graph.GraphTest;
import org.liantu.graph.TestGraph;
import org.liantu.intake.log.Import;
import org.liantu.intake.log.Imports;
import org.liantu.intake.problem.ImportProblem;
import org.liantu.statement.Drawing;
import org.liantu.statement.Statements;

import static org.assertj.core.api.Assertions.assertThat;

/** From files to what the graph holds. */
@GraphTest
class SeedIntakeTests {

	private static final String SUPPLIES = "chains/rail/supplies.csv";

	private static final String COMPANIES = "chains/rail/companies.csv";

	@Autowired
	private Graph graph;

	@Autowired
	private Statements statements;

	@Autowired
	private Imports imports;

	private SeedIntake intake;

	@BeforeEach
	void anEmptyGraph() {
		TestGraph.clear();
		Clock clock = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
		this.intake = new SeedIntake(this.graph, this.statements, this.imports, new SeedProperties(Path.of("unused")),
				clock);
	}

	@Test
	void aSeedIsThereAfterItsLoad() {
		SeedLoad load = load(SmallSeed.valid());
		assertThat(load.unchanged()).isFalse();
		assertThat(load.entry().state()).isEqualTo("done");
		assertThat(load.entry().revision()).isEqualTo(1);
		assertThat(this.graph.findRevision()).hasValue(1);
		assertThat(edges()).contains("cn-1 SUPPLIES cn-2", "cn-1 LOCATED_IN 331023", "rail.pad PART_OF rail.parts",
				"rail.train SEGMENT_OF rail", "rail.pad FEEDS rail.train", "pad KIND_OF rubber");
		assertThat(load.entry().counts().added()).isEqualTo(load.entry().counts().statements());
	}

	@Test
	void anUnchangedSeedChangesNothing() {
		SeedLoad first = load(SmallSeed.valid());
		List<String> before = everything();
		SeedLoad again = load(SmallSeed.valid());
		assertThat(again).isEqualTo(new SeedLoad(first.entry(), true));
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void anEditedRowIsTakenUp() {
		load(SmallSeed.valid());
		SeedLoad load = load(SmallSeed.valid().but(COMPANIES, "乙有限公司", "乙集团公司"));
		assertThat(load.entry().id()).isEqualTo("seed-2");
		assertThat(load.entry().revision()).isEqualTo(2);
		assertThat(load.entry().counts().added()).isEqualTo(1);
		assertThat(load.entry().counts().withdrawn()).isEqualTo(1);
		assertThat(companyNames()).containsExactly("乙集团公司", "甲股份公司");
	}

	@Test
	void aRowThatIsGoneWithdrawsWhatItSaid() {
		load(SmallSeed.valid());
		SeedLoad load = load(SmallSeed.valid().without(SUPPLIES));
		assertThat(load.entry().counts().withdrawn()).isEqualTo(1);
		assertThat(edges()).doesNotContain("cn-1 SUPPLIES cn-2");
		load(SmallSeed.valid());
		assertThat(edges()).contains("cn-1 SUPPLIES cn-2");
		assertThat(this.graph.findRevision()).hasValue(3);
	}

	@Test
	void otherWordsForTheSameFactsRaiseNoRevision() {
		load(SmallSeed.valid());
		// A locator is kept with its statement, and changes nothing that is derived.
		SeedLoad load = load(SmallSeed.valid().but(SUPPLIES, "第三节", "第四节"));
		assertThat(load.entry().counts().added()).isEqualTo(1);
		assertThat(load.entry().revision()).isEqualTo(1);
	}

	@Test
	void aSeedWithAnErrorWritesOnlyItsRecord() {
		load(SmallSeed.valid());
		List<String> before = edges();
		SeedLoad load = load(SmallSeed.valid().but(SUPPLIES, "cn-2", "cn-9").but(COMPANIES, "甲股份公司", "丙公司"));
		assertThat(load.entry().isRefused()).isTrue();
		assertThat(load.entry().revision()).isEqualTo(1);
		assertThat(load.entry().problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.kind()).isEqualTo("unknown-reference"));
		assertThat(edges()).isEqualTo(before);
		assertThat(this.imports.list(0, 10)).extracting(Import::id).containsExactly("seed-2", "seed-1");
		assertThat(this.imports.find("seed-2")).hasValue(load.entry());
	}

	@Test
	void aFirstSeedWithAnErrorLeavesTheGraphUnloaded() {
		assertThat(load(SmallSeed.valid().but(SUPPLIES, "cn-2", "cn-9")).entry().isRefused()).isTrue();
		assertThat(this.graph.findRevision()).isEmpty();
	}

	@Test
	void theSameErrorsAreKeptOnce() {
		SmallSeed wrong = SmallSeed.valid().but(SUPPLIES, "cn-2", "cn-9");
		SeedLoad first = load(wrong);
		assertThat(load(wrong)).isEqualTo(new SeedLoad(first.entry(), true));
		assertThat(this.imports.list(0, 10)).hasSize(1);
		assertThat(load(SmallSeed.valid()).entry().state()).isEqualTo("done");
		assertThat(load(wrong).unchanged()).isFalse();
		assertThat(this.imports.list(0, 10)).extracting(Import::state).containsExactly("refused", "done", "refused");
	}

	@Test
	void warningsDoNotRefuse() {
		SeedLoad load = load(SmallSeed.valid().but(COMPANIES, "91350100M000100Y43", "91350100M000100Y44"));
		assertThat(load.entry().state()).isEqualTo("done");
		assertThat(load.entry().counts().warnings()).isEqualTo(1);
		assertThat(load.entry().counts().problems()).containsEntry("credit-code-check-digit", 1);
	}

	@Test
	void whatOthersBroughtMayBeNamedButNotWhatOnlyThisSeedDid() {
		Drawing.draw(this.graph, this.statements, "cn-9: Company name=丁公司 {origin: office}");
		SmallSeed seed = SmallSeed.valid().but(SUPPLIES, "cn-2", "cn-9");
		assertThat(load(seed).entry().state()).isEqualTo("done");
		assertThat(edges()).contains("cn-1 SUPPLIES cn-9");
		SeedLoad load = load(seed.but(COMPANIES, "cn-2,乙有限公司", "cn-3,乙有限公司").but(SUPPLIES, "cn-9", "cn-2"));
		assertThat(load.entry().problems()).extracting(ImportProblem::kind).containsExactly("unknown-reference");
	}

	@Test
	void theSeedOfAFolderIsLoaded(@TempDir Path folder) throws IOException {
		for (SeedFile file : SmallSeed.valid().seed().files()) {
			Path path = folder.resolve(file.path());
			Files.createDirectories(path.getParent());
			Files.write(path, file.content());
		}
		SeedIntake ofFolder = new SeedIntake(this.graph, this.statements, this.imports, new SeedProperties(folder));
		assertThat(ofFolder.loadSeed().entry().state()).isEqualTo("done");
		assertThat(load(SmallSeed.valid()).unchanged()).isTrue();
	}

	@Test
	void twoServicesLoadOneSeedOnce() throws Exception {
		ExecutorService pool = Executors.newFixedThreadPool(2);
		try {
			List<Future<SeedLoad>> loads = pool
				.invokeAll(List.of(() -> load(SmallSeed.valid()), () -> load(SmallSeed.valid())));
			List<Boolean> unchanged = new ArrayList<>();
			for (Future<SeedLoad> load : loads) {
				unchanged.add(load.get().unchanged());
			}
			assertThat(unchanged).containsExactlyInAnyOrder(false, true);
			assertThat(this.imports.list(0, 10)).hasSize(1);
		}
		finally {
			pool.shutdownNow();
		}
	}

	@Test
	void anEmptyFolderDoesNotWithdrawEverything() {
		load(SmallSeed.valid());
		SeedLoad load = this.intake.load(new Seed("/nowhere", List.of()));
		assertThat(load.entry().isRefused()).isTrue();
		assertThat(load.entry().problems()).extracting(ImportProblem::kind).containsExactly("missing-seed");
		assertThat(edges()).isNotEmpty();
	}

	private SeedLoad load(SmallSeed seed) {
		return this.intake.load(seed.seed());
	}

	private static List<String> edges() {
		return texts("MATCH (a)-[e]->(b) WHERE a.id IS NOT NULL RETURN a.id + ' ' + type(e) + ' ' + b.id");
	}

	private static List<String> companyNames() {
		return texts("MATCH (c:Company) RETURN c.name");
	}

	/** All nodes with their properties, the records of imports and changes included. */
	private static List<String> everything() {
		return texts("MATCH (n) WHERE NOT n:__Neo4jMigration RETURN n");
	}

	private static List<String> texts(String cypher) {
		try (var session = TestGraph.driver().session()) {
			return session.run(cypher).list((row) -> {
				Value value = row.get(0);
				return value.hasType(TypeSystem.getDefault().NODE())
						? value.asNode().labels() + " " + new TreeMap<>(value.asNode().asMap()) : value.asString();
			}).stream().sorted().toList();
		}
	}

}
