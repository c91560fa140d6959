package org.liantu.recruit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

import org.liantu.graph.Graph;
import org.liantu.graph.TestGraph;
import org.liantu.model.LiantuException;
import org.liantu.statement.Drawing;
import org.liantu.statement.Publication;
import org.liantu.statement.Statement;
import org.liantu.statement.Statements;
import org.liantu.walk.RevisionForgotten;
import org.liantu.web.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a planner is told of a list that is not what it was last week. */
@HttpTest
@DisplayName("What changed in a list")
class ChangesTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

	private static final String FRAME = """
			331023: Region name=天台县
			430200: Region name=株洲市
			rail: Chain name=轨道交通
			rail.a: Segment stage=upstream
			rail.b: Segment stage=midstream
			rail.a SEGMENT_OF rail
			rail.b SEGMENT_OF rail
			rail.a FEEDS rail.b
			lead LOCATED_IN 331023
			lead WORKS_IN rail.b
			lead LEADS rail
			one LOCATED_IN 430200
			one SUPPLIES lead
			two LOCATED_IN 430200
			two WORKS_IN rail.a
			""";

	@Autowired
	private Graph graph;

	@Autowired
	private Statements statements;

	@Autowired
	private Recruiter recruiter;

	@Autowired
	private RestTestClient client;

	private long before;

	@BeforeEach
	void draw() {
		TestGraph.clear();
		this.before = write(FRAME);
	}

	private long write(String lines) {
		return Drawing.draw(this.graph, this.statements, lines).revision();
	}

	private void takeBackAll(String lines) {
		List<String> ids = Drawing.of(lines)
			.statements()
			.stream()
			.filter((said) -> said.subject().id().equals("gone"))
			.map(Statement::id)
			.toList();
		this.graph.publish(() -> this.statements
			.publish(new Publication(Drawing.DRAWN, List.of(), List.of(), ids, Drawing.DRAWN)));
	}

	/** Edges; who they are between stays. */
	private void takeBack(String lines) {
		List<String> ids = Drawing.of(lines)
			.statements()
			.stream()
			.filter((said) -> said.predicate().isEdge())
			.map(Statement::id)
			.toList();
		this.graph.publish(() -> this.statements
			.publish(new Publication(Drawing.DRAWN, List.of(), List.of(), ids, Drawing.DRAWN)));
	}

	private Changes changes() {
		return this.recruiter.changes(Question.about("rail", DAY, 20), this.before);
	}

	private Map<String, String> whatByCompany() {
		return changes().items()
			.stream()
			.collect(Collectors.toMap((change) -> change.company().id(), Changes.Change::what));
	}

	@Test
	void nothingChangedWhereNothingWasWritten() {
		assertThat(changes().items()).isEmpty();
		write("unrelated: Company name=无关企业");
		assertThat(changes().items()).isEmpty();
	}

	@Test
	void whoComesIsNewAndTheFactIsNamed() {
		write("three LOCATED_IN 430200\nthree SUPPLIES lead");
		assertThat(whatByCompany()).isEqualTo(Map.of("three", "new"));
		Changes.Change change = changes().items().get(0);
		assertThat(change.rankBefore()).isNull();
		assertThat(change.scoreBefore()).isNull();
		assertThat(change.because().get(0).rule()).isEqualTo("supplies-a-lead-firm");
		assertThat(change.because().get(0).pointsBefore()).isZero();
		assertThat(change.because().get(0).facts())
			.extracting((step) -> step.edge().from() + " " + step.edge().type() + " " + step.edge().to())
			.containsExactly("three SUPPLIES lead");
	}

	@Test
	void whoGainsAReasonRisesAndWhoLosesOneFallsOrGoes() {
		write("two SUPPLIES lead");
		assertThat(whatByCompany()).containsEntry("two", "up");
		takeBack("one SUPPLIES lead");
		assertThat(whatByCompany()).isEqualTo(Map.of("two", "up", "one", "gone"));
		Changes.Change gone = changes().items()
			.stream()
			.filter((change) -> change.what().equals("gone"))
			.findFirst()
			.orElseThrow();
		assertThat(gone.rank()).isNull();
		assertThat(gone.rankBefore()).isPositive();
		assertThat(gone.because().get(0).points()).isZero();
		assertThat(gone.because().get(0).facts()).extracting((step) -> step.edge().from()).containsExactly("one");
	}

	@Test
	void whoComesHereIsGoneAndTheGateSaysWhy() {
		write("two OWNS plant {share: 1.0}\nplant LOCATED_IN 331023");
		Changes.Change gone = changes().items()
			.stream()
			.filter((change) -> change.company().id().equals("two"))
			.findFirst()
			.orElseThrow();
		assertThat(gone.what()).isEqualTo("gone");
		assertThat(gone.gates()).extracting((gate) -> gate.key()).contains("gate.already-here.fail");
	}

	@Test
	void aListThatWasNotThereIsNewAltogether() {
		write("""
				road: Chain
				road.a: Segment stage=upstream
				road.b: Segment stage=midstream
				road.a SEGMENT_OF road
				road.b SEGMENT_OF road
				road.a FEEDS road.b
				lead WORKS_IN road.b
				lead LEADS road
				""");
		assertThat(this.recruiter.changes(Question.about("road", DAY, 20), this.before).items())
			.extracting(Changes.Change::what)
			.isNotEmpty()
			.containsOnly("new");
	}

	@Test
	void whatIsTooLongAgoIsNotGuessed() {
		for (int i = 0; i <= Graph.CHANGES_KEPT; i++) {
			write("c" + i + ": Company");
		}
		assertThatThrownBy(this::changes).isInstanceOf(RevisionForgotten.class)
			.extracting((ex) -> ((LiantuException) ex).status())
			.isEqualTo(410);
	}

	@Test
	void aRevisionOfWhichNothingWasNotedIsNotGuessedEither() {
		write("three LOCATED_IN 430200\nthree SUPPLIES lead");
		TestGraph.driver().executableQuery("MATCH (c:Change) DELETE c").execute();
		assertThatThrownBy(this::changes).isInstanceOf(RevisionForgotten.class);
	}

	@Test
	void lookingBackChangesNothingForWhoeverLooksNow() {
		String gone = "gone: Company name=丙公司\ngone SUPPLIES lead";
		this.before = write(gone);
		takeBackAll(gone);
		for (int i = 0; i < 90; i++) {
			write("c" + i % 3 + " SUPPLIES lead {confidence: 0." + (1 + i % 9) + ", source: drawn, asOf: 2025-01-"
					+ (10 + i % 18) + "}");
			assertThat(whatByCompany()).containsEntry("gone", "gone");
		}
		assertThat(this.recruiter.answer(Question.about("rail", DAY, 20)).items())
			.extracting((target) -> target.company().id())
			.contains("one", "c0", "c1", "c2")
			.doesNotContain("gone");
	}

	@Test
	void theFileSaysOfEachRowWhatBecameOfItAndBehindThemWhoIsGone() {
		write("three LOCATED_IN 430200\nthree SUPPLIES lead\ntwo SUPPLIES lead");
		takeBack("one SUPPLIES lead");
		String file = new String(Objects.requireNonNull(this.client.get()
			.uri("/api/v1/targets?chain=rail&format=csv&asOf={day}&changedSince={before}", DAY, this.before)
			.exchangeSuccessfully()
			.expectBody()
			.returnResult()
			.getResponseBodyContent()), StandardCharsets.UTF_8);
		assertThat(file.lines()
			.map((line) -> line.split(",", -1))
			.map((cells) -> cells[1] + " " + cells[cells.length - 1]))
			.containsExactly("企业编号 与第%d版相比".formatted(this.before), "two 上升(原第1)", "three 新增", "one 已不在列(原第2)");
	}

	@Test
	void overHttpWhereItIsAskedFor() {
		long after = write("three LOCATED_IN 430200\nthree SUPPLIES lead");
		this.client.get()
			.uri("/api/v1/targets?chain=rail&changedSince={before}", this.before)
			.exchangeSuccessfully()
			.expectBody()
			.jsonPath("$.revision")
			.isEqualTo(after)
			.jsonPath("$.changes.since")
			.isEqualTo(this.before)
			.jsonPath("$.changes.items[0].company.id")
			.isEqualTo("three");
		this.client.get()
			.uri("/api/v1/targets?chain=rail")
			.exchangeSuccessfully()
			.expectBody()
			.jsonPath("$.changes")
			.isEmpty();
		this.client.get()
			.uri("/api/v1/targets?chain=rail&changedSince=-1")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.BAD_REQUEST);
	}

}
