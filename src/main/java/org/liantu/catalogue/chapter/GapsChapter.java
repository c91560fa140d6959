package org.liantu.catalogue.chapter;

import java.util.List;

import org.liantu.catalogue.book.Block;
import org.liantu.catalogue.book.Chapter;

/** What is missing or weak here, what to do about it, and the numbers behind that. */
public final class GapsChapter {

	private GapsChapter() {
	}

	/** Writes it. */
	public static Chapter of(Material material, Words words) {
		if (material.gaps().isEmpty()) {
			return new Chapter("gaps", words.say("chapter.gaps"), List.of(words.note("gaps.none")));
		}
		Block table = new Block.Table(words.say("sheet.gaps"), null, List.of(),
				List.of(words.column("segment", 20), words.column("level", 14), words.column("action", 10),
						words.number("presence", 9), words.number("need", 9), words.number("candidates", 10),
						words.column("text", 34)),
				material.gaps()
					.stream()
					.map((gap) -> List.of(Block.Cell.to("#" + MapChapter.anchor(gap.segment()), words.name(gap.name())),
							words.level(gap.level()), Block.Cell.of(words.action(gap.action())),
							Block.Cell.of(gap.presence()), Block.Cell.of(gap.need()), Block.Cell.of(gap.candidates()),
							Block.Cell.of(words.phrase(gap.text()))))
					.toList());
		return new Chapter("gaps", words.say("chapter.gaps"), List.of(words.paragraph("gaps.intro"), table));
	}

}
