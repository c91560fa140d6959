package org.liantu.explore;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.liantu.chainmap.ChainMaps;
import org.liantu.graph.Graph;
import org.liantu.graph.Revisioned;
import org.liantu.home.Locals;
import org.liantu.model.Edge;
import org.liantu.model.Name;
import org.liantu.model.Node;
import org.liantu.statement.CompanyIds;
import org.liantu.walk.Partners;
import org.liantu.walk.WalkingRoom;

/**
 * Walks the trade around a company tier by tier. Whatever a bound leaves out is counted.
 */
@Component
public class Networks {

	/** More companies than this nobody can read in one picture. */
	static final int MOST_NODES = 500;

	private final Graph graph;

	private final WalkingRoom walking;

	private final ChainMaps chainMaps;

	private final CompanyIds ids;

	private final Clock clock;

	Networks(Graph graph, WalkingRoom walking, ChainMaps chainMaps, CompanyIds ids, Clock clock) {
		this.graph = graph;
		this.walking = walking;
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
		return around(company, direction, tiers, perNode, LocalDate.now(this.clock));
	}

	/**
	 * The trade around a company on a day.
	 * @param company its id
	 * @param direction upstream, downstream or both
	 * @param tiers how many steps, 1 to 3
	 * @param perNode how many partners of each company and direction, 1 to 50
	 * @param asOf the day
	 * @throws org.liantu.model.UnknownCompany if the graph does not know it
	 * @throws org.liantu.model.MergedCompany if it was merged into another
	 */
	public Revisioned<Network> around(String company, Direction direction, int tiers, int perNode, LocalDate asOf) {
		return this.graph.read((revision) -> {
			Sketch sketch = new Sketch(company);
			for (Direction way : direction.ways()) {
				List<String> open = List.of(company);
				for (int tier = 1; tier <= tiers && !open.isEmpty(); tier++) {
					Set<String> next = new LinkedHashSet<>();
					for (String at : open) {
						Partners partners = this.walking
							.partners(revision, at, way == Direction.UPSTREAM, asOf, perNode)
							.orElseThrow(() -> this.ids.missing(company));
						sketch.add(partners, way, tier, next);
					}
					open = List.copyOf(next);
				}
			}
			return sketch.network(revision, this.chainMaps.locals(revision),
					this.walking.productNames(revision, sketch.products()));
		});
	}

	/** A network as it grows. */
	private static final class Sketch {

		private final Map<String, Integer> tiers = new LinkedHashMap<>();

		private final Map<String, Node> nodes = new LinkedHashMap<>();

		private final Set<Edge> edges = new LinkedHashSet<>();

		/** Who was asked in which direction. */
		private final Set<String> followed = new HashSet<>();

		private final List<Network.Hidden> hidden = new ArrayList<>();

		Sketch(String company) {
			this.tiers.put(company, 0);
		}

		/**
		 * Adds the partners of a company.
		 * @param next takes whom to ask next: those who were not yet asked in this
		 * direction
		 */
		void add(Partners partners, Direction way, int tier, Set<String> next) {
			String at = partners.company().id();
			this.followed.add(way.text() + " " + at);
			this.nodes.putIfAbsent(at, partners.company());
			Set<String> shown = new HashSet<>();
			for (Partners.Trade trade : partners.shown()) {
				String id = trade.partner().id();
				if (!this.tiers.containsKey(id)) {
					if (this.tiers.size() >= MOST_NODES) {
						continue;
					}
					this.tiers.put(id, (way == Direction.UPSTREAM) ? -tier : tier);
				}
				if (this.followed.add(way.text() + " " + id)) {
					next.add(id);
				}
				this.nodes.putIfAbsent(id, trade.partner());
				this.edges.add(trade.edge());
				shown.add(id);
			}
			int left = partners.count() - shown.size();
			if (left > 0) {
				this.hidden.add(new Network.Hidden(at, way.text(), left));
			}
		}

		/** Ids of the products that its edges are about. */
		Set<String> products() {
			return this.edges.stream().map(Edge::product).filter(Objects::nonNull).collect(Collectors.toSet());
		}

		Network network(long revision, Locals locals, Map<String, Name> products) {
			List<Network.Station> stations = this.tiers.entrySet()
				.stream()
				.filter((entry) -> this.nodes.containsKey(entry.getKey()))
				.map((entry) -> {
					Node node = this.nodes.get(entry.getKey());
					return new Network.Station(node.id(), node.label(), node.name(), entry.getValue(),
							locals.isLocal(node.id()));
				})
				.toList();
			return new Network(revision, stations, List.copyOf(this.edges), products, this.hidden);
		}

	}

}
