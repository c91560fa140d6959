package org.liantu.home;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import org.liantu.model.Name;
import org.liantu.model.Region;
import org.liantu.model.Walk;
import org.liantu.rulebook.Rulebook;
import org.liantu.walk.WalkingRoom;

/**
 * Says who is local: located in the home region or in a region within it, or in control
 * of a company that is.
 */
@Component
public class HomeRegion {

	private final WalkingRoom walking;

	private final Rulebook rulebook;

	private final String code;

	HomeRegion(WalkingRoom walking, Rulebook rulebook, Environment settings) {
		this.walking = walking;
		this.rulebook = rulebook;
		this.code = settings.getProperty("liantu.home", "331023");
		if (!this.code.matches("[0-9]{6}([0-9]{3})?")) {
			throw new IllegalArgumentException(
					"liantu.home 应为行政区划代码,如 331023 / must be a region code such as 331023: " + this.code);
		}
	}

	/** Code of the home region. */
	public String code() {
		return this.code;
	}

	/**
	 * Everybody local, with the shortest and then surest walk home; the home region is
	 * named by its code if the graph does not know it.
	 * @param revision the revision being read
	 */
	public Locals locals(long revision) {
		Region region = new Region(this.code,
				this.walking.nameOfRegion(revision, this.code).orElseGet(() -> Name.of(this.code)));
		int limit = this.rulebook.limits().localCompanies();
		List<Walk> walks = this.walking.homeward(revision, this.code, this.rulebook.controlShare());
		SortedMap<String, Local> companies = new TreeMap<>();
		walks.stream()
			.limit(limit)
			.forEach((walk) -> companies.put(walk.first().id(), new Local(walk.first().id(), walk)));
		return new Locals(region, this.walking.around(revision, this.code), companies, walks.size() > limit);
	}

}
