package org.liantu.intake.identity;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a row says of a company that may be a known one.
 *
 * @param names its full names
 * @param shortNames what else it is called
 * @param creditCode its unified social credit code, null if unknown
 * @param stockCode its stock code in any writing (300351, sz300351, 300351.SZ), null if
 * unknown or none
 * @param region the GB/T 2260 code of where it is, null if unknown
 * @param industries ids of its industries
 */
public record SoughtCompany(List<String> names, List<String> shortNames, @Nullable String creditCode,
		@Nullable String stockCode, @Nullable String region, List<String> industries) {

	public SoughtCompany {
		names = List.copyOf(names);
		shortNames = List.copyOf(shortNames);
		industries = List.copyOf(industries);
	}

}
