package org.liantu.explore;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import org.neo4j.driver.types.Path;

import org.springframework.stereotype.Component;

import org.liantu.graph.Graph;
import org.liantu.graph.Revisioned;
import org.liantu.graph.Walks;
import org.liantu.model.Evidence;
import org.liantu.model.InvalidValue;
import org.liantu.model.Source;
import org.liantu.model.UnknownCompany;
import org.liantu.rulebook.Rulebook;
import org.liantu.statement.CompanyIds;

/**
 * Finds how two companies are connected: by trade, by ownership, by what they make and
 * what goes into it, by the segments they work in and what these feed. A common region
 * connects nobody, and neither does a product too general.
 */
@Component
public class PathFinder {

	private static final int SHOWN = 20;

	private static final int LOOKED_AT = 1000;

	private static final Comparator<Path> SUREST_FIRST = Comparator.comparingDouble(PathFinder::confidence)
		.reversed()
		.thenComparing(PathFinder::stations);

	private final Graph graph;

	private final Walks walks;

	private final CompanyIds ids;

	private final Rulebook rulebook;

	private final Clock clock;

	PathFinder(Graph graph, Walks walks, CompanyIds ids, Rulebook rulebook, Clock clock) {
		this.graph = graph;
		this.walks = walks;
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
			Set<String> known = new TreeSet<>(this.graph.ask("explore/known-companies",
					Map.of("ids", List.of(start, end)), (row) -> row.get("id").asString()));
			if (!known.contains(start)) {
				throw new UnknownCompany("from", from);
			}
			if (!known.contains(end)) {
				throw new UnknownCompany("to", to);
			}
			if (start.equals(end)) {
				throw InvalidValue.of("to", to, List.of());
			}
			List<Path> found = this.graph.ask("explore/paths",
					Map.of("from", start, "to", end, "asOf", LocalDate.now(this.clock).toString(), "maxHops", maxHops,
							"stopProducts", this.rulebook.stopProducts(), "limit", LOOKED_AT),
					(row) -> row.get("path").asPath());
			List<Path> surest = found.stream().sorted(SUREST_FIRST).limit(SHOWN).toList();
			Function<String, Source> sources = this.walks.sourcesBehind(surest);
			return new Paths(revision, surest.stream().map((path) -> Evidence.of(Walks.of(path, sources))).toList(),
					found.size() > SHOWN);
		});
	}

	private static double confidence(Path path) {
		return StreamSupport.stream(path.relationships().spliterator(), false)
			.mapToDouble((edge) -> edge.get("confidence").asDouble())
			.min()
			.orElse(1);
	}

	private static String stations(Path path) {
		StringBuilder stations = new StringBuilder();
		path.relationships().forEach((edge) -> stations.append(edge.get("key").asString()).append(' '));
		return stations.toString();
	}

}
