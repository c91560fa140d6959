package org.liantu.explore;

import java.util.List;
import java.util.Map;

import org.liantu.model.Edge;
import org.liantu.model.Name;

/**
 * Who trades with a company, some tiers up and down.
 *
 * @param revision the revision of the graph
 * @param nodes the companies, the one asked for first, then tier by tier
 * @param edges the SUPPLIES edges between them that were walked
 * @param products what the products of these edges are called, by id
 * @param hidden what was left out
 */
public record Network(long revision, List<Station> nodes, List<Edge> edges, Map<String, Name> products,
		List<Hidden> hidden) {

	/**
	 * A company in the network.
	 *
	 * @param id its id
	 * @param label Company
	 * @param name its name
	 * @param tier how many steps away: 0 the one asked for, negative for suppliers,
	 * positive for customers
	 * @param local whether it is local to the home region
	 */
	public record Station(String id, String label, Name name, int tier, boolean local) {

	}

	/**
	 * Partners that were left out.
	 *
	 * @param at id of the company whose partners they are
	 * @param direction upstream for suppliers, downstream for customers
	 * @param count how many
	 */
	public record Hidden(String at, String direction, int count) {

	}

}
