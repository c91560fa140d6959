package org.liantu.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.liantu.model.Label;

/** What a chain is made of: segments, what feeds what, who leads it. */
final class ChainFrame {

	private final Projection graph;

	ChainFrame(Projection graph) {
		this.graph = graph;
	}

	/** The segments of a chain, by id. */
	List<Integer> segments(String chain) {
		List<Integer> segments = new ArrayList<>();
		for (int node : this.graph.nodes().all(Label.SEGMENT)) {
			if (chain.equals(this.graph.nodes().property(node, "chain"))) {
				segments.add(node);
			}
		}
		segments.sort(this.graph.nodes()::compareIds);
		return segments;
	}

	/** Which segments of a chain feed which: walks of one edge, by both ends. */
	List<Trail> feeds(String chain) {
		Adjacency fed = this.graph.out(Relation.FEEDS);
		List<Trail> feeds = new ArrayList<>();
		for (int segment : segments(chain)) {
			for (int i = fed.start(segment); i < fed.end(segment); i++) {
				feeds.add(Trail.at(segment).then(Trail.Hop.along(Relation.FEEDS), fed.edge(i), fed.other(i)));
			}
		}
		feeds.sort((one, other) -> this.graph.compareStations(one, other));
		return feeds;
	}

	/** Ids of the companies that lead a chain, sorted. */
	List<String> leadFirms(int chain) {
		Adjacency leaders = this.graph.in(Relation.LEADS);
		List<String> ids = new ArrayList<>();
		for (int i = leaders.start(chain); i < leaders.end(chain); i++) {
			ids.add(this.graph.nodes().id(leaders.other(i)));
		}
		ids.sort(Comparator.naturalOrder());
		return ids;
	}

}
