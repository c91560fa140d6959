package org.liantu.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.liantu.graph.Graph;
import org.liantu.graph.GraphTest;
import org.liantu.graph.TestGraph;
import org.liantu.graph.Walks;
import org.liantu.model.Label;
import org.liantu.statement.Drawing;
import org.liantu.statement.Publication;
import org.liantu.statement.Statement;
import org.liantu.statement.Statements;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is written, in whatever order: what the walking room answers is what Neo4j
 * answers, walk by walk and in the same order.
 */
@GraphTest
@DisplayName("The walking room")
class ProjectionsTests {

	private static final List<String> COMPANIES = IntStream.range(0, 9).mapToObj((i) -> "c" + i).toList();

	private static final String FRAME = """
			rail: Chain
			rail.a: Segment stage=upstream
			rail.b: Segment stage=midstream
			rail.a SEGMENT_OF rail
			rail.b SEGMENT_OF rail
			rail.a FEEDS rail.b
			rail.a COVERS p0
			rail.b COVERS p3
			rail.b COVERS 3711
			3711: Industry
			p1 KIND_OF p0
			p2 KIND_OF p1
			parts: Product name=配件
			331023 WITHIN 331000 WITHIN 330000
			331023100 WITHIN 331023
			430200: Region
			park: Park
			park LOCATED_IN 331023
			park WELCOMES rail.b
			""";

	@Autowired
	private Graph graph;

	@Autowired
	private Walks walks;

	@Autowired
	private Statements statements;

	@Autowired
	private Projections room;

	@Autowired
	private Drift drift;

	@BeforeEach
	void empty() {
		TestGraph.clear();
	}

	@ParameterizedTest(name = "written from seed {0}")
	@ValueSource(ints = { 1, 2, 3, 5 })
	void answersWhatNeo4jAnswersAfterEveryWrite(int seed) {
		Random random = new Random(seed);
		List<Statement> live = new ArrayList<>();
		write(FRAME + String.join("\n", IntStream.range(0, 30).mapToObj((i) -> line(random)).toList()), List.of(),
				live);
		SortedMap<Long, List<String>> history = new TreeMap<>();
		for (int step = 0; step < 8; step++) {
			List<String> expected = Oracle.ofNeo4j(this.graph, this.walks, COMPANIES);
			Projection projection = this.room.follow();
			history.put(projection.revision(), expected);
			assertThat(Oracle.ofProjection(projection, COMPANIES)).as("after %d writes", step + 1).isEqualTo(expected);
			assertThat(Oracle.ofProjection(projection.shrunk(), COMPANIES)).as("shrunk after %d writes", step + 1)
				.isEqualTo(expected);
			int lines = random.nextInt(5);
			List<String> gone = IntStream.range(0, random.nextInt(4))
				.mapToObj((i) -> live.remove(random.nextInt(live.size())).id())
				.toList();
			write(String.join("\n", IntStream.range(0, lines).mapToObj((i) -> line(random)).toList()), gone, live);
		}
		Projection followed = this.room.follow();
		history.forEach((revision,
				expected) -> assertThat(Oracle.ofProjection(
						new ProjectionReader(this.graph).past(followed, revision).orElseThrow().projection(),
						COMPANIES))
					.as("looked back to revision %d", revision)
					.isEqualTo(expected));
		Projection read = new ProjectionReader(this.graph).readAll().orElseThrow();
		assertThat(Oracle.ofProjection(read, COMPANIES)).isEqualTo(Oracle.ofProjection(followed, COMPANIES));
		assertThat(followed.revision()).isEqualTo(read.revision()).isGreaterThan(4);
	}

	private void write(String lines, List<String> gone, List<Statement> live) {
		Drawing drawing = Drawing.of(lines);
		this.graph.write(() -> this.statements
			.publish(new Publication(Drawing.DRAWN, drawing.sources(), drawing.statements(), gone, Drawing.DRAWN)));
		TreeSet<String> known = new TreeSet<>(live.stream().map(Statement::id).toList());
		drawing.statements().stream().filter((one) -> known.add(one.id())).forEach(live::add);
	}

	private static String line(Random random) {
		String company = "c" + random.nextInt(COMPANIES.size());
		String other = "c" + random.nextInt(COMPANIES.size());
		String product = List.of("p0", "p1", "p2", "p3", "parts").get(random.nextInt(5));
		String sure = "confidence: 0." + (3 + random.nextInt(7));
		return switch (company.equals(other) ? 1 + random.nextInt(8) : random.nextInt(13)) {
			case 1 -> company + " MAKES " + product + " {" + sure
					+ (random.nextBoolean() ? ", revenueShare: 0." + (1 + random.nextInt(8)) : "") + "}";
			case 2 -> company + " WORKS_IN rail." + (random.nextBoolean() ? "a" : "b") + " {" + sure + "}";
			case 3 -> company + " LOCATED_IN "
					+ List.of("331023", "331023100", "330000", "430200").get(random.nextInt(4)) + " {" + sure + "}";
			case 4 -> company + " ROOTED_IN 331023 {how: founded-there, " + sure + "}";
			case 5 -> company + " CLASSED_AS 3711 {" + sure + "}";
			case 6 -> product + " INPUT_OF " + otherThan(product, random) + " {" + sure + "}";
			case 7 -> company + ": Company name=" + "甲乙丙丁".charAt(random.nextInt(4)) + "公司 {" + sure + "}";
			case 8 -> product + " KIND_OF " + otherThan(product, random) + " {" + sure + "}";
			case 9 -> company + " OWNS " + other + " {share: 0." + (1 + random.nextInt(9)) + ", " + sure + "}";
			case 10 -> company + " SAME_AS " + other + " {" + sure + "}";
			case 11 -> company + " SUPPLIES " + other + " {product: " + product + ", until: '202"
					+ (5 + random.nextInt(3)) + "-01-01', " + sure + "}";
			default -> company + " SUPPLIES " + other + " {"
					+ (random.nextBoolean() ? "product: " + product + ", " : "") + sure + "}";
		};
	}

	/** No product goes into itself: whoever brings that in is refused. */
	private static String otherThan(String product, Random random) {
		String other = "p" + random.nextInt(4);
		return other.equals(product) ? "p4" : other;
	}

	@Test
	void aReplacedGraphIsReadAnew() {
		write(FRAME + "c0 SUPPLIES c1", List.of(), new ArrayList<>());
		assertThat(this.room.follow().count(Relation.SUPPLIES)).isEqualTo(1);
		TestGraph.clear();
		write(FRAME + "c0 SUPPLIES c1\nc2 SUPPLIES c1", List.of(), new ArrayList<>());
		assertThat(this.room.follow().count(Relation.SUPPLIES)).isEqualTo(2);
	}

	@Test
	void anOlderVersionStaysWhatItWas() {
		write(FRAME + "c0 SUPPLIES c1", List.of(), new ArrayList<>());
		Projection before = this.room.follow();
		List<String> answers = Oracle.ofProjection(before, COMPANIES);
		write("c2 SUPPLIES c1 SUPPLIES c3 SUPPLIES c0\nc9: Company", List.of(), new ArrayList<>());
		assertThat(this.room.follow().count(Relation.SUPPLIES)).isEqualTo(4);
		assertThat(Oracle.ofProjection(before, COMPANIES)).isEqualTo(answers);
	}

	/** What versions leave behind goes while everybody is answered. */
	@Test
	void whatIsSpentIsShrunkAndGoneOnFrom() {
		int suppliers = 1500;
		write("c1 SUPPLIES c2\n" + IntStream.range(0, suppliers)
			.mapToObj((i) -> "s" + i + " SUPPLIES c0")
			.collect(Collectors.joining("\n")), List.of(), new ArrayList<>());
		Projection first = this.room.follow();
		assertThat(first.isSpent()).isFalse();
		int written = 0;
		Projection spent = first;
		while (!spent.isSpent()) {
			write("t" + written++ + " SUPPLIES c0", List.of(), new ArrayList<>());
			spent = this.room.follow();
		}
		int before = spent.edges(Relation.SUPPLIES).spent();
		assertThat(before).isGreaterThan(suppliers * 40);
		assertThat(spent.shrunk().edges(Relation.SUPPLIES).spent()).isZero();
		Projection last = spent;
		while (last.edges(Relation.SUPPLIES).spent() > before / 2) {
			assertThat(written).as("writes").isLessThan(200);
			write("t" + written++ + " SUPPLIES c0", List.of(), new ArrayList<>());
			last = this.room.follow();
			assertThat(last.count(Relation.SUPPLIES)).isEqualTo(suppliers + 1 + written);
		}
		write("t0 SUPPLIES c1\nc2 SUPPLIES c3", List.of(), new ArrayList<>());
		assertThat(Oracle.ofProjection(this.room.follow(), COMPANIES))
			.isEqualTo(Oracle.ofNeo4j(this.graph, this.walks, COMPANIES));
		assertThat(first.count(Relation.SUPPLIES)).isEqualTo(suppliers + 1);
	}

	/**
	 * Such a change has no revision: nobody who follows sees it, until it is looked for.
	 */
	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "MATCH (:Company {id: 'c0'})-[e:SUPPLIES]->() DELETE e",
			"MATCH (:Company {id: 'c0'})-[e:SUPPLIES]->() SET e.confidence = 0.123",
			"MATCH (a:Company {id: 'c0'}), (b:Company {id: 'c2'}) CREATE (a)-[:OWNS {key: 'by hand', asOf: '2026-01-01', "
					+ "confidence: 0.5, basis: 'document', sources: []}]->(b)",
			"CREATE (:Company {id: 'by-hand', name: '手工'})", "MATCH (c:Company {id: 'c0'}) SET c.name = '手工'",
			"MATCH (p:Product {id: 'parts'}) SET p.name = '手工'", "MATCH (p:Product {id: 'parts'}) SET p.id = 'by-hand'",
			"MATCH (:Segment {id: 'rail.a'})-[e:FEEDS]->() SET e.confidence = 0.123" })
	void whatIsChangedByHandIsFoundAndReadAnew(String byHand) {
		write(FRAME + "c0 SUPPLIES c1\nc2 SUPPLIES c1", List.of(), new ArrayList<>());
		Projection before = this.room.follow();
		assertThat(this.drift.find(before)).isEmpty();
		try (var session = TestGraph.driver().session()) {
			session.run(byHand).consume();
		}
		assertThat(this.room.follow()).isSameAs(before);
		assertThat(this.drift.find(before)).isPresent();
		this.room.check(this.drift);
		assertThat(this.room.follow()).isNotSameAs(before);
		assertThat(this.drift.find(this.room.follow())).isEmpty();
	}

	@Test
	void ofManyWalksThoseWorthMostAreKept() {
		write("""
				# c4 ─▶ c2 ─▶ c0 by a sure and a doubtful way, c4 ─▶ c3 ─▶ c0, c4 ─▶ c0
				c4 SUPPLIES c0 {confidence: 0.3}
				c4 SUPPLIES c2 {confidence: 0.9}
				c4 SUPPLIES c3 {confidence: 0.8}
				c2 SUPPLIES c0 {confidence: 0.9}
				c3 SUPPLIES c0 {confidence: 0.6}
				""", List.of(), new ArrayList<>());
		Projection projection = this.room.follow();
		Worth sureness = (end, hops, having, sure) -> sure;
		assertThat(walksOfC4(projection, 9, sureness)).containsExactly("c4 c2 c0", "c4 c3 c0", "c4 c0");
		assertThat(walksOfC4(projection, 2, sureness)).containsExactly("c4 c2 c0", "c4 c3 c0");
		assertThat(walksOfC4(projection, 1, (end, hops, having, sure) -> -hops)).containsExactly("c4 c0");
	}

	private static List<String> walksOfC4(Projection projection, int kept, Worth worth) {
		Keeping keeping = new Keeping(9, kept, worth, Long.MAX_VALUE);
		Kept walks = new TradeWalks(projection, "2026-06-01", keeping, new Effort(Long.MAX_VALUE))
			.suppliesTo(List.of("c0"));
		int c4 = projection.find(Label.COMPANY, "c4");
		assertThat(walks.reaches(c4, projection.find(Label.COMPANY, "c0"))).isTrue();
		return walks.of(c4)
			.stream()
			.map((found) -> Arrays.stream(found.trail().stations())
				.mapToObj(projection.nodes()::id)
				.collect(Collectors.joining(" ")))
			.toList();
	}

	@Test
	void whatOneMoreHopWouldCostIsWalkedWholeOrCounted() {
		write("c1 SUPPLIES c0\nc2 SUPPLIES c0\nc3 SUPPLIES c0\nc4 SUPPLIES c3", List.of(), new ArrayList<>());
		Projection projection = this.room.follow();
		// Three edges lead to whoever supplies c0, and one to whoever supplies those.
		assertThat(found(projection, 2)).isEqualTo("0 found, 3 left out");
		assertThat(found(projection, 3)).isEqualTo("3 found, 1 left out");
		assertThat(found(projection, 4)).isEqualTo("4 found, 0 left out");
	}

	private static String found(Projection projection, long edges) {
		Effort effort = new Effort(edges);
		List<Integer> found = new ArrayList<>();
		new TradeWalks(projection, "2026-06-01", new Keeping(3, 3, (end, hops, having, sure) -> 1, edges), effort)
			.suppliesTo(List.of("c0"))
			.forEach(found::add);
		return found.size() + " found, " + effort.unseen() + " left out";
	}

}
