package org.liantu.catalogue.chapter;

import java.util.ArrayList;
import java.util.List;

import org.liantu.catalogue.book.Block;
import org.liantu.catalogue.book.Chapter;
import org.liantu.catalogue.book.Text;
import org.liantu.recruit.Target;

/** Whom to recruit next: the list, and the reasons of the first of it. */
public final class TargetsChapter {

	/** So many of the first are told in full. */
	private static final int IN_FULL = 20;

	private TargetsChapter() {
	}

	/** Writes it. */
	public static Chapter of(Material material, Words words, Citations citations) {
		List<Target> targets = material.targets().items();
		if (targets.isEmpty()) {
			return new Chapter("targets", words.say("chapter.targets"), List.of(words.note("targets.none")));
		}
		List<Block> blocks = new ArrayList<>();
		blocks.add(words.paragraph("targets.intro", material.targets().found(), targets.size(),
				Math.min(IN_FULL, targets.size())));
		blocks.add(list(material, targets, words));
		targets.stream().limit(IN_FULL).forEach((target) -> addInFull(blocks, material, target, words, citations));
		return new Chapter("targets", words.say("chapter.targets"), blocks);
	}

	private static Block list(Material material, List<Target> targets, Words words) {
		return new Block.Table(words.say("sheet.targets"), null, List.of(),
				List.of(words.number("rank", 6), words.column("company", 17), words.column("region", 12),
						words.column("calibre", 13), words.number("score", 8), words.column("reason", 28),
						words.column("route", 16)),
				targets.stream().map((target) -> {
					String name = words.name(target.company().name());
					Block.Cell company = (target.rank() <= IN_FULL) ? Block.Cell.to("#" + anchor(target), name)
							: Block.Cell.of(name);
					return List.of(Block.Cell.of(target.rank()), company, Block.Cell.of(words.region(target.company())),
							Block.Cell.of(words.calibre(target.company())), Block.Cell.of(target.score()),
							Block.Cell.of(words.phrase(target.mainReason())),
							Block.Cell.of(route(material, target, words)));
				}).toList());
	}

	private static String anchor(Target target) {
		return "t-" + target.company().id();
	}

	private static String route(Material material, Target target, Words words) {
		return Reasoning.route(material.routes().getOrDefault(target.company().id(), List.of()), words);
	}

	private static void addInFull(List<Block> blocks, Material material, Target target, Words words,
			Citations citations) {
		String name = words.name(target.company().name());
		blocks.add(new Block.Heading(anchor(target), 3, words.say("targets.heading", target.rank(), name),
				words.say("targets.score", target.score()), "score"));
		blocks.add(Reasoning.table(target,
				List.of(new Block.Lead(words.say("column.rank"), Block.Cell.of(target.rank())),
						new Block.Lead(words.say("column.company"), Block.Cell.to("#" + anchor(target), name))),
				words, citations));
		List<Text> open = Reasoning.open(target, words);
		if (!open.isEmpty()) {
			blocks.add(words.paragraph("targets.open"));
			blocks.add(new Block.Points(open));
		}
		blocks.add(words.paragraph("targets.route", route(material, target, words)));
	}

}
