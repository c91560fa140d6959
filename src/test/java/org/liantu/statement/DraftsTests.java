package org.liantu.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.liantu.graph.Graph;
import org.liantu.graph.GraphTest;
import org.liantu.graph.TestGraph;
import org.liantu.model.Label;
import org.liantu.model.Thing;

import static org.assertj.core.api.Assertions.assertThat;

/** What large imports write where nobody sees it, publish at once, and take back. */
@GraphTest
class DraftsTests {

	private static final String PLANT = """
			cn-1: Company name=天台铁路配件
			cn-2: Company name=永贵电器
			cn-1 SUPPLIES cn-2 {product: pad}
			""";

	private static final Thing SUPPLIER = new Thing(Label.COMPANY, "cn-1");

	@Autowired
	private Graph graph;

	@Autowired
	private Statements statements;

	@Autowired
	private Drafts drafts;

	@BeforeEach
	void anEmptyGraph() {
		TestGraph.clear();
	}

	@Test
	void nothingIsSeenUntilItIsPublished() {
		write("import-1", PLANT);
		assertThat(about()).isEmpty();
		assertThat(things()).isEmpty();
		assertThat(this.drafts.listHidden()).containsExactly("import-1");
		Published published = publish("import-1", PLANT);
		assertThat(published.added()).isEqualTo(3);
		assertThat(published.revision()).isEqualTo(1);
		assertThat(about()).hasSize(2);
		assertThat(things()).containsExactly("cn-1 SUPPLIES cn-2", "cn-1 天台铁路配件", "cn-2 永贵电器");
		assertThat(this.drafts.listHidden()).isEmpty();
	}

	@Test
	void whatIsHiddenDoesNotColourWhatOthersPublish() {
		write("import-1", "cn-1: Company name=旧名 {confidence: 1}");
		Drawing.draw(this.graph, this.statements, "cn-1: Company name=天台铁路配件 {origin: seed, confidence: 0.5}");
		assertThat(things()).containsExactly("cn-1 天台铁路配件");
		publish("import-1", "cn-1: Company name=旧名 {confidence: 1}");
		assertThat(things()).containsExactly("cn-1 旧名");
	}

	@Test
	void begunAgainItStartsFromNothing() {
		write("import-1", PLANT);
		this.drafts.begin("import-1");
		assertThat(count("MATCH (s:Statement) RETURN count(s)")).isZero();
		assertThat(this.drafts.write("import-1", Drawing.of("cn-1: Company name=天台铁路配件").statements())).isEqualTo(1);
		publish("import-1", "cn-1: Company name=天台铁路配件");
		assertThat(things()).containsExactly("cn-1 天台铁路配件");
	}

	@Test
	void whatIsSaidAlreadyIsNotWrittenAgainAndChangesNothing() {
		bring("import-1", PLANT);
		Published again = bring("import-2", PLANT);
		assertThat(again.added()).isZero();
		assertThat(again.changedFacts()).isFalse();
		assertThat(count("MATCH (s:Statement) RETURN count(s)")).isEqualTo(3);
	}

	@Test
	void takenBackWhatAnotherSaysTooIsHandedOver() {
		bring("import-1", PLANT);
		bring("import-2", "cn-1: Company name=天台铁路配件\ncn-3: Company name=祥和实业");
		Drafts.Withdrawn first = withdraw("import-1", "import-2");
		assertThat(first.handedOver()).isEqualTo(1);
		assertThat(first.published().withdrawn()).isEqualTo(2);
		assertThat(things()).containsExactly("cn-1 天台铁路配件", "cn-3 祥和实业");
		Drafts.Withdrawn second = withdraw("import-2");
		assertThat(second.handedOver()).isZero();
		assertThat(second.published().withdrawn()).isEqualTo(2);
		assertThat(things()).isEmpty();
	}

	@Test
	void handedOverBeforehandThereIsLessToTakeBackAndNoFactChanges() {
		bring("import-1", PLANT);
		bring("import-2", PLANT);
		assertThat(this.drafts.handOver("import-1", List.of("import-2"))).isEqualTo(3);
		assertThat(this.drafts.handOver("import-1", List.of("import-2"))).isZero();
		assertThat(withdraw("import-1", "import-2").published().changedFacts()).isFalse();
		assertThat(things()).hasSize(3);
		assertThat(withdraw("import-2").published().withdrawn()).isEqualTo(3);
		assertThat(things()).isEmpty();
	}

	@Test
	void itIsHandedOverOnlyToOneThatStands() {
		bring("import-1", PLANT);
		bring("import-2", PLANT);
		bring("import-3", PLANT);
		assertThat(withdraw("import-2", "import-1", "import-3").published().changedFacts()).isFalse();
		assertThat(withdraw("import-1", "import-3").handedOver()).isEqualTo(3);
		assertThat(things()).hasSize(3);
		assertThat(withdraw("import-3").published().withdrawn()).isEqualTo(3);
		assertThat(things()).isEmpty();
	}

	@Test
	void whatWasTakenBackComesBackWithTheNextOne() {
		bring("import-1", PLANT);
		withdraw("import-1");
		assertThat(count("MATCH (s:Statement) WHERE s.withdrawnIn = 'import-1' RETURN count(s)")).isEqualTo(3);
		assertThat(bring("import-2", PLANT).added()).isEqualTo(3);
		assertThat(count("MATCH (s:Statement) WHERE s.withdrawnBy IS NULL RETURN count(s)")).isEqualTo(3);
		assertThat(things()).hasSize(3);
	}

	@Test
	void whatTheOfficeTookBackStaysAway() {
		bring("import-1", PLANT);
		List<Statement> said = Drawing.of(PLANT).statements();
		String supply = said.get(said.size() - 1).id();
		this.graph.write(() -> this.statements
			.publish(new Publication("office-1", List.of(), List.of(), List.of(supply), "office")));
		assertThat(bring("import-2", PLANT).added()).isZero();
		assertThat(things()).containsExactly("cn-1 天台铁路配件", "cn-2 永贵电器");
	}

	@Test
	void droppedAfterACrashItLeavesWhatOthersSay() {
		bring("import-1", "cn-1: Company name=天台铁路配件");
		write("import-2", PLANT);
		this.drafts.discard("import-2");
		assertThat(things()).containsExactly("cn-1 天台铁路配件");
		assertThat(this.drafts.listHidden()).isEmpty();
		// An import that never came to its end is nobody to hand anything over to.
		assertThat(withdraw("import-1").handedOver()).isZero();
		assertThat(things()).isEmpty();
	}

	@Test
	void whatOnlyADraftThatWasCutShortSaysIsTheNextOnes() {
		write("import-1", PLANT);
		assertThat(bring("import-2", PLANT).added()).isEqualTo(3);
		assertThat(things()).hasSize(3);
		// Only now the first one goes on; then it fails for good.
		this.drafts.begin("import-1");
		assertThat(things()).hasSize(3);
		assertThat(about()).hasSize(2);
		assertThat(this.drafts.write("import-1", Drawing.of(PLANT).statements())).isZero();
		this.drafts.discard("import-1");
		assertThat(about()).hasSize(2);
	}

	@Test
	void whatIsTakenBackAndNotYetBuriedCanBeSaidAgain() {
		bring("import-1", PLANT);
		this.graph.write(() -> this.drafts.withdraw("import-1", List.of(), (done) -> {
		}));
		// Killed here: hidden, and not yet marked.
		assertThat(things()).isEmpty();
		assertThat(bring("import-2", PLANT).added()).isEqualTo(3);
		this.drafts.bury("import-1", "import");
		assertThat(about()).hasSize(2);
		assertThat(things()).hasSize(3);
		assertThat(this.drafts.listHidden()).isEmpty();
	}

	@Test
	void buriedTwiceIsBuriedOnce() {
		bring("import-1", PLANT);
		withdraw("import-1");
		this.drafts.bury("import-1", "import");
		assertThat(count("MATCH (s:Statement) WHERE s.withdrawnBy = 'import' RETURN count(s)")).isEqualTo(3);
		assertThat(this.drafts.listHidden()).isEmpty();
	}

	@Test
	void aWriterWritesEverythingOnce() {
		List<Statement> said = new ArrayList<>();
		for (int i = 0; i < 500; i++) {
			said.addAll(Drawing.of("cn-" + i + ": Company name=企业" + i).statements());
		}
		this.drafts.begin("import-1");
		try (DraftWriter writer = this.drafts.writer("import-1")) {
			for (int from = 0; from < said.size(); from += 50) {
				writer.write(said.subList(from, from + 50));
			}
			writer.finish();
		}
		assertThat(publish("import-1", "cn-1: Company name=企业1").added()).isEqualTo(500);
		assertThat(count("MATCH (c:Company) RETURN count(c)")).isEqualTo(500);
	}

	private Published bring(String importId, String drawing) {
		write(importId, drawing);
		return publish(importId, drawing);
	}

	private void write(String importId, String drawing) {
		this.drafts.begin(importId);
		this.drafts.write(importId, Drawing.of(drawing).statements());
	}

	private Published publish(String importId, String drawing) {
		return this.graph.write(() -> this.drafts.publish(importId, Drawing.of(drawing).sources(), (done) -> {
		}));
	}

	private Drafts.Withdrawn withdraw(String importId, String... standing) {
		Drafts.Withdrawn withdrawn = this.graph
			.write(() -> this.drafts.withdraw(importId, List.of(standing), (done) -> {
			}));
		this.drafts.bury(importId, "import");
		return withdrawn;
	}

	private List<Statement> about() {
		return this.graph.write(() -> this.statements.listAbout(SUPPLIER, 10));
	}

	/** Nodes and edges, a line each. */
	private static List<String> things() {
		return Stream
			.concat(texts("MATCH (n:Company) RETURN n.id + ' ' + n.name").stream(),
					texts("MATCH (a:Company)-[e]->(b:Company) RETURN a.id + ' ' + type(e) + ' ' + b.id").stream())
			.sorted()
			.toList();
	}

	private static List<String> texts(String cypher) {
		try (var session = TestGraph.driver().session()) {
			return session.run(cypher).list((row) -> row.get(0).asString());
		}
	}

	private static long count(String cypher) {
		try (var session = TestGraph.driver().session()) {
			return session.run(cypher).single().get(0).asLong();
		}
	}

}
