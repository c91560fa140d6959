package org.liantu.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A walk through the graph, station by station: edge {@code i} joins nodes {@code i} and
 * {@code i + 1}, in either direction. Of the many walks that are found few are ever
 * shown; how long and how sure one is, is known before its stations are looked up.
 */
public final class Walk {

	private final int length;

	private final double confidence;

	private @Nullable Supplier<Stations> lookUp;

	private @Nullable Stations stations;

	/**
	 * A walk whose stations are known.
	 * @param nodes the stations, at least one
	 * @param edges one fewer than the stations
	 */
	public Walk(List<Node> nodes, List<Edge> edges) {
		this.stations = new Stations(nodes, edges);
		this.length = edges.size();
		this.confidence = edges.stream().mapToDouble(Edge::confidence).min().orElse(1);
	}

	private Walk(int length, double confidence, Supplier<Stations> lookUp) {
		this.length = length;
		this.confidence = confidence;
		this.lookUp = lookUp;
	}

	/**
	 * A walk whose stations are looked up when somebody wants to see them, once.
	 * @param length how many edges it has
	 * @param confidence the lowest on it
	 * @param lookUp finds the same walk with its stations
	 */
	public static Walk of(int length, double confidence, Supplier<Walk> lookUp) {
		return new Walk(length, confidence, () -> lookUp.get().stations());
	}

	/** The stations, at least one. */
	public List<Node> nodes() {
		return stations().nodes();
	}

	/** One fewer than the stations. */
	public List<Edge> edges() {
		return stations().edges();
	}

	/** How many edges it has. */
	public int length() {
		return this.length;
	}

	public Node first() {
		return nodes().get(0);
	}

	public Node last() {
		return nodes().get(this.length);
	}

	/** The lowest confidence on the walk; 1 for a walk of no edge. */
	public double confidence() {
		return this.confidence;
	}

	/** The same walk from its other end; the edges keep their stored direction. */
	public Walk reversed() {
		return new Walk(this.length, this.confidence, () -> stations().reversed());
	}

	/**
	 * This walk and then another one that starts where this one ends; whoever looks at
	 * its stations gets an {@link IllegalArgumentException} if it starts elsewhere.
	 */
	public Walk then(Walk next) {
		return new Walk(this.length + next.length, Math.min(this.confidence, next.confidence),
				() -> stations().then(next.stations()));
	}

	private synchronized Stations stations() {
		Stations known = this.stations;
		if (known == null) {
			known = Objects.requireNonNull(this.lookUp).get();
			this.stations = known;
			this.lookUp = null;
		}
		return known;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Walk walk && stations().equals(walk.stations());
	}

	@Override
	public int hashCode() {
		return stations().hashCode();
	}

	@Override
	public String toString() {
		return "Walk" + stations();
	}

	/** A walk as it is shown. */
	private record Stations(List<Node> nodes, List<Edge> edges) {

		Stations {
			nodes = List.copyOf(nodes);
			edges = List.copyOf(edges);
			if (nodes.size() != edges.size() + 1) {
				throw new IllegalArgumentException(
						nodes.size() + " stations do not go with " + edges.size() + " edges");
			}
		}

		Stations reversed() {
			List<Node> backNodes = new ArrayList<>(this.nodes);
			Collections.reverse(backNodes);
			List<Edge> backEdges = new ArrayList<>(this.edges);
			Collections.reverse(backEdges);
			return new Stations(backNodes, backEdges);
		}

		Stations then(Stations next) {
			String end = this.nodes.get(this.nodes.size() - 1).id();
			String start = next.nodes.get(0).id();
			if (!end.equals(start)) {
				throw new IllegalArgumentException("a walk to " + end + " cannot go on from " + start);
			}
			List<Node> allNodes = new ArrayList<>(this.nodes);
			allNodes.addAll(next.nodes.subList(1, next.nodes.size()));
			List<Edge> allEdges = new ArrayList<>(this.edges);
			allEdges.addAll(next.edges);
			return new Stations(allNodes, allEdges);
		}

	}

}
