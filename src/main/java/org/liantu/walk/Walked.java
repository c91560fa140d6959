package org.liantu.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

import org.liantu.model.Label;

/** What a question found by walking. */
public final class Walked {

	private final Projection graph;

	private final Kept kept;

	private final long unseen;

	Walked(Projection graph, Kept kept, long unseen) {
		this.graph = graph;
		this.kept = kept;
		this.unseen = unseen;
	}

	/**
	 * The walks of a company, the best of them where not all were kept; empty if it has
	 * none.
	 * @param company its id
	 */
	public List<FoundWalk> from(String company) {
		List<Found> found = this.kept.of(this.graph.find(Label.COMPANY, company));
		List<FoundWalk> walks = new ArrayList<>(found.size());
		for (Found one : found) {
			walks.add(inWords(one));
		}
		return walks;
	}

	private FoundWalk inWords(Found found) {
		Trail trail = found.trail();
		Object detail = (trail.hops()[0].relation() == Relation.ROOTED_IN)
				? this.graph.qualifier(Relation.ROOTED_IN, trail.edges()[0]) : null;
		return new FoundWalk(this.graph.walk(trail), this.graph.nodes().id(trail.last()), found.having(),
				(detail == null) ? "" : detail.toString());
	}

	/** Whether a company has a walk to another one, kept or not. */
	public boolean reaches(String company, String end) {
		return this.kept.reaches(this.graph.find(Label.COMPANY, company), this.graph.find(Label.COMPANY, end));
	}

	/**
	 * How many walks within reach were not looked at, because the question had cost
	 * enough; 0 if the answer is whole.
	 */
	public long unseen() {
		return this.unseen;
	}

	void forEach(IntConsumer company) {
		this.kept.forEach(company);
	}

}
