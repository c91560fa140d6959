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
 * What it makes and what a local firm makes go into one another; the fewer make the
 * input, the more it says, and a lead firm counts more than another local firm.
 */
abstract class LinksByProducts implements Rule {

	private final Link.Kind kind;

	LinksByProducts(Link.Kind kind) {
		this.kind = kind;
	}

	@Override
	public final List<Argument> argue(Candidate candidate, Circumstances circumstances) {
		Rulebook.LocalValues values = circumstances.rulebook().localValues();
		return candidate.links(this.kind).stream().map((link) -> {
			double value = (link.endsAtLeadFirm() ? values.leadFirm() : values.other())
					* Rulebook.rarity(link.having(), circumstances.companies());
			return new Argument(value, link.walk().confidence(), () -> text(link.walk().nodes()),
					() -> Evidence.of(link.walk()));
		}).toList();
	}

	private Phrase text(List<Node> stations) {
		return Phrase.of("reason." + id(), stations.get(1).name(), stations.get(2).name(), stations.get(3).name());
	}

}
