package org.liantu.recruit.judge;

import java.util.List;

import org.liantu.model.Evidence;
import org.liantu.model.Name;
import org.liantu.model.Node;
import org.liantu.model.Phrase;
import org.liantu.recruit.find.Candidate;
import org.liantu.recruit.find.Circumstances;
import org.liantu.recruit.find.Link;

/**
 * Goods flow between it and a lead firm, over up to three hops; a walk over a company
 * that trades with everybody says little.
 */
abstract class TradesWithALeadFirm implements Rule {

	private final Link.Kind kind;

	TradesWithALeadFirm(Link.Kind kind) {
		this.kind = kind;
	}

	@Override
	public final List<Argument> argue(Candidate candidate, Circumstances circumstances) {
		return candidate.links(this.kind).stream().map((link) -> argument(link, circumstances)).toList();
	}

	private Argument argument(Link link, Circumstances circumstances) {
		double value = circumstances.rulebook().tradeValue(link.reached(), link.having(), circumstances.companies());
		return new Argument(value, link.walk().confidence(), () -> text(link.walk().nodes(), link.reached()),
				() -> Evidence.of(link.walk()));
	}

	private Phrase text(List<Node> stations, int hops) {
		Name leadFirm = stations.get(hops).name();
		return (hops == 1) ? Phrase.of("reason." + id(), leadFirm) : Phrase.of("reason." + id() + ".over", leadFirm,
				stations.subList(1, hops).stream().map(Node::name).toList(), hops);
	}

}
