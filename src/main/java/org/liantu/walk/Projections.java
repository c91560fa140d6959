package org.liantu.walk;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.liantu.graph.Graph;
import org.liantu.graph.GraphUnavailable;
import org.liantu.graph.Moved;

/** Where the projection is kept, and kept up with the graph. */
@Component
class Projections {

	private final Graph graph;

	private final ProjectionReader reader;

	private volatile @Nullable Projection current;

	Projections(Graph graph, ProjectionReader reader) {
		this.graph = graph;
		this.reader = reader;
	}

	/**
	 * What can be walked over at a revision. Call it inside {@link Graph#read}.
	 * @param revision the revision that is being read
	 * @throws Moved if the graph is past it already
	 * @throws GraphUnavailable if the graph is away, or nothing was ever published
	 */
	Projection at(long revision) {
		Projection known = this.current;
		if (!isAt(known, revision)) {
			known = follow();
			if (!isAt(known, revision)) {
				throw new Moved();
			}
		}
		return known;
	}

	/** Whether the projection is that of a revision. */
	boolean isAt(long revision) {
		return isAt(this.current, revision);
	}

	private boolean isAt(@Nullable Projection known, long revision) {
		return known != null && known.revision() == revision && known.born().equals(this.graph.born());
	}

	/**
	 * Catches up with the graph: reads what changed, or everything where that is not
	 * known.
	 */
	synchronized Projection follow() {
		Projection known = this.current;
		Optional<Projection> next = (known != null) ? this.reader.next(known) : Optional.empty();
		if (next.isEmpty()) {
			// What is no longer of use must not take the room of what comes.
			this.current = null;
			next = this.reader.readAll().flatMap(this.reader::next);
		}
		Projection now = next.orElseThrow(GraphUnavailable::notLoaded);
		this.current = now;
		return now;
	}

}
