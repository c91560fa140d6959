package org.liantu.recruit.judge;

import java.util.List;

import org.liantu.model.Evidence;
import org.liantu.model.Node;
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
			.map((link) -> new Argument(1, link.walk().confidence(), () -> text(link), () -> Evidence.of(link.walk())))
			.toList();
	}

	/**
	 * The local company at the end is either a fellow of the same owner, or the owner
	 * itself.
	 */
	private static Phrase text(Link link) {
		Node local = link.walk().nodes().get(link.reached());
		boolean owner = link.walk().edges().get(link.reached() - 1).from().equals(local.id());
		return Phrase.of(owner ? "reason.shares-an-owner.itself" : "reason.shares-an-owner", local.name());
	}

}
