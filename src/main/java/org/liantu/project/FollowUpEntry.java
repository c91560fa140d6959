package org.liantu.project;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the office notes of its calls on a company.
 *
 * @param office which office called; never a person
 * @param outcome open, contacted, declined or signed
 * @param declinedUntil until when not to ask again; only for declined
 * @param note what else there is to know; no names of persons
 */
public record FollowUpEntry(@NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*") String office,
		@NotNull @Pattern(regexp = "open|contacted|declined|signed") String outcome, @Nullable LocalDate declinedUntil,
		@Nullable @Size(max = 500) @Pattern(regexp = "[\\P{Cntrl}\\r\\n\\t]*") String note) {

}
