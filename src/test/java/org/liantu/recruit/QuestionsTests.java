package org.liantu.recruit;

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
 * Every question under {@code cypher/recruit}, on a drawn graph with somebody who cannot
 * be reached.
 */
@GraphTest
@DisplayName("The walks that find candidates")
class QuestionsTests {

	private static final Map<String, Object> LEAD = Map.of("leadFirms", List.of("lead"), "asOf", "2026-01-01",
			"perCandidate", 3, "limit", 100);

	@Autowired
	private Graph graph;

	@Autowired
	private Statements statements;

	@BeforeEach
	void empty() {
		TestGraph.clear();
	}

	@Test
	void suppliesToLeadFirms() {
		draw("""
				# far ─▶ third ─▶ second ─▶ first ─▶ lead      ended ┄▶ lead      future ┄▶ lead
				#                   ▲__________│                 lead ─▶ customer   alone
				far SUPPLIES third SUPPLIES second SUPPLIES first SUPPLIES lead
				first SUPPLIES second {confidence: 0.8}
				ended SUPPLIES lead {until: '2025-12-31'}
				future SUPPLIES lead {since: '2026-01-02'}
				lasting SUPPLIES lead {since: '2020-01-01', until: '2026-01-01'}
				lead SUPPLIES customer
				alone: Company
				""");
		assertThat(ask("recruit/supplies-to-lead-firms", LEAD)).containsExactly("first -SUPPLIES> lead | 1",
				"lasting -SUPPLIES> lead | 1", "second -SUPPLIES> first -SUPPLIES> lead | 3",
				"third -SUPPLIES> second -SUPPLIES> first -SUPPLIES> lead | 3");
	}

	@Test
	void aCandidateKeepsItsShortestAndSurestWalks() {
		draw("""
				maker SUPPLIES lead {product: pad, confidence: 0.6}
				maker SUPPLIES lead {product: sleeve, confidence: 0.9}
				maker SUPPLIES trader SUPPLIES lead
				""");
		assertThat(ask("recruit/supplies-to-lead-firms",
				Map.of("leadFirms", List.of("lead"), "asOf", "2026-01-01", "perCandidate", 2, "limit", 100)))
			.containsExactly("maker -SUPPLIES> lead | 1", "maker -SUPPLIES> lead | 1", "trader -SUPPLIES> lead | 1");
	}

	@Test
	void buysFromLeadFirms() {
		draw("""
				# lead ─▶ first ─▶ second ─▶ third ─▶ far        supplier ─▶ lead      ended ◀┄ lead
				lead SUPPLIES first SUPPLIES second SUPPLIES third SUPPLIES far
				lead SUPPLIES ended {until: '2025-12-31'}
				supplier SUPPLIES lead
				""");
		assertThat(ask("recruit/buys-from-lead-firms", LEAD)).containsExactly("first <SUPPLIES- lead | 1",
				"second <SUPPLIES- first <SUPPLIES- lead | 2",
				"third <SUPPLIES- second <SUPPLIES- first <SUPPLIES- lead | 2");
	}

	@Test
	void sharesACustomer() {
		draw("""
				# lead ─▶ oem ◀─ maker      lead ─▶ metro ◀┄ former      other ─▶ elsewhere
				lead SUPPLIES oem
				maker SUPPLIES oem {product: door}
				maker SUPPLIES oem {product: brake}
				lead SUPPLIES metro
				former SUPPLIES metro {until: '2020-01-01'}
				other SUPPLIES elsewhere
				""");
		assertThat(ask("recruit/shares-a-customer", LEAD)).containsExactly("maker -SUPPLIES> oem <SUPPLIES- lead | 3");
	}

	@Test
	void makesAnInput() {
		draw("""
				# maker ─▶ rubber ─▶ pad ◀─ lead        trader ─▶ parts ─▶ pad        far ─▶ ore ─▶ rubber
				lead MAKES pad
				maker MAKES rubber INPUT_OF pad
				second MAKES rubber
				trader MAKES parts INPUT_OF pad
				parts: Product name=配件
				far MAKES ore INPUT_OF rubber
				""");
		assertThat(ask("recruit/makes-an-input", PRODUCTS)).containsExactly(
				"maker -MAKES> rubber -INPUT_OF> pad <MAKES- lead | 2",
				"second -MAKES> rubber -INPUT_OF> pad <MAKES- lead | 2");
	}

	@Test
	void buysLocalProducts() {
		draw("""
				# lead ─▶ pad ─▶ track ◀─ builder        far ─▶ line (track goes into it)
				lead MAKES pad INPUT_OF track INPUT_OF line
				builder MAKES track
				far MAKES line
				""");
		assertThat(ask("recruit/buys-local-products", PRODUCTS))
			.containsExactly("builder -MAKES> track <INPUT_OF- pad <MAKES- lead | 1");
	}

	private static final Map<String, Object> PRODUCTS = Map.of("locals", List.of("lead"), "stopProducts", List.of("配件"),
			"perCandidate", 3, "limit", 100);

	@Test
	void sharesAnOwner() {
		draw("""
				#        holding                 stranger
				#        ▼     ▼                    ▼
				#     sister   plant(local)       orphan        plant ─▶ daughter
				holding OWNS sister
				holding OWNS plant
				plant OWNS daughter
				stranger OWNS orphan
				""");
		assertThat(ask("recruit/shares-an-owner",
				Map.of("members", List.of("sister", "orphan", "daughter", "holding"), "locals", List.of("plant"),
						"perCandidate", 3, "limit", 100)))
			.containsExactly("daughter <OWNS- plant", "sister <OWNS- holding -OWNS> plant");
	}

	@Test
	void hasRootsHere() {
		draw("""
				331023 WITHIN 331000
				331023100 WITHIN 331023
				returner ROOTED_IN 331023100 {how: founder-from-there}
				neighbour ROOTED_IN 331000 {how: founded-there}
				outsider ROOTED_IN 331023 {how: founded-there}
				""");
		assertThat(ask("recruit/has-roots-here",
				Map.of("members", List.of("returner", "neighbour"), "home", "331023", "limit", 100)))
			.containsExactly("returner -ROOTED_IN> 331023100 -WITHIN> 331023 | founder-from-there");
	}

	@Test
	void parksThatWelcome() {
		draw("""
				zhongde: Park
				elsewhere: Park
				rail.brake: Segment stage=midstream
				zhongde WELCOMES rail.brake
				zhongde LOCATED_IN 331023
				elsewhere WELCOMES rail.brake
				elsewhere LOCATED_IN 430200
				""");
		assertThat(ask("recruit/parks-that-welcome", Map.of("chain", "rail", "home", "331023", "limit", 100)))
			.containsExactly("rail.brake <WELCOMES- zhongde -LOCATED_IN> 331023");
	}

	@Test
	void companies() {
		draw("""
				maker LOCATED_IN 430200 WITHIN 430000
				maker SUPPLIES oem
				source SUPPLIES maker
				nowhere: Company
				""");
		assertThat(ask("recruit/companies", Map.of("ids", List.of("maker", "nowhere", "unheard-of"))))
			.containsExactly("maker | 430200 | [430200, 430000] | 2", "nowhere | - | [] | 0");
	}

	@Test
	void signals() {
		draw("""
				new: Signal kind=expansion on=2025-06-01 text=扩产
				old: Signal kind=expansion on=2019-06-01 text=扩产
				later: Signal kind=expansion on=2026-06-01 text=扩产
				new ABOUT maker
				old ABOUT maker
				later ABOUT maker
				""");
		assertThat(ask("recruit/signals",
				Map.of("ids", List.of("maker"), "from", "2023-01-01", "to", "2026-01-01", "limit", 10)))
			.containsExactly("maker | new | ABOUT");
	}

	@Test
	void industries() {
		draw("""
				maker CLASSED_AS 3360
				other CLASSED_AS 2710
				""");
		assertThat(ask("recruit/industries", Map.of("ids", List.of("maker"))))
			.containsExactly("maker | 3360 | CLASSED_AS");
	}

	@Test
	void projects() {
		draw("""
				# holding ─▶ maker with a plant on its way in a park here; another's project is elsewhere, a third's has ended
				holding OWNS maker {share: 0.8}
				holding OWNS minor {share: 0.1}
				plant: Project state=building
				plant BY maker
				plant AT zhongde
				zhongde: Park
				zhongde LOCATED_IN 331023
				away: Project state=building
				away BY other
				away AT 430200
				over: Project state=ended
				over BY third
				over AT 331023
				430200: Region
				331023: Region
				""");
		assertThat(ask("recruit/projects", Map.of("ids", List.of("maker", "holding", "minor", "other", "third"), "home",
				"331023", "control", 0.5)))
			.containsExactly("holding | plant | BY", "maker | plant | BY");
	}

	@Test
	void controlledBy() {
		draw("""
				# top ─0.6─▶ middle ─?─▶ maker ◀─0.3─ minor
				top OWNS middle {share: 0.6}
				middle OWNS maker
				minor OWNS maker {share: 0.3}
				""");
		assertThat(ask("recruit/controlled-by", Map.of("ids", List.of("maker"), "control", 0.5)))
			.containsExactly("middle | maker", "top | middle");
	}

	@Test
	void followUps() {
		try (var session = TestGraph.driver().session()) {
			session.run("CREATE (:FollowUp {id: 'maker', outcome: 'declined', declinedUntil: date('2027-01-01')})")
				.consume();
			session.run("CREATE (:FollowUp {id: 'other', outcome: 'open'})").consume();
		}
		assertThat(ask("recruit/follow-ups", Map.of())).containsExactly("maker | declined | 2027-01-01",
				"other | open | ");
	}

	@Test
	void howManyCompanies() {
		draw("a SUPPLIES b SUPPLIES c");
		assertThat(ask("recruit/how-many-companies", Map.of())).containsExactly("3");
	}

	private void draw(String lines) {
		Drawing.draw(this.graph, this.statements, lines);
	}

	private List<String> ask(String question, Map<String, Object> parameters) {
		return Rows.of(this.graph, question, parameters);
	}

}
