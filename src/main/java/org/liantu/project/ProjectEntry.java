package org.liantu.project;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the office writes down of a project.
 *
 * @param name what it is called
 * @param company id of the company that invests
 * @param at id of the park, or code of the region, where it goes
 * @param segment id of the segment it fills, null if none
 * @param state signed, building, running or ended
 * @param investmentCny the investment in yuan, null if not known
 * @param landMu the land in mu, null if not known
 * @param outputCny the yearly output planned, in yuan, null if not known
 */
public record ProjectEntry(@NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*") String name,
		@NotNull @Pattern(regexp = ID) String company, @NotNull @Pattern(regexp = ID) String at,
		@Nullable @Pattern(regexp = ID) String segment,
		@NotNull @Pattern(regexp = "signed|building|running|ended") String state,
		@Nullable @PositiveOrZero @DecimalMax("10000000000000") Double investmentCny,
		@Nullable @PositiveOrZero @DecimalMax("1000000") Double landMu,
		@Nullable @PositiveOrZero @DecimalMax("10000000000000") Double outputCny) {

	/** What an id looks like. */
	static final String ID = "[a-z0-9.-]{1,64}";

}
