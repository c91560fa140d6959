package org.liantu.recruit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.liantu.graph.Graph;
import org.liantu.graph.GraphTest;
import org.liantu.graph.TestGraph;
import org.liantu.recruit.judge.Judge;
import org.liantu.recruit.judge.Reason;
import org.liantu.rulebook.Rulebook;
import org.liantu.statement.Drawing;
import org.liantu.statement.Statements;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every graph: drawn at random, small, with everything that rules and
 * gates look at.
 */
@GraphTest
@DisplayName("Whatever the graph")
class RandomGraphsTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

	private static final String FRAME = """
			rail: Chain
			rail.a: Segment stage=upstream
			rail.b: Segment stage=midstream
			rail.c: Segment stage=midstream
			rail.d: Segment stage=downstream
			rail.a SEGMENT_OF rail
			rail.b SEGMENT_OF rail
			rail.c SEGMENT_OF rail
			rail.d SEGMENT_OF rail
			rail.a FEEDS rail.b FEEDS rail.c FEEDS rail.d
			rail.a COVERS p0
			rail.b COVERS p1
			rail.c COVERS p2
			p0 INPUT_OF p1 INPUT_OF p2
			331023 WITHIN 331000 WITHIN 330000
			430200: Region
			c0 LOCATED_IN 331023
			c0 MAKES p1
			c0 LEADS rail
			park: Park
			park LOCATED_IN 331023
			park WELCOMES rail.b
			""";

	@Autowired
	private Graph graph;

	@Autowired
	private Statements statements;

	@Autowired
	private Recruiter recruiter;

	@Autowired
	private Rulebook rulebook;

	@ParameterizedTest(name = "drawn from seed {0}")
	@ValueSource(ints = { 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233 })
	void theScoreIsTheSumOfTheReasonsAndQualityKeepsUnderItsCap(int seed) {
		Random random = new Random(seed);
		TestGraph.clear();
		Drawing.draw(this.graph, this.statements, FRAME + lines(random));
		TreeMap<String, BigDecimal> weights = new TreeMap<>();
		for (String rule : this.rulebook.rules().keySet()) {
			if (random.nextBoolean()) {
				weights.put(rule, BigDecimal.valueOf(random.nextInt(10_001), 2));
			}
		}
		Question question = new Question("rail", null, null, List.of(), null, List.of(), weights, DAY, 200, 0);
		Answer answer = this.recruiter.answer(question);

		BigDecimal greatest = answer.question().weights().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal last = BigDecimal.valueOf(10_000);
		for (Target target : answer.items()) {
			BigDecimal quality = BigDecimal.ZERO;
			for (Reason reason : target.reasons()) {
				assertThat(reason.points()).isPositive().isLessThanOrEqualTo(reason.max());
				quality = reason.kind().equals("quality") ? quality.add(reason.points()) : quality;
				if (reason.evidence().type().equals("walk")) {
					assertThat(reason.evidence().nodes().get(0).id()).isEqualTo(target.company().id());
					assertThat(reason.evidence().nodes().get(reason.evidence().nodes().size() - 1).id())
						.isEqualTo("331023");
				}
			}
			assertThat(target.score()).isEqualByComparingTo(Judge.score(target.reasons())).isLessThanOrEqualTo(last);
			assertThat(target.reasons()).extracting(Reason::kind).contains("link");
			assertThat(quality.doubleValue())
				.isLessThanOrEqualTo(greatest.doubleValue() * this.rulebook.qualityCap() + 0.005);
			assertThat(target.company().id()).isNotEqualTo("c0");
			last = target.score();
		}
		assertThat(this.recruiter.answer(question)).isEqualTo(answer);
	}

	private static String lines(Random random) {
		StringBuilder lines = new StringBuilder();
		for (int i = 1; i < 12; i++) {
			String company = "c" + i;
			lines.append(company)
				.append(": Company calibre=")
				.append(random.nextBoolean() ? "listed" : "little-giant")
				.append('\n');
			lines.append(company)
				.append(" LOCATED_IN ")
				.append((random.nextInt(5) == 0) ? "331023" : "430200")
				.append('\n');
			edge(lines, random, company, "MAKES", "p" + random.nextInt(3));
			edge(lines, random, company, "WORKS_IN", "rail." + (char) ('a' + random.nextInt(4)));
			edge(lines, random, company, "SUPPLIES", "c" + random.nextInt(i));
			edge(lines, random, "c" + random.nextInt(i), "SUPPLIES", company);
			if (random.nextInt(4) == 0) {
				edge(lines, random, "c" + (12 + random.nextInt(2)), "OWNS", company);
			}
			if (random.nextInt(5) == 0) {
				lines.append(company).append(" ROOTED_IN 331023 {how: founded-there}\n");
			}
			if (random.nextInt(3) == 0) {
				lines.append("s")
					.append(i)
					.append(": Signal kind=expansion on=2026-0")
					.append(1 + random.nextInt(9))
					.append("-01 text=扩产\ns")
					.append(i)
					.append(" ABOUT ")
					.append(company)
					.append('\n');
			}
		}
		return lines.toString();
	}

	private static void edge(StringBuilder lines, Random random, String from, String type, String to) {
		if (!from.equals(to) && random.nextInt(4) > 0) {
			lines.append("%s %s %s {confidence: %.2f}%n".formatted(from, type, to, 0.1 + 0.9 * random.nextDouble()));
		}
	}

}
