package org.liantu.walk;

import java.util.List;

import org.liantu.model.Company;

/**
 * A company as the graph knows it.
 *
 * @param company who it is
 * @param regions codes of the region it sits in and of all that this lies in; empty if
 * unknown
 * @param partners how many supplies are known to it and from it
 */
public record KnownCompany(Company company, List<String> regions, long partners) {

}
