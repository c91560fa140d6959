package org.liantu.recruit.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.liantu.recruit.find.Candidate;
import org.liantu.recruit.find.Circumstances;
import org.liantu.rulebook.Rulebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liantu.recruit.find.CandidateBuilder.candidate;

@DisplayName("What sets a candidate aside, and what stays to be found out")
class GatesTests {

	private static final Circumstances TODAY = new Circumstances(Rulebooks.shipped(), LocalDate.of(2026, 11, 23), 100,
			List.of("331023", "331000", "330000", "100000"));

	@Test
	void ofACompanyOfWhichNothingIsKnownNothingPassesSilently() {
		assertThat(check(candidate().sittingIn(null).build()))
			.isEqualTo(Map.of("already-here", "unknown", "in-a-project", "pass", "excluded-activity", "unknown",
					"company-status", "unknown", "competes-with-a-lead-firm", "pass", "declined-until", "pass"));
	}

	@ParameterizedTest(name = "known to sit in {0}: {1}")
	@CsvSource({ "430200, pass", "330100, pass", "330000, unknown", "331000, unknown", "100000, unknown" })
	void knownOnlyAsZhejiangIsUnknownNotElsewhere(String region, String verdict) {
		assertThat(check(candidate().sittingIn(region).build())).containsEntry("already-here", verdict);
	}

	@Test
	void alreadyHere() {
		assertThat(check(candidate().here().build())).containsEntry("already-here", "fail");
	}

	@Test
	void inAProject() {
		assertThat(check(candidate().project("未来工厂").build())).containsEntry("in-a-project", "fail");
	}

	@ParameterizedTest(name = "classed as {0}: {1}")
	@CsvSource({ "3360, fail", "336, fail", "3311, pass", "1713, fail", "171, pass" })
	void excludedActivity(String industry, String verdict) {
		assertThat(check(candidate().industry(industry).build())).containsEntry("excluded-activity", verdict);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "active, pass", "revoked, fail", "bankrupt, fail", "dissolved, fail" })
	void companyStatus(String status, String verdict) {
		assertThat(check(candidate().status(status).build())).containsEntry("company-status", verdict);
	}

	@Test
	void whoCompetesWithALeadFirmIsNotSetAsideButTheLeadFirmIsAsked() {
		assertThat(check(candidate().rivalOf("天铁科技").build())).containsEntry("competes-with-a-lead-firm", "unknown");
	}

	@ParameterizedTest(name = "{0} until {1}: {2}")
	@CsvSource({ "declined, 2027-01-01, fail", "declined, 2026-11-23, fail", "declined, 2026-11-22, pass",
			"declined, '', unknown", "contacted, '', pass" })
	void declinedUntil(String outcome, String until, String verdict) {
		assertThat(check(candidate().followedUp(outcome, until).build())).containsEntry("declined-until", verdict);
	}

	private static Map<String, String> check(Candidate candidate) {
		return new Gates().check(candidate, TODAY).stream().collect(Collectors.toMap(Verdict::gate, Verdict::verdict));
	}

}
