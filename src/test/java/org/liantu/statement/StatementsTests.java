package org.liantu.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.liantu.graph.Graph;
import org.liantu.graph.GraphTest;
import org.liantu.graph.TestGraph;
import org.liantu.model.Label;
import org.liantu.model.Thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What publishing does to the graph. */
@GraphTest
class StatementsTests {

	private static final String PLANT = """
			cn-1: Company name=甲
			cn-2: Company name=乙
			cn-1 SUPPLIES cn-2 {product: pad}
			""";

	@Autowired
	private Graph graph;

	@Autowired
	private Statements statements;

	@BeforeEach
	void anEmptyGraph() {
		TestGraph.clear();
	}

	@Test
	void whatIsPublishedIsThere() {
		Published published = draw(PLANT);
		assertThat(published).isEqualTo(new Published(1, 3, 0,
				new TreeMap<>(Map.of("Company", 2, "SUPPLIES", 1, "Source", 1)), new TreeMap<>()));
		assertThat(nodes()).containsExactly("cn-1 甲", "cn-2 乙");
		assertThat(edges()).containsExactly("cn-1 SUPPLIES cn-2 pad 0.9 [drawn]");
		assertThat(changes()).containsExactly("1 put Company cn-1", "1 put Company cn-2",
				"1 put SUPPLIES Company/cn-1|SUPPLIES|Company/cn-2|pad", "1 put Source drawn");
	}

	@Test
	void whatIsPublishedTwiceChangesNothing() {
		draw(PLANT);
		assertThat(draw(PLANT)).isEqualTo(Published.nothing(1));
		assertThat(changes()).hasSize(4);
	}

	@Test
	void theRevisionRisesOnlyIfFactsChange() {
		draw("cn-1: Company name=甲 {confidence: 0.9}");
		assertThat(draw("cn-1: Company name=甲 {confidence: 0.5}").revision()).isEqualTo(1);
		assertThat(draw("cn-1: Company name=乙 {confidence: 1}").revision()).isEqualTo(2);
		assertThat(draw("cn-1: Company name=甲 {confidence: 0.4}").revision()).isEqualTo(2);
		assertThat(changes()).containsExactly("1 put Company cn-1", "1 put Source drawn", "2 put Company cn-1");
	}

	@Test
	void aSourceThatReadsDifferentlyRaisesTheRevision() {
		draw("s: Source title=年报\ncn-1: Company name=甲 {source: s}");
		assertThat(draw("s: Source title=年度报告\ncn-1: Company name=甲 {source: s}").revision()).isEqualTo(2);
		assertThat(draw("s: Source title=年度报告\ncn-1: Company name=甲 {source: s}").revision()).isEqualTo(2);
	}

	@Test
	void whatIsWithdrawnIsGoneAndWhatElseWasSaidHolds() {
		draw("""
				cn-1: Company name=甲 {source: a, confidence: 0.9}
				cn-1: Company name=乙 {source: b, confidence: 0.5}
				cn-2: Company name=丙
				cn-1 SUPPLIES cn-2 {source: a}
				""");
		Published published = withdraw("drawn", "cn-1: Company name=甲 {source: a, confidence: 0.9}",
				"cn-1 SUPPLIES cn-2 {source: a}");
		assertThat(published.withdrawn()).isEqualTo(2);
		assertThat(published.dropped()).isEqualTo(1);
		assertThat(nodes()).containsExactly("cn-1 乙", "cn-2 丙");
		assertThat(edges()).isEmpty();
		assertThat(changes()).contains("2 put Company cn-1", "2 drop SUPPLIES Company/cn-1|SUPPLIES|Company/cn-2|");
	}

	@Test
	void aThingOfWhichNothingIsSaidIsGoneWithItsEdges() {
		draw(PLANT);
		withdraw("drawn", "cn-2: Company name=乙");
		assertThat(nodes()).containsExactly("cn-1 甲");
		assertThat(edges()).isEmpty();
		assertThat(changes()).contains("2 drop Company cn-2");
	}

	@Test
	void anEdgeWaitsForItsEnd() {
		draw(PLANT);
		withdraw("drawn", "cn-2: Company name=乙");
		Published published = draw("cn-2: Company name=乙 {source: s2}");
		assertThat(edges()).containsExactly("cn-1 SUPPLIES cn-2 pad 0.9 [drawn]");
		assertThat(published.put()).isEqualTo(3);
	}

	@Test
	void aWaitingEdgeIsPutOnlyWhereItHolds() {
		draw("""
				330000: Region name=浙江省
				cn-1: Company name=甲
				cn-1 LOCATED_IN 330000 {confidence: 0.95}
				440000: Region name=广东省
				cn-1 LOCATED_IN 440000 {confidence: 0.5}
				""");
		withdraw("drawn", "440000: Region name=广东省");
		draw("440000: Region name=广东 {source: s2}");
		assertThat(edges()).containsExactly("cn-1 LOCATED_IN 330000 0.95 [drawn]");
	}

	@Test
	void aMergeIsMadeAndUnmade() {
		draw("""
				cn-1: Company name=甲
				cn-2: Company name=乙
				old: Company name=旧甲 {confidence: 0.5}
				old SUPPLIES cn-2
				cn-3 OWNS old
				""");
		List<String> nodes = nodes();
		List<String> edges = edges();
		draw("cn-1: Company name=甲\nold: Company name=旧甲 {confidence: 0.5}\nold SAME_AS cn-1");
		assertThat(nodes()).containsExactly("cn-1 甲", "cn-2 乙", "cn-3 cn-3");
		assertThat(edges()).containsExactly("cn-1 SUPPLIES cn-2 0.9 [drawn]", "cn-3 OWNS cn-1 0.9 [drawn]");
		withdraw("drawn", "old SAME_AS cn-1");
		assertThat(nodes()).isEqualTo(nodes);
		assertThat(edges()).isEqualTo(edges);
	}

	@Test
	void theSameWordsOfTwoOriginsAreWithdrawnOneByOne() {
		draw("cn-1: Company name=甲 {origin: seed}\ncn-1: Company name=甲 {origin: upload}");
		assertThat(this.graph.write(() -> this.statements.listLiveIds("seed"))).hasSize(1);
		assertThat(withdraw("seed", "cn-1: Company name=甲 {origin: seed}").changedFacts()).isFalse();
		assertThat(nodes()).containsExactly("cn-1 甲");
	}

	@Test
	void whatTheOfficeWithdrewStaysWithdrawn() {
		draw(PLANT);
		withdraw("office", "cn-1 SUPPLIES cn-2 {product: pad}");
		assertThat(draw(PLANT).changedFacts()).isFalse();
		assertThat(edges()).isEmpty();
	}

	@Test
	void whatAnImportWithdrewComesBackWithTheNextOne() {
		draw(PLANT);
		withdraw("drawn", "cn-1 SUPPLIES cn-2 {product: pad}");
		assertThat(draw(PLANT).added()).isEqualTo(1);
		assertThat(edges()).hasSize(1);
	}

	@Test
	void whatIsSaidOfAThingCanBeRead() {
		draw("""
				cn-1: Company name=甲 status=active
				cn-2: Company name=乙
				cn-1 SUPPLIES cn-2 {shareOfSales: 0.25, confidence: 0.7, locator: 第三节}
				""");
		Thing company = new Thing(Label.COMPANY, "cn-2");
		assertThat(this.graph.write(() -> this.statements.listAbout(company, 10))).containsExactlyElementsOf(Drawing
			.of("cn-2: Company name=乙\ncn-1: Company name=甲\ncn-1 SUPPLIES cn-2 "
					+ "{shareOfSales: 0.25, confidence: 0.7, locator: 第三节}")
			.statements()
			.stream()
			.filter((said) -> said.subject().equals(company) || company.equals(said.object()))
			.toList());
		assertThat(this.graph.write(() -> this.statements.listLive(List.of("Company/cn-1"),
				List.of(Predicate.STATUS, Predicate.SHORT_NAME))))
			.singleElement()
			.satisfies((said) -> assertThat(said.value()).isEqualTo("active"));
	}

	@Test
	void aFailedTransactionLeavesNothing() {
		draw(PLANT);
		assertThatThrownBy(() -> this.graph.write(() -> {
			Drawing drawing = Drawing.of("cn-7: Company name=丁");
			this.statements.publish(
					new Publication(Drawing.DRAWN, drawing.sources(), drawing.statements(), List.of(), Drawing.DRAWN));
			throw new IllegalStateException("on purpose");
		})).hasMessage("on purpose");
		assertThat(nodes()).containsExactly("cn-1 甲", "cn-2 乙");
		assertThat(this.graph.findRevision()).hasValue(1);
	}

	@Test
	void changesTooOldToFollowAreForgotten() {
		for (int i = 1; i <= 103; i++) {
			draw("cn-1: Company name=甲" + i + " {source: s" + i + ", asOf: '" + (1900 + i) + "-01-01'}");
		}
		assertThat(this.graph.findRevision()).hasValue(103);
		assertThat(changes()).filteredOn((change) -> change.contains(" Company ")).hasSize(101);
	}

	@Test
	void writersWaitForEachOther() throws Exception {
		int writers = 6;
		ExecutorService pool = Executors.newFixedThreadPool(writers);
		CountDownLatch start = new CountDownLatch(1);
		List<Future<Published>> published = new ArrayList<>();
		try {
			for (int i = 0; i < writers; i++) {
				String drawing = "cn-" + i + ": Company name=甲" + i + "\ncn-" + i
						+ " SUPPLIES cn-x\ncn-x: Company name=丙";
				published.add(pool.submit(() -> {
					start.await();
					return draw(drawing);
				}));
			}
			start.countDown();
			List<Long> revisions = new ArrayList<>();
			for (Future<Published> one : published) {
				revisions.add(one.get(60, TimeUnit.SECONDS).revision());
			}
			assertThat(revisions).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L);
			assertThat(edges()).hasSize(writers);
		}
		finally {
			pool.shutdownNow();
		}
	}

	private Published draw(String drawing) {
		return Drawing.draw(this.graph, this.statements, drawing);
	}

	/** Withdraws exactly what these lines say. */
	private Published withdraw(String by, String... lines) {
		List<String> ids = new ArrayList<>();
		for (String line : lines) {
			List<Statement> said = Drawing.of(line).statements();
			ids.add(said.get(said.size() - 1).id());
		}
		return this.graph
			.write(() -> this.statements.publish(new Publication("withdrawal", List.of(), List.of(), ids, by)));
	}

	private static List<String> nodes() {
		return texts("MATCH (n) WHERE n.name IS NOT NULL AND n.title IS NULL RETURN n.id + ' ' + n.name");
	}

	private static List<String> edges() {
		return texts("MATCH (a)-[e]->(b) WHERE e.key IS NOT NULL RETURN a.id + ' ' + type(e) + ' ' + b.id + "
				+ "coalesce(' ' + e.product, '') + ' ' + e.confidence + ' [' + reduce(s = '', x IN e.sources | s + x) + ']'");
	}

	private static List<String> changes() {
		return texts("MATCH (c:Change) UNWIND c.keys AS key RETURN c.revision + ' ' + c.op + ' ' + c.kind + ' ' + key");
	}

	private static List<String> texts(String cypher) {
		try (var session = TestGraph.driver().session()) {
			return session.run(cypher).list((row) -> row.get(0).asString()).stream().sorted().toList();
		}
	}

}
