package org.liantu.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.liantu.catalogue.chapter.Route;
import org.liantu.graph.Graph;
import org.liantu.graph.Walks;
import org.liantu.home.Locals;
import org.liantu.model.Label;
import org.liantu.model.Node;
import org.liantu.recruit.Target;
import org.liantu.recruit.judge.Reason;

/**
 * Finds who can make the first call: whom the walks that are the reasons pass here, and
 * the channels.
 */
@Component
public class Routes {

	/**
	 * Links of trade and of owners, over which one can be introduced by a local company.
	 */
	private static final Set<String> INTRODUCING = Set.of("supplies-a-lead-firm", "buys-from-a-lead-firm",
			"shares-a-customer", "shares-an-owner");

	/** So many are named. */
	private static final int MOST = 3;

	private final Graph graph;

	Routes(Graph graph) {
		this.graph = graph;
	}

	/**
	 * The routes to targets, by company; nothing for those to whom none is known.
	 * @param revision the revision being read
	 */
	public Map<String, List<Route>> to(long revision, Locals locals, Collection<Target> targets) {
		Map<String, Set<Route>> routes = new LinkedHashMap<>();
		targets.forEach((target) -> {
			Set<Route> own = routes.computeIfAbsent(target.company().id(), (id) -> new LinkedHashSet<>());
			target.reasons().forEach((reason) -> addIntroductions(own, reason, locals));
		});
		this.graph
			.ask("catalogue/channels", Map.of("companies", List.copyOf(routes.keySet())),
					(row) -> Map.entry(row.get("company").asString(),
							new Route(row.get("kind").asString(), Walks.name(row.get("channel")))))
			.forEach((found) -> routes.get(found.getKey()).add(found.getValue()));
		Map<String, List<Route>> first = new LinkedHashMap<>();
		routes.forEach((company, all) -> first.put(company, all.stream().limit(MOST).toList()));
		return first;
	}

	private static void addIntroductions(Set<Route> routes, Reason reason, Locals locals) {
		List<Node> nodes = reason.evidence().nodes();
		if (reason.rule().equals("homecoming") && !nodes.isEmpty()) {
			routes.add(new Route("homecoming", locals.home().name()));
		}
		if (INTRODUCING.contains(reason.rule())) {
			List<Node> here = new ArrayList<>(nodes);
			here.removeIf((node) -> !node.label().equals(Label.COMPANY.text()) || !locals.isLocal(node.id()));
			here.stream().limit(1).forEach((node) -> routes.add(new Route("partner", node.name())));
		}
	}

}
