package org.liantu.walk;

import java.util.List;

import org.liantu.model.Edge;
import org.liantu.model.Node;

/**
 * Who trades with a company, in one direction.
 *
 * @param company the company
 * @param count how many partners it has
 * @param shown the edges to some of them, the surest first, with the partner of each
 */
public record Partners(Node company, int count, List<Trade> shown) {

	/**
	 * An edge of trade.
	 *
	 * @param partner who is at its other end
	 * @param edge the edge, with its sources
	 */
	public record Trade(Node partner, Edge edge) {

	}

}
