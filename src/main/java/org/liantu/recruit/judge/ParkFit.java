package org.liantu.recruit.judge;

import java.util.List;

import org.liantu.model.Evidence;
import org.liantu.model.Name;
import org.liantu.model.Node;
import org.liantu.model.Phrase;
import org.liantu.model.Walk;
import org.liantu.recruit.find.Candidate;
import org.liantu.recruit.find.Circumstances;

/** A park here welcomes what it does. */
final class ParkFit implements Rule {

	@Override
	public String id() {
		return "park-fit";
	}

	@Override
	public List<Argument> argue(Candidate candidate, Circumstances circumstances) {
		return candidate.welcomes()
			.stream()
			.map((welcome) -> new Argument(1, welcome.confidence(),
					() -> Phrase.of("reason.park-fit", name(welcome.walk(), "Park", -1),
							name(welcome.walk(), "Park", 0)),
					() -> Evidence.of(welcome.walk())))
			.toList();
	}

	/** Name of the station so many places from the first one with that label. */
	private static Name name(Walk walk, String label, int offset) {
		List<Node> stations = walk.nodes();
		for (int i = 0; i < stations.size(); i++) {
			if (stations.get(i).label().equals(label)) {
				return stations.get(i + offset).name();
			}
		}
		throw new IllegalArgumentException("no " + label + " on the walk");
	}

}
