package org.liantu.explore;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.liantu.graph.Graph;
import org.liantu.graph.Revisioned;
import org.liantu.model.Evidence;
import org.liantu.model.InvalidValue;
import org.liantu.model.UnknownCompany;
import org.liantu.model.Walk;
import org.liantu.rulebook.Rulebook;
import org.liantu.statement.CompanyIds;
import org.liantu.walk.WalkingRoom;

/**
 * Finds how two companies are connected: by trade, by ownership, by what they make and
 * what goes into it, by the segments they work in and what these feed. A common region
 * connects nobody, and neither does a product too general.
 */
@Component
public class PathFinder {

	private static final int SHOWN = 20;

	private static final int LOOKED_AT = 1000;

	private static final Comparator<Walk> SUREST_FIRST = Comparator.comparingDouble(Walk::confidence)
		.reversed()
		.thenComparing(PathFinder::edges);

	private final Graph graph;

	private final WalkingRoom walking;

	private final CompanyIds ids;

	private final Rulebook rulebook;

	private final Clock clock;

	PathFinder(Graph graph, WalkingRoom walking, CompanyIds ids, Rulebook rulebook, Clock clock) {
		this.graph = graph;
		this.walking = walking;
		this.ids = ids;
		this.rulebook = rulebook;
		this.clock = clock;
	}

	/**
	 * The shortest walks between two companies today.
	 * @param from id of the one
	 * @param to id of the other
	 * @param maxHops how many steps at the most, 1 to 6
	 * @throws UnknownCompany if the graph does not know one of them
	 * @throws InvalidValue if they are one
	 */
	public Revisioned<Paths> find(String from, String to, int maxHops) {
		return this.graph.read((revision) -> {
			String start = this.ids.kept(from);
			String end = this.ids.kept(to);
			Set<String> known = this.walking.companies(revision, List.of(start, end))
				.stream()
				.map((one) -> one.company().id())
				.collect(Collectors.toSet());
			if (!known.contains(start)) {
				throw new UnknownCompany("from", from);
			}
			if (!known.contains(end)) {
				throw new UnknownCompany("to", to);
			}
			if (start.equals(end)) {
				throw InvalidValue.of("to", to, List.of());
			}
			List<Walk> found = this.walking.shortestPaths(revision, start, end, LocalDate.now(this.clock), maxHops,
					this.rulebook.stopProducts(), LOOKED_AT);
			return new Paths(revision, found.stream().sorted(SUREST_FIRST).limit(SHOWN).map(Evidence::of).toList(),
					found.size() > SHOWN);
		});
	}

	/** What tells the edges of a walk from those of another. */
	private static String edges(Walk walk) {
		StringBuilder edges = new StringBuilder();
		walk.edges()
			.forEach((edge) -> edges.append(edge.from())
				.append('|')
				.append(edge.type())
				.append('|')
				.append(edge.to())
				.append('|')
				.append((edge.product() != null) ? edge.product() : "")
				.append(' '));
		return edges.toString();
	}

}
