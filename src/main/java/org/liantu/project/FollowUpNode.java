package org.liantu.project;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A follow-up as it is kept.
 *
 * @param id id of the company
 * @param version counts the notes, null before the first
 * @param office which office called
 * @param outcome how it went
 * @param declinedUntil until when not to ask again
 * @param note what else there is to know
 */
@Node("FollowUp")
record FollowUpNode(@Id String id, @Version @Nullable Long version, String office, String outcome,
		@Nullable LocalDate declinedUntil, @Nullable String note) {

}
