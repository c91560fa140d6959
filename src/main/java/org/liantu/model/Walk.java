package org.liantu.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A walk through the graph, station by station: edge {@code i} joins nodes {@code i} and
 * {@code i + 1}, in either direction.
 *
 * @param nodes the stations, at least one
 * @param edges one fewer than the stations
 */
public record Walk(List<Node> nodes, List<Edge> edges) {

	public Walk {
		nodes = List.copyOf(nodes);
		edges = List.copyOf(edges);
		if (nodes.size() != edges.size() + 1) {
			throw new IllegalArgumentException(nodes.size() + " stations do not go with " + edges.size() + " edges");
		}
	}

	public Node first() {
		return this.nodes.get(0);
	}

	public Node last() {
		return this.nodes.get(this.nodes.size() - 1);
	}

	/** The lowest confidence on the walk; 1 for a walk of no edge. */
	public double confidence() {
		return this.edges.stream().mapToDouble(Edge::confidence).min().orElse(1);
	}

	/** The same walk from its other end; the edges keep their stored direction. */
	public Walk reversed() {
		List<Node> backNodes = new ArrayList<>(this.nodes);
		Collections.reverse(backNodes);
		List<Edge> backEdges = new ArrayList<>(this.edges);
		Collections.reverse(backEdges);
		return new Walk(backNodes, backEdges);
	}

	/**
	 * This walk and then another one that starts where this one ends.
	 * @throws IllegalArgumentException if it starts elsewhere
	 */
	public Walk then(Walk next) {
		if (!last().id().equals(next.first().id())) {
			throw new IllegalArgumentException("a walk to " + last().id() + " cannot go on from " + next.first().id());
		}
		List<Node> allNodes = new ArrayList<>(this.nodes);
		allNodes.addAll(next.nodes.subList(1, next.nodes.size()));
		List<Edge> allEdges = new ArrayList<>(this.edges);
		allEdges.addAll(next.edges);
		return new Walk(allNodes, allEdges);
	}

}
