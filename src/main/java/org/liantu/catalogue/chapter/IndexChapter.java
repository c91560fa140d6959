package org.liantu.catalogue.chapter;

import java.util.List;
import java.util.Map;

import org.liantu.catalogue.book.Block;
import org.liantu.catalogue.book.Chapter;
import org.liantu.chainmap.Member;
import org.liantu.walk.KnownCompany;

/** Every company that is known to work in the chain, by id, and where in it. */
public final class IndexChapter {

	private IndexChapter() {
	}

	/** Writes it. */
	public static Chapter of(Material material, Words words) {
		Map<String, List<Member>> members = material.map().membersByCompany();
		Block table = new Block.Table(words.say("sheet.index"), null, List.of(),
				List.of(words.column("id", 18), words.column("company", 22), words.column("region", 16),
						words.column("here", 10), words.column("segments", 34)),
				material.companies()
					.values()
					.stream()
					.map((company) -> row(material, members, company, words))
					.toList());
		return new Chapter("index", words.say("chapter.index"), List.of(table));
	}

	private static List<Block.Cell> row(Material material, Map<String, List<Member>> members, KnownCompany known,
			Words words) {
		String id = known.company().id();
		boolean leads = material.map().leadFirms().contains(id);
		boolean local = material.locals().isLocal(id);
		List<String> segments = members.getOrDefault(id, List.of())
			.stream()
			.map(Member::segment)
			.distinct()
			.map((segment) -> words.name(material.map().getSegment(segment).name()))
			.toList();
		return List.of(Block.Cell.of(id), Block.Cell.of(words.name(known.company().name())),
				Block.Cell.of(words.region(known.company())),
				Block.Cell.of(leads ? words.say("lead-firm") : local ? words.say("local") : null),
				Block.Cell.of(words.list(segments)));
	}

}
