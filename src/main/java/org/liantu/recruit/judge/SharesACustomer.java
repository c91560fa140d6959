package org.liantu.recruit.judge;

import java.util.List;

import org.liantu.model.Evidence;
import org.liantu.model.Node;
import org.liantu.model.Phrase;
import org.liantu.recruit.find.Candidate;
import org.liantu.recruit.find.Circumstances;
import org.liantu.recruit.find.Link;
import org.liantu.rulebook.Rulebook;

/**
 * It supplies the same customer as a lead firm; a customer whom everybody supplies says
 * less.
 */
final class SharesACustomer implements Rule {

	@Override
	public String id() {
		return "shares-a-customer";
	}

	@Override
	public List<Argument> argue(Candidate candidate, Circumstances circumstances) {
		return candidate.links(Link.Kind.SHARES_A_CUSTOMER).stream().map((link) -> {
			return new Argument(Rulebook.rarity(link.having(), circumstances.companies()), link.walk().confidence(),
					() -> text(link.walk().nodes()), () -> Evidence.of(link.walk()));
		}).toList();
	}

	private static Phrase text(List<Node> stations) {
		return Phrase.of("reason.shares-a-customer", stations.get(1).name(), stations.get(2).name());
	}

}
