package org.liantu.explore;

import java.util.List;

import org.liantu.model.Company;
import org.liantu.model.Fact;

/**
 * Sources that say of a company what cannot all be true.
 *
 * @param company the company
 * @param about of which property: name, shortName, nameEn, creditCode, stockCode, status,
 * region or industry
 * @param values what is said, surest first, then newest, each with its sources
 * @param shown the value that holds for now
 */
public record Disagreement(Company company, String about, List<Fact> values, String shown) {

	public Disagreement {
		values = List.copyOf(values);
	}

}
