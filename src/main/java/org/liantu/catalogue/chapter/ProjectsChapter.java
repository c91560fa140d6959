package org.liantu.catalogue.chapter;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.liantu.catalogue.book.Block;
import org.liantu.catalogue.book.Chapter;
import org.liantu.model.Edge;
import org.liantu.model.Node;
import org.liantu.model.Phrase;
import org.liantu.project.Project;

/** Investments in this chain that have come or are on their way. */
public final class ProjectsChapter {

	/** Money is told in units of ten thousand yuan (万元). */
	private static final double UNIT = 10_000;

	private ProjectsChapter() {
	}

	/** Writes it. */
	public static Chapter of(Material material, Words words, Citations citations) {
		if (material.projects().isEmpty()) {
			return new Chapter("projects", words.say("chapter.projects"), List.of(words.note("projects.none")));
		}
		Block table = new Block.Table(words.say("sheet.projects"), null, List.of(),
				List.of(words.column("project", 24), words.column("company", 18), words.column("at", 14),
						words.column("segment", 12), words.column("state", 9), words.number("investment", 13),
						words.citing(10)),
				material.projects().stream().map((project) -> row(project, words, citations)).toList());
		return new Chapter("projects", words.say("chapter.projects"),
				List.of(words.paragraph("projects.intro"), table));
	}

	private static List<Block.Cell> row(Project project, Words words, Citations citations) {
		Node segment = project.segment();
		Double investment = project.investmentCny();
		return List.of(Block.Cell.of(words.name(project.name())), Block.Cell.of(name(project.company(), words)),
				Block.Cell.of(name(project.at(), words)),
				(segment != null) ? Block.Cell.to("#" + MapChapter.anchor(segment.id()), words.name(segment.name()))
						: Block.Cell.EMPTY,
				Block.Cell.of((project.state() != null) ? words.phrase(Phrase.of("catalogue.state." + project.state()))
						: null),
				Block.Cell.of((investment != null) ? investment / UNIT : null),
				citations.cite(project.edges().stream().map(Edge::sources).flatMap(List::stream).toList()));
	}

	private static @Nullable String name(@Nullable Node node, Words words) {
		return (node != null) ? words.name(node.name()) : null;
	}

}
