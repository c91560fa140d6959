package org.liantu.walk;

import java.util.List;

import org.liantu.model.Company;
import org.liantu.model.Fact;

/**
 * A company as the graph knows it.
 *
 * @param company who it is
 * @param regions codes of the region it sits in and of all that this lies in; empty if
 * unknown
 * @param partners how many supplies are known to it and from it
 * @param vouched what is said of its calibre and its status, with sources: each value by
 * whoever is surest of it, the surest first
 */
public record KnownCompany(Company company, List<String> regions, long partners, List<Fact> vouched) {

}
