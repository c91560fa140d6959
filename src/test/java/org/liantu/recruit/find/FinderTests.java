package org.liantu.recruit.find;

import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.liantu.chainmap.ChainMap;
import org.liantu.chainmap.ChainMaps;
import org.liantu.graph.Graph;
import org.liantu.graph.GraphTest;
import org.liantu.graph.TestGraph;
import org.liantu.home.Locals;
import org.liantu.rulebook.Rulebook;
import org.liantu.statement.Drawing;
import org.liantu.statement.Statements;
import org.liantu.walk.WalkingRoom;

import static org.assertj.core.api.Assertions.assertThat;

@GraphTest
@DisplayName("Finding everybody with a walk to the chain")
class FinderTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

	@Autowired
	private Graph graph;

	@Autowired
	private WalkingRoom walking;

	@Autowired
	private Statements statements;

	@Autowired
	private ChainMaps chainMaps;

	@Autowired
	private Rulebook rulebook;

	@BeforeEach
	void draw() {
		TestGraph.clear();
		Drawing.draw(this.graph, this.statements, """
				# rubber (missing) ─▶ damping: lead here ─▶ bogie (missing, nobody known)
				#    ▲ maker                │ supplies
				#                           ▼
				# rival ──────────────────▶ oem ◀── dealer        stranger trades with nobody
				rail: Chain
				rail.rubber: Segment stage=upstream
				rail.damping: Segment stage=midstream
				rail.bogie: Segment stage=midstream
				rail.rubber SEGMENT_OF rail
				rail.damping SEGMENT_OF rail
				rail.bogie SEGMENT_OF rail
				rail.rubber FEEDS rail.damping FEEDS rail.bogie
				331023 WITHIN 331000
				lead LOCATED_IN 331023
				lead WORKS_IN rail.damping
				lead LEADS rail
				maker WORKS_IN rail.rubber
				rival WORKS_IN rail.damping
				lead SUPPLIES oem
				rival SUPPLIES oem
				dealer SUPPLIES oem
				stranger: Company
				holding OWNS maker {share: 0.6}
				""");
	}

	@Test
	void everybodyWithAWalkIsFoundAndNobodyElse() {
		Findings found = find(this.rulebook);
		assertThat(found.ids()).containsExactly("dealer", "lead", "maker", "oem", "rival");
		assertThat(found.truncated()).isFalse();
		assertThat(found.companies()).isEqualTo(7);
	}

	@Test
	void theGapLeadsOverTheFeedToTheLeadFirmAndHome() {
		Gap gap = candidate("maker").gaps().get(0);
		assertThat(gap.walk()).isNotNull();
		assertThat(gap.walk().nodes()).extracting((node) -> node.id())
			.containsExactly("maker", "rail.rubber", "rail.damping", "lead", "331023");
		assertThat(gap.atLeadFirm()).isTrue();
	}

	@Test
	void whoWorksBesideTheLeadFirmIsItsRival() {
		assertThat(candidate("rival").rivals()).extracting((rival) -> rival.leadFirm().zh()).containsExactly("lead");
		assertThat(candidate("maker").rivals()).isEmpty();
	}

	@Test
	void whoWorksInASegmentByItsIndustryAloneIsNeverSure() {
		Drawing.draw(this.graph, this.statements, """
				c291: Industry
				park: Park
				rail.rubber COVERS c291
				weak CLASSED_AS c291 {confidence: 0.95}
				park LOCATED_IN 331023
				park WELCOMES rail.rubber
				""");
		Candidate weak = candidate("weak");
		assertThat(weak.gaps()).singleElement().extracting(Gap::confidence).isEqualTo(0.5);
		assertThat(weak.welcomes()).singleElement().satisfies((welcome) -> {
			assertThat(welcome.walk().nodes()).extracting((node) -> node.id())
				.containsExactly("weak", "c291", "rail.rubber", "park", "331023");
			assertThat(welcome.confidence()).isEqualTo(0.5);
			assertThat(welcome.walk().confidence()).isEqualTo(0.9);
		});
		assertThat(candidate("maker").welcomes()).singleElement().extracting(Welcome::confidence).isEqualTo(0.9);
	}

	@Test
	void whoIsControlledStandsForItsOwner() {
		assertThat(candidate("maker").group()).isEqualTo("holding");
		assertThat(candidate("rival").group()).isEqualTo("rival");
	}

	@Test
	void whoIsHereIsKnownToBe() {
		assertThat(candidate("lead").homeward()).hasSize(1);
		assertThat(candidate("maker").homeward()).isEmpty();
	}

	@Test
	void aSearchThatMeetsItsBoundSaysSo() {
		Rulebook.Limits usual = this.rulebook.limits();
		Rulebook tight = new Rulebook(this.rulebook.rules(), this.rulebook.qualityCap(), this.rulebook.walksCounted(),
				this.rulebook.hopValues(), this.rulebook.localValues(), this.rulebook.outsideChainValue(),
				this.rulebook.controlShare(), this.rulebook.calibreValues(), this.rulebook.signalDays(),
				this.rulebook.signalValues(), this.rulebook.pullPartners(), this.rulebook.levels(),
				this.rulebook.excludedIndustries(), this.rulebook.stopProducts(),
				new Rulebook.Limits(1, usual.walksPerCandidate(), usual.localCompanies(), usual.members()),
				this.rulebook.relatedness());
		Findings cut = find(tight);
		assertThat(cut.truncated()).isTrue();
		assertThat(cut.unseen()).isPositive();
	}

	private Candidate candidate(String id) {
		return this.graph.read((revision) -> find(this.rulebook, revision).candidate(id)).value();
	}

	private Findings find(Rulebook rules) {
		return this.graph.read((revision) -> find(rules, revision)).value();
	}

	private Findings find(Rulebook rules, long revision) {
		Locals locals = this.chainMaps.locals(revision);
		ChainMap chain = this.chainMaps.get(revision, "rail");
		return new Finder(this.graph, this.walking, rules).find(revision, chain, locals, DAY);
	}

}
