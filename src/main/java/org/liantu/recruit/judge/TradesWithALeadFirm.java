package org.liantu.recruit.judge;

import java.util.List;

import org.liantu.model.Evidence;
import org.liantu.model.Name;
import org.liantu.model.Node;
import org.liantu.model.Phrase;
import org.liantu.recruit.find.Candidate;
import org.liantu.recruit.find.Circumstances;
import org.liantu.recruit.find.Link;
import org.liantu.rulebook.Rulebook;

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
		List<Double> hopValues = circumstances.rulebook().hopValues();
		int hops = link.reached();
		double value = (hops <= hopValues.size()) ? hopValues.get(hops - 1) : 0;
		double rarity = (hops == 1) ? 1 : Rulebook.rarity(link.having(), circumstances.companies());
		List<Node> stations = link.walk().nodes();
		Name leadFirm = stations.get(hops).name();
		Phrase text = (hops == 1) ? Phrase.of("reason." + id(), leadFirm) : Phrase.of("reason." + id() + ".over",
				leadFirm, stations.subList(1, hops).stream().map(Node::name).toList(), hops);
		return new Argument(value * rarity, link.walk().confidence(), text, Evidence.of(link.walk()));
	}

}
