package org.liantu.chainmap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.liantu.recruit.find.CandidateBuilder;
import org.liantu.rulebook.Rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("How present the segments of a chain are, and what to do about them")
class PresenceTests {

	/*
	 * rubber ──▶ damping ──▶ bogie ──▶ vehicle track (alone, fed by nobody) │ └──
	 * (damping and bogie are parts of "running-gear")
	 */
	private static final Map<String, String> PARENTS = Map.of("damping", "running-gear", "bogie", "running-gear");

	private static final List<Feed> FEEDS = List.of(new Feed("rubber", "damping"), new Feed("damping", "bogie"),
			new Feed("bogie", "vehicle"));

	private final Map<String, List<Member>> members = new HashMap<>();

	private final Map<String, Presence.LocalCompany> locals = new HashMap<>();

	@ParameterizedTest(name = "presence {0} is {1}")
	@CsvSource({ "0, missing", "0.01, weak", "2.99, weak", "3, adequate", "5.99, adequate", "6, strong" })
	void levels(double presence, String level) {
		assertThat(presence(Set.of()).level(presence)).isEqualTo(level);
	}

	@Test
	void presenceSumsLocalCompaniesByWeightTimesTheLowestConfidence() {
		works("tiantie", "damping", 0.9);
		works("elsewhere", "damping", 1);
		works("small", "damping", 0.5);
		local("tiantie", 3, 1);
		local("small", 1, 0.4);
		Presence presence = presence(Set.of());
		// 3 · 0.9 + 1 · 0.4
		assertThat(presence.of(Set.of("damping"))).isEqualTo(3.1);
		assertThat(presence.countKnown(Set.of("damping"))).isEqualTo(3);
		assertThat(presence.countLocal(Set.of("damping"))).isEqualTo(2);
	}

	@Test
	void aParentCountsACompanyOnce() {
		works("tiantie", "damping", 0.9);
		works("tiantie", "bogie", 0.8);
		local("tiantie", 3, 1);
		Presence presence = presence(Set.of());
		assertThat(presence.parts("running-gear")).containsExactlyInAnyOrder("running-gear", "damping", "bogie");
		assertThat(presence.of(presence.parts("running-gear"))).isEqualTo(2.7);
		assertThat(presence.countKnown(presence.parts("running-gear"))).isEqualTo(1);
	}

	@ParameterizedTest(name = "need of {0}: {1}")
	@CsvSource({ "rubber, 3.0", "bogie, 3.0", "damping, 0.0", "vehicle, 0.0", "track, 0.0" })
	void needIsWhatIsOneFeedAway(String segment, double need) {
		works("tiantie", "damping", 1);
		local("tiantie", 3, 1);
		assertThat(presence(Set.of()).need(Set.of(segment))).isEqualTo(need);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "rubber, extend", "damping, strengthen", "bogie, extend", "vehicle, none", "track, none" })
	void actionsAroundOneWeakSegment(String segment, String action) {
		works("small", "damping", 1);
		local("small", 1, 1);
		Presence presence = presence(Set.of());
		assertThat(presence.action(Set.of(segment), presence.level(presence.of(Set.of(segment))))).isEqualTo(action);
	}

	@Test
	void aMissingSegmentBetweenLocalOnesIsFilled() {
		works("a", "rubber", 1);
		works("b", "bogie", 1);
		local("a", 1, 1);
		local("b", 1, 1);
		assertThat(presence(Set.of()).action(Set.of("damping"), "missing")).isEqualTo("fill");
	}

	@Test
	void aMissingSegmentThatFeedsALeadFirmIsFilled() {
		works("lead", "damping", 1);
		local("lead", 3, 1);
		assertThat(presence(Set.of("lead")).action(Set.of("rubber"), "missing")).isEqualTo("fill");
	}

	private Presence presence(Set<String> leadFirms) {
		return new Presence(Rulebooks.shipped().levels(), PARENTS, FEEDS, this.members, this.locals, leadFirms);
	}

	private void works(String company, String segment, double confidence) {
		this.members.computeIfAbsent(segment, (key) -> new java.util.ArrayList<>())
			.add(new Member(company, segment, CandidateBuilder.walk("WORKS_IN:" + confidence), confidence));
	}

	private void local(String company, double weight, double confidence) {
		this.locals.put(company, new Presence.LocalCompany(weight, confidence));
	}

}
