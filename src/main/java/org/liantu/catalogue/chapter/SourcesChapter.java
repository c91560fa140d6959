package org.liantu.catalogue.chapter;

import java.util.List;
import java.util.stream.IntStream;

import org.liantu.catalogue.book.Block;
import org.liantu.catalogue.book.Chapter;
import org.liantu.model.Basis;
import org.liantu.model.Source;

/** What the book cites, and what of it is to be verified. */
public final class SourcesChapter {

	private SourcesChapter() {
	}

	/** Writes it; every chapter that cites something must have been written before. */
	public static Chapter of(Words words, Citations citations) {
		List<Source> sources = citations.listed();
		Block table = new Block.Table(words.say("sheet.sources"), null, List.of(),
				List.of(words.column("number", 8), words.column("title", 46), words.column("publisher", 20),
						words.column("on", 12), words.column("basis", 14)),
				IntStream.range(0, sources.size()).mapToObj((i) -> row(i + 1, sources.get(i), words)).toList());
		return new Chapter("sources", words.say("chapter.sources"), List.of(words.paragraph("sources.intro"), table));
	}

	private static List<Block.Cell> row(int number, Source source, Words words) {
		boolean unsure = source.basis().equals(Basis.GENERAL_KNOWLEDGE.text());
		String url = source.url();
		return List.of(Block.Cell.of("[" + number + "]"),
				(url != null && url.startsWith("http")) ? Block.Cell.to(url, source.title())
						: Block.Cell.of(source.title()),
				Block.Cell.of(source.publisher()), Block.Cell.of(source.on()),
				unsure ? new Block.Cell(words.say("unsure"), null, "unsure")
						: Block.Cell.of(words.say("basis." + source.basis())));
	}

}
