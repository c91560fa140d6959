package org.liantu.recruit.judge;

import java.util.List;

import org.liantu.model.Evidence;
import org.liantu.model.Phrase;
import org.liantu.recruit.find.Candidate;
import org.liantu.recruit.find.Circumstances;
import org.liantu.recruit.find.Link;

/** It belongs to an owner who is here already. */
final class SharesAnOwner implements Rule {

	@Override
	public String id() {
		return "shares-an-owner";
	}

	@Override
	public List<Argument> argue(Candidate candidate, Circumstances circumstances) {
		return candidate.links(Link.Kind.SHARES_AN_OWNER)
			.stream()
			.map((link) -> new Argument(1, link.walk().confidence(),
					Phrase.of("reason.shares-an-owner", link.walk().nodes().get(link.reached()).name()),
					Evidence.of(link.walk())))
			.toList();
	}

}
