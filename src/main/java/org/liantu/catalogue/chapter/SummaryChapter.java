package org.liantu.catalogue.chapter;

import java.util.ArrayList;
import java.util.List;

import org.liantu.catalogue.book.Block;
import org.liantu.catalogue.book.Chapter;

/** The chain at a glance: its key figures and its map. */
public final class SummaryChapter {

	/** So many targets are named at once. */
	private static final int FIRST = 5;

	private SummaryChapter() {
	}

	/** Writes it. */
	public static Chapter of(Material material, Words words) {
		long local = material.companies().keySet().stream().filter(material.locals()::isLocal).count();
		List<Block.Figure> figures = List.of(figure(words, "segments", material.map().segments().size()),
				figure(words, "gaps", material.gaps().size()), figure(words, "companies", material.companies().size()),
				figure(words, "local", local), figure(words, "lead-firms", material.leadFirms().size()),
				figure(words, "targets", material.targets().found()),
				figure(words, "set-aside", material.targets().setAside().found()),
				figure(words, "projects", material.projects().size()));
		String chain = words.name(material.map().name());
		String home = words.name(material.locals().home().name());
		List<Block> blocks = new ArrayList<>();
		blocks.add(words.paragraph("summary.scope", home, chain,
				words.list(material.leadFirms().stream().map((one) -> words.name(one.name())).toList())));
		blocks.add(new Block.Figures(figures));
		if (!material.gaps().isEmpty()) {
			blocks.add(words.paragraph("summary.gaps",
					words.list(material.gaps().stream().limit(FIRST).map((gap) -> words.name(gap.name())).toList())));
		}
		if (!material.targets().items().isEmpty()) {
			blocks.add(words.paragraph("summary.targets",
					words.list(material.targets()
						.items()
						.stream()
						.limit(FIRST)
						.map((target) -> words.name(target.company().name()))
						.toList())));
		}
		if (material.targets().truncated() || material.map().truncated()) {
			blocks.add(words.note("summary.truncated"));
		}
		blocks.add(new Block.Picture(words.say("summary.map", chain), material.picture(), true));
		return new Chapter("summary", words.say("chapter.summary"), blocks);
	}

	private static Block.Figure figure(Words words, String key, Number value) {
		return new Block.Figure(words.say("figure." + key), value);
	}

}
