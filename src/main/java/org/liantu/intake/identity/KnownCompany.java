package org.liantu.intake.identity;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a company that helps to find it again.
 *
 * @param id its id
 * @param names its full names, the one it bears first, old ones behind it
 * @param shortNames what else it is called, such as the short name of its stock
 * @param creditCode its unified social credit code, null if unknown
 * @param stockCode its stock code in any writing, null if unknown or none
 * @param region the GB/T 2260 code of where it is, null if unknown
 * @param industries ids of its industries
 */
public record KnownCompany(String id, List<String> names, List<String> shortNames, @Nullable String creditCode,
		@Nullable String stockCode, @Nullable String region, List<String> industries) {

	public KnownCompany {
		names = List.copyOf(names);
		shortNames = List.copyOf(shortNames);
		industries = List.copyOf(industries);
	}

}
