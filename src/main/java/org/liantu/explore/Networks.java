package org.liantu.explore;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;

import org.springframework.stereotype.Component;

import org.liantu.chainmap.ChainMaps;
import org.liantu.graph.Graph;
import org.liantu.graph.Revisioned;
import org.liantu.graph.Walks;
import org.liantu.home.Locals;
import org.liantu.model.Edge;
import org.liantu.model.Source;
import org.liantu.statement.CompanyIds;

/**
 * Walks the trade around a company tier by tier, one question a tier and direction.
 * Whatever a bound leaves out is counted.
 */
@Component
public class Networks {

	/** More companies than this nobody can read in one picture. */
	static final int MOST_NODES = 500;

	private final Graph graph;

	private final Walks walks;

	private final ChainMaps chainMaps;

	private final CompanyIds ids;

	private final Clock clock;

	Networks(Graph graph, Walks walks, ChainMaps chainMaps, CompanyIds ids, Clock clock) {
		this.graph = graph;
		this.walks = walks;
		this.chainMaps = chainMaps;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * The trade around a company today.
	 * @param company its id
	 * @param direction upstream, downstream or both
	 * @param tiers how many steps, 1 to 3
	 * @param perNode how many partners of each company and direction, 1 to 50
	 * @throws org.liantu.model.UnknownCompany if the graph does not know it
	 * @throws org.liantu.model.MergedCompany if it was merged into another
	 */
	public Revisioned<Network> around(String company, Direction direction, int tiers, int perNode) {
		return this.graph.read((revision) -> {
			Sketch sketch = new Sketch(company);
			String asOf = LocalDate.now(this.clock).toString();
			for (Direction way : direction.ways()) {
				List<String> open = List.of(company);
				for (int tier = 1; tier <= tiers && !open.isEmpty(); tier++) {
					List<Record> rows = this.graph.ask(way.question(),
							Map.of("ids", open, "asOf", asOf, "perNode", perNode), Function.identity());
					if (tier == 1 && rows.isEmpty()) {
						throw this.ids.missing(company);
					}
					open = sketch.add(open, rows, way, tier);
				}
			}
			return sketch.network(revision, this.chainMaps.locals(revision), this.walks::sourcesBehind);
		});
	}

	/** A network as it grows. */
	private static final class Sketch {

		private final Map<String, Integer> tiers = new LinkedHashMap<>();

		private final Map<String, Node> nodes = new LinkedHashMap<>();

		private final Map<String, Path> edges = new LinkedHashMap<>();

		/** Who was asked in which direction. */
		private final Set<String> followed = new HashSet<>();

		private final List<Network.Hidden> hidden = new ArrayList<>();

		Sketch(String company) {
			this.tiers.put(company, 0);
		}

		/**
		 * Adds a tier.
		 * @return whom to ask next: those who were not yet asked in this direction
		 */
		List<String> add(List<String> asked, List<Record> rows, Direction way, int tier) {
			Map<String, Record> byCompany = rows.stream()
				.collect(Collectors.toMap((row) -> row.get("at").asString(), Function.identity()));
			Set<String> next = new LinkedHashSet<>();
			for (String at : asked) {
				this.followed.add(way.text() + " " + at);
				Record row = byCompany.get(at);
				if (row != null) {
					this.nodes.putIfAbsent(at, row.get("company").asNode());
					int shown = addPartners(row, way, (way == Direction.UPSTREAM) ? -tier : tier, next);
					int left = row.get("partners").asInt() - shown;
					if (left > 0) {
						this.hidden.add(new Network.Hidden(at, way.text(), left));
					}
				}
			}
			return List.copyOf(next);
		}

		private int addPartners(Record row, Direction way, int tier, Set<String> next) {
			Set<String> shown = new HashSet<>();
			for (Value value : row.get("trade").values()) {
				Path path = value.asPath();
				Node partner = (way == Direction.UPSTREAM) ? path.start() : path.end();
				String id = partner.get("id").asString();
				if (!this.tiers.containsKey(id)) {
					if (this.tiers.size() >= MOST_NODES) {
						continue;
					}
					this.tiers.put(id, tier);
				}
				if (this.followed.add(way.text() + " " + id)) {
					next.add(id);
				}
				this.nodes.putIfAbsent(id, partner);
				this.edges.putIfAbsent(path.relationships().iterator().next().get("key").asString(), path);
				shown.add(id);
			}
			return shown.size();
		}

		Network network(long revision, Locals locals, Function<List<Path>, Function<String, Source>> sourcesBehind) {
			List<Path> paths = List.copyOf(this.edges.values());
			Function<String, Source> sources = sourcesBehind.apply(paths);
			List<Network.Station> stations = this.tiers.entrySet()
				.stream()
				.filter((entry) -> this.nodes.containsKey(entry.getKey()))
				.map((entry) -> {
					org.liantu.model.Node node = Walks.node(this.nodes.get(entry.getKey()));
					return new Network.Station(node.id(), node.label(), node.name(), entry.getValue(),
							locals.isLocal(node.id()));
				})
				.toList();
			List<Edge> walked = paths.stream().map((path) -> Walks.of(path, sources).edges().get(0)).toList();
			return new Network(revision, stations, walked, this.hidden);
		}

	}

}
