package org.liantu.catalogue.chapter;

import java.util.Comparator;
import java.util.List;

import org.liantu.catalogue.book.Block;
import org.liantu.catalogue.book.Chapter;
import org.liantu.model.Walk;

/** The parks here and which segments of the chain they welcome. */
public final class ParksChapter {

	private ParksChapter() {
	}

	/** Writes it. */
	public static Chapter of(Material material, Words words, Citations citations) {
		if (material.parks().isEmpty()) {
			return new Chapter("parks", words.say("chapter.parks"), List.of(words.note("parks.none")));
		}
		Block table = new Block.Table(words.say("sheet.parks"), null, List.of(),
				List.of(words.column("park", 34), words.column("welcomes", 34), words.column("confidence", 16),
						words.citing(16)),
				material.parks()
					.stream()
					.sorted(Comparator.comparing((Walk walk) -> walk.nodes().get(1).id())
						.thenComparing((walk) -> walk.first().id()))
					.map((walk) -> row(walk, words, citations))
					.toList());
		return new Chapter("parks", words.say("chapter.parks"), List.of(words.paragraph("parks.intro"), table));
	}

	private static List<Block.Cell> row(Walk walk, Words words, Citations citations) {
		return List.of(Block.Cell.of(words.name(walk.nodes().get(1).name())),
				Block.Cell.to("#" + MapChapter.anchor(walk.first().id()), words.name(walk.first().name())),
				words.confidence(walk.confidence()), citations.cite(walk.edges().get(0).sources()));
	}

}
