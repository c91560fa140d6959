package org.liantu.recruit;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.liantu.recruit.find.Findings;

/**
 * What a question's filters want of a candidate.
 *
 * @param segments it works in one of these; null for whatever it does
 * @param question the other filters
 */
record Wanted(@Nullable Set<String> segments, Question question) {

	/** Whether the chain has a segment that is asked for. */
	boolean isPossible() {
		return this.segments == null || !this.segments.isEmpty();
	}

	/** Whether a candidate works in the segments asked for. */
	boolean worksThere(Findings findings, String candidate) {
		Set<String> parts = this.segments;
		return parts == null || findings.segments(candidate).stream().anyMatch((one) -> parts.contains(one.segment()));
	}

	/** Whether a candidate passes the other filters. */
	boolean isWanted(Judged judged, int number) {
		if (!judged.passes(number, this.question.gates())) {
			return false;
		}
		Findings findings = judged.findings();
		String candidate = judged.id(number);
		String leadFirm = this.question.leadFirm();
		if (leadFirm != null && !findings.reaches(candidate, leadFirm)) {
			return false;
		}
		String region = this.question.region();
		if (region == null && this.question.calibre().isEmpty()) {
			return true;
		}
		return findings.isOf(candidate, region, this.question.calibre());
	}

}
