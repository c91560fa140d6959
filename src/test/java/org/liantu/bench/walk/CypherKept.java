package org.liantu.bench.walk;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Cypher over Bolt whose answers are kept per revision of the graph: the first time it
 * costs what the query costs, afterwards to ask for the revision.
 */
final class CypherKept implements Engine {

	private final CypherOverBolt cypher;

	private final Map<List<Integer>, Kept<?>> kept = new HashMap<>();

	/** Where the graph was last seen to stand: what is answered since is no older. */
	private long seen;

	private CypherKept(CypherOverBolt cypher) {
		this.cypher = cypher;
		this.seen = cypher.revision();
	}

	static CypherKept of(Workshop workshop) throws IOException {
		return new CypherKept(CypherOverBolt.of(workshop));
	}

	/** What was answered at a revision, or at a later one. */
	private record Kept<T>(long revision, T answer) {

	}

	@Override
	public String name() {
		return this.cypher.name();
	}

	@Override
	public String remark() {
		return this.cypher.remark() + "; asked again: kept per revision, which is asked for";
	}

	@Override
	public long memoryBytes() {
		return this.cypher.memoryBytes();
	}

	@Override
	public Duration built() {
		return this.cypher.built();
	}

	@Override
	public boolean remembers() {
		return true;
	}

	@Override
	public List<Scored> top(int lead, int hops) {
		return kept(List.of(lead, hops), () -> this.cypher.top(lead, hops));
	}

	@Override
	public int distance(int from, int to, int most) {
		return kept(List.of(from, to, most), () -> this.cypher.distance(from, to, most));
	}

	@SuppressWarnings("unchecked")
	private <T> T kept(List<Integer> question, Supplier<T> ask) {
		Kept<?> known = this.kept.get(question);
		if (known != null) {
			this.seen = this.cypher.revision();
			if (known.revision() == this.seen) {
				return (T) known.answer();
			}
		}
		T answer = ask.get();
		this.kept.put(question, new Kept<>(this.seen, answer));
		return answer;
	}

	@Override
	public void close() {
		this.cypher.close();
	}

}
