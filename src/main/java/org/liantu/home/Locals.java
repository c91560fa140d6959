package org.liantu.home;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

import org.liantu.model.Region;

/**
 * The home region and everybody local to it.
 *
 * @param home the home region
 * @param within the home region, what lies in it, and what it lies in: codes from the
 * home region outwards
 * @param companies local companies by id
 * @param truncated whether there are more than were read
 */
public record Locals(Region home, List<String> within, SortedMap<String, Local> companies, boolean truncated) {

	/**
	 * A local company.
	 * @throws NullPointerException if it is not local
	 */
	public Local get(String company) {
		return Objects.requireNonNull(this.companies.get(company), () -> company + " is not local");
	}

	public boolean isLocal(String company) {
		return this.companies.containsKey(company);
	}

}
