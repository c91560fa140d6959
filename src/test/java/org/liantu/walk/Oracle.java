package org.liantu.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.neo4j.driver.Record;
import org.neo4j.driver.types.Path;

import org.liantu.graph.Graph;
import org.liantu.graph.Walks;
import org.liantu.model.Edge;
import org.liantu.model.Source;
import org.liantu.model.Walk;

/**
 * What Neo4j itself answers, by the questions under {@code cypher/}, and what the walking
 * room answers, each as lines that can be compared.
 */
final class Oracle {

	private static final String DAY = "2026-06-01";

	private static final List<String> STOPPED = List.of("配件");

	private static final int KEPT = 3;

	private static final long WHATEVER = Long.MAX_VALUE;

	private static final String HOME = "331023";

	private static final String CHAIN = "rail";

	private Oracle() {
	}

	/** Everything that can be asked, as the graph answers it. */
	static List<String> ofNeo4j(Graph graph, Walks walks, List<String> companies) {
		List<String> lines = new ArrayList<>();
		Map<String, Object> lead = Map.of("leadFirms", companies.subList(0, 2), "asOf", DAY, "perCandidate", KEPT,
				"limit", 100_000);
		Map<String, Object> products = Map.of("locals", companies.subList(0, 3), "stopProducts", STOPPED,
				"perCandidate", KEPT, "limit", 100_000);
		Asking asking = new Asking(graph, walks, lines);
		asking.ask("recruit/supplies-to-lead-firms", lead, "walk", "partners");
		asking.ask("recruit/buys-from-lead-firms", lead, "walk", "partners");
		asking.ask("recruit/shares-a-customer", lead, "walk", "suppliers");
		asking.ask("recruit/makes-an-input", products, "walk", "makers");
		asking.ask("recruit/buys-local-products", products, "walk", "makers");
		asking.ask("recruit/shares-an-owner",
				Map.of("members", companies, "locals", companies.subList(0, 3), "perCandidate", KEPT, "limit", 100_000),
				"walk", "");
		asking.ask("recruit/has-roots-here", Map.of("members", companies, "home", HOME, "limit", 100), "walk", "");
		asking.ask("home/local-companies", Map.of("home", HOME, "control", 0.5, "limit", 100_000), "homeward", "");
		asking.ask("chainmap/members", Map.of("chain", CHAIN, "stopProducts", STOPPED, "limit", 100_000), "member", "");
		asking.ask("recruit/parks-that-welcome", Map.of("chain", CHAIN, "home", HOME, "limit", 100), "walk", "");
		return lines;
	}

	private record Asking(Graph graph, Walks walks, List<String> lines) {

		void ask(String question, Map<String, Object> parameters, String walk, String having) {
			List<Record> rows = this.graph.ask(question, parameters, Function.identity());
			List<Path> paths = rows.stream().map((row) -> row.get(walk).asPath()).toList();
			Function<String, Source> sources = this.walks.sourcesBehind(paths);
			for (int i = 0; i < rows.size(); i++) {
				this.lines.add(line(question, Walks.of(paths.get(i), sources),
						having.isEmpty() ? 1 : rows.get(i).get(having).asLong()));
			}
		}

	}

	/** The same, as a projection answers it. */
	static List<String> ofProjection(Projection projection, List<String> companies) {
		List<String> lines = new ArrayList<>();
		Keeping all = new Keeping(KEPT, KEPT * 2, (end, hops, having, confidence) -> 1, WHATEVER);
		TradeWalks trade = new TradeWalks(projection, DAY, all, new Effort(WHATEVER));
		ProductWalks products = new ProductWalks(projection, STOPPED, KEPT, new Effort(WHATEVER));
		OwnerWalks owners = new OwnerWalks(projection);
		List<String> leadFirms = companies.subList(0, 2);
		List<String> locals = companies.subList(0, 3);
		Lines answers = new Lines(projection, lines);
		answers.add("recruit/supplies-to-lead-firms", trade.suppliesTo(leadFirms));
		answers.add("recruit/buys-from-lead-firms", trade.buysFrom(leadFirms));
		answers.add("recruit/shares-a-customer", trade.sharesACustomer(leadFirms));
		answers.add("recruit/makes-an-input", products.makesAnInput(locals));
		answers.add("recruit/buys-local-products", products.buysLocalProducts(locals));
		answers.add("recruit/shares-an-owner", owners.sharesAnOwner(companies, locals, KEPT, new Effort(WHATEVER)));
		answers.walks("recruit/has-roots-here", owners.hasRootsHere(companies, HOME));
		answers.walks("home/local-companies", owners.homeward(HOME, 0.5));
		answers.walks("chainmap/members", new Memberships(projection, STOPPED).of(CHAIN));
		answers.walks("recruit/parks-that-welcome", owners.parksThatWelcome(CHAIN, HOME));
		return lines;
	}

	private record Lines(Projection projection, List<String> lines) {

		void add(String question, List<Found> found) {
			found.forEach((one) -> this.lines.add(line(question, this.projection.walk(one.trail()), one.having())));
		}

		void add(String question, Kept kept) {
			List<Integer> candidates = new ArrayList<>();
			kept.forEach(candidates::add);
			candidates.sort(this.projection.nodes()::compareIds);
			candidates.forEach((candidate) -> add(question, kept.of(candidate)));
		}

		void walks(String question, List<Trail> trails) {
			add(question, trails.stream().map((trail) -> new Found(trail, 1)).toList());
		}

	}

	/**
	 * The walk as a picture, then all that is said of it: names, products, days, sources.
	 */
	private static String line(String question, Walk walk, long having) {
		StringBuilder text = new StringBuilder(question).append(": ").append(walk.first().id());
		for (int i = 0; i < walk.edges().size(); i++) {
			Edge edge = walk.edges().get(i);
			String next = walk.nodes().get(i + 1).id();
			boolean along = edge.to().equals(next);
			text.append(along ? " -" + edge.type() + "> " : " <" + edge.type() + "- ").append(next);
		}
		return text.append(" | ").append(having).append(" | ").append(walk).toString();
	}

}
