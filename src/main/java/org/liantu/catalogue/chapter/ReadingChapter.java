package org.liantu.catalogue.chapter;

import java.util.List;
import java.util.stream.Stream;

import org.liantu.catalogue.book.Block;
import org.liantu.catalogue.book.Chapter;
import org.liantu.catalogue.book.Text;

/** How to read the book. */
public final class ReadingChapter {

	private ReadingChapter() {
	}

	/** Writes it. */
	public static Chapter of(Material material, Words words) {
		List<Text> points = Stream.of("levels", "presence", "actions", "known", "unsure", "sources", "score")
			.map((point) -> Text.of(words.say("reading." + point)))
			.toList();
		return new Chapter("reading", words.say("chapter.reading"), List.of(new Block.Points(points)));
	}

}
