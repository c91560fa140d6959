package org.liantu.catalogue.chapter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.liantu.catalogue.book.Block;
import org.liantu.catalogue.book.Chapter;
import org.liantu.chainmap.LeadFirm;
import org.liantu.explore.Network;
import org.liantu.model.Edge;
import org.liantu.model.Name;

/** The local lead firms, each with whom it buys from and sells to, tier by tier. */
public final class LeadFirmsChapter {

	private LeadFirmsChapter() {
	}

	/** Writes it. */
	public static Chapter of(Material material, Words words, Citations citations) {
		List<Block> blocks = new ArrayList<>();
		if (material.leadFirms().isEmpty()) {
			blocks.add(words.note("lead-firms.none"));
		}
		for (LeadFirm leadFirm : material.leadFirms()) {
			Network network = Objects.requireNonNull(material.networks().get(leadFirm.id()));
			blocks.add(new Block.Heading("l-" + leadFirm.id(), 2, words.name(leadFirm.name())));
			long suppliers = network.nodes().stream().filter((node) -> node.tier() < 0).count();
			long customers = network.nodes().stream().filter((node) -> node.tier() > 0).count();
			blocks.add(words.paragraph("lead-firms.partners", words.name(leadFirm.name()), suppliers, customers));
			if (!network.edges().isEmpty()) {
				blocks.add(table(network, leadFirm, words, citations));
			}
			long hidden = network.hidden().stream().mapToInt(Network.Hidden::count).sum();
			if (hidden > 0) {
				blocks.add(words.note("lead-firms.hidden", hidden));
			}
		}
		return new Chapter("lead-firms", words.say("chapter.lead-firms"), blocks);
	}

	private static Block table(Network network, LeadFirm leadFirm, Words words, Citations citations) {
		Map<String, Network.Station> stations = new HashMap<>();
		network.nodes().forEach((node) -> stations.put(node.id(), node));
		Comparator<Edge> byTier = Comparator.comparing((Edge edge) -> tier(stations, edge) > 0)
			.thenComparing((edge) -> Math.abs(tier(stations, edge)))
			.thenComparing(Edge::from)
			.thenComparing(Edge::to)
			.thenComparing((edge) -> String.valueOf(edge.product()));
		return new Block.Table(words.say("sheet.partners"), null,
				List.of(new Block.Lead(words.say("column.lead-firm"),
						Block.Cell.to("#l-" + leadFirm.id(), words.name(leadFirm.name())))),
				List.of(words.column("tier", 15), words.column("supplier", 21), words.column("customer", 21),
						words.column("product", 20), words.column("confidence", 11), words.citing(12)),
				network.edges().stream().sorted(byTier).map((edge) -> {
					int tier = tier(stations, edge);
					Name product = network.products().get(String.valueOf(edge.product()));
					return List.of(Block.Cell.of(words.say((tier < 0) ? "tier.up" : "tier.down", Math.abs(tier))),
							Block.Cell.of(name(stations, edge.from(), words)),
							Block.Cell.of(name(stations, edge.to(), words)), Block.Cell.of(words.name(product)),
							words.confidence(edge.confidence()), citations.cite(edge.sources()));
				}).toList());
	}

	/** The tier of the farther end: below zero for suppliers. */
	private static int tier(Map<String, Network.Station> stations, Edge edge) {
		int from = Objects.requireNonNull(stations.get(edge.from())).tier();
		int to = Objects.requireNonNull(stations.get(edge.to())).tier();
		return (Math.abs(from) > Math.abs(to)) ? from : to;
	}

	private static String name(Map<String, Network.Station> stations, String id, Words words) {
		return words.name(Objects.requireNonNull(stations.get(id)).name());
	}

}
