package org.liantu.recruit.gate;

import org.liantu.model.Phrase;
import org.liantu.model.Region;
import org.liantu.recruit.find.Candidate;
import org.liantu.recruit.find.Circumstances;

/**
 * It is here already: itself, through a plant it owns, or because a local company
 * controls it. Unknown if its place is not known finely enough to say.
 */
final class AlreadyHere implements Gate {

	private static final String ID = "already-here";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public Verdict check(Candidate candidate, Circumstances circumstances) {
		if (!candidate.homeward().isEmpty()) {
			return Verdict.fail(ID, candidate.homeward().get(0).first().name());
		}
		Region region = candidate.company().region();
		if (region == null) {
			return new Verdict(ID, "unknown", Phrase.of("gate.already-here.nowhere"));
		}
		if (circumstances.around().contains(region.code())) {
			return Verdict.unknown(ID, region.name());
		}
		return Verdict.pass(ID);
	}

}
