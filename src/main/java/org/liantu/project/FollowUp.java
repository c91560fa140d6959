package org.liantu.project;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * How the office's calls on a company went.
 *
 * @param company id of the company
 * @param office which office called, null as long as none did
 * @param outcome open, contacted, declined or signed
 * @param declinedUntil until when the company does not want to be asked again, null if it
 * did not say
 * @param note what else there is to know; no names of persons
 * @param version changes with every note
 */
public record FollowUp(String company, @Nullable String office, String outcome, @Nullable LocalDate declinedUntil,
		@Nullable String note, @JsonIgnore String version) {

	/** Nobody called yet. */
	static FollowUp none(String company) {
		return new FollowUp(company, null, "open", null, null, Projects.NONE);
	}

	static FollowUp of(FollowUpNode node) {
		return new FollowUp(node.id(), node.office(), node.outcome(), node.declinedUntil(), node.note(),
				"v" + node.version());
	}

}
