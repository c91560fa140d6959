package org.liantu.walk;

import org.liantu.model.Edge;

/**
 * Where an edge starts and ends, and of which type it is.
 *
 * @param from id of its start
 * @param type its type
 * @param to id of its end
 */
record EdgeEnds(String from, String type, String to) {

	static EdgeEnds of(EdgeName name) {
		return new EdgeEnds(name.from().id(), name.relation().name(), name.to().id());
	}

	static EdgeEnds of(Edge edge) {
		return new EdgeEnds(edge.from(), edge.type(), edge.to());
	}

}
