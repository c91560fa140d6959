package org.liantu.catalogue.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.liantu.catalogue.book.Block;
import org.liantu.catalogue.book.Chapter;
import org.liantu.catalogue.book.Text;
import org.liantu.chainmap.Segment;
import org.liantu.chainmap.SegmentPortrait;
import org.liantu.model.Edge;
import org.liantu.model.Phrase;

/** The map by stage, every segment with who works in it. */
public final class MapChapter {

	private static final List<String> STAGES = List.of("upstream", "midstream", "downstream", "support");

	private MapChapter() {
	}

	/** Where a segment is told of. */
	static String anchor(String segment) {
		return "s-" + segment;
	}

	/** Writes it. */
	public static Chapter of(Material material, Words words, Citations citations) {
		List<Block> blocks = new ArrayList<>();
		for (String stage : STAGES) {
			List<Segment> segments = inOrder(material, stage);
			if (!segments.isEmpty()) {
				String name = words.phrase(Phrase.of("stage." + stage));
				blocks.add(new Block.Heading("stage-" + stage, 2, name));
				blocks.add(overview(segments, name, words));
				segments.forEach((segment) -> addSegment(blocks, material, segment, words, citations));
			}
		}
		return new Chapter("map", words.say("chapter.map"), blocks);
	}

	/** Each segment before what is part of it. */
	private static List<Segment> inOrder(Material material, String stage) {
		List<Segment> ordered = new ArrayList<>();
		material.map()
			.segments()
			.values()
			.stream()
			.filter((segment) -> segment.stage().equals(stage))
			.filter((segment) -> segment.parent() == null
					|| !material.map().getSegment(segment.parent()).stage().equals(stage))
			.forEach((segment) -> addWithParts(material, segment, stage, ordered));
		return ordered;
	}

	private static void addWithParts(Material material, Segment segment, String stage, List<Segment> ordered) {
		if (ordered.contains(segment)) {
			return;
		}
		ordered.add(segment);
		material.map()
			.segments()
			.values()
			.stream()
			.filter((part) -> segment.id().equals(part.parent()) && part.stage().equals(stage))
			.forEach((part) -> addWithParts(material, part, stage, ordered));
	}

	private static Block overview(List<Segment> segments, String stage, Words words) {
		return new Block.Table(words.say("sheet.segments"), null,
				List.of(new Block.Lead(words.say("column.stage"), Block.Cell.of(stage))),
				List.of(words.column("segment", 30), words.column("level", 14), words.column("action", 12),
						words.number("presence", 11), words.number("need", 11), words.number("local", 11),
						words.number("known", 11)),
				segments.stream().map((segment) -> row(segment, words)).toList());
	}

	private static List<Block.Cell> row(Segment segment, Words words) {
		return List.of(Block.Cell.to("#" + anchor(segment.id()), words.name(segment.name())),
				words.level(segment.level()), Block.Cell.of(words.action(segment.action())),
				Block.Cell.of(segment.presence()), Block.Cell.of(segment.need()), Block.Cell.of(segment.local()),
				Block.Cell.of(segment.known()));
	}

	private static void addSegment(List<Block> blocks, Material material, Segment segment, Words words,
			Citations citations) {
		String name = words.name(segment.name());
		blocks.add(new Block.Heading(anchor(segment.id()), 3, name, words.phrase(Phrase.of("level." + segment.level())),
				"level-" + segment.level()));
		if (segment.definition() != null && !words.language().isEnglish()) {
			blocks.add(new Block.Paragraph(Text.of(segment.definition()), false));
		}
		List<String> products = material.products()
			.getOrDefault(segment.id(), List.of())
			.stream()
			.map(words::name)
			.toList();
		if (!products.isEmpty()) {
			blocks.add(words.paragraph("map.products", words.list(products)));
		}
		SegmentPortrait portrait = Objects.requireNonNull(material.portraits().get(segment.id()));
		if (portrait.companies().isEmpty()) {
			blocks.add(words.note("map.nobody"));
			return;
		}
		blocks.add(new Block.Table(words.say("sheet.companies"), null,
				List.of(new Block.Lead(words.say("column.segment"), Block.Cell.to("#" + anchor(segment.id()), name))),
				List.of(words.column("company", 26), words.column("region", 20), words.column("calibre", 20),
						words.column("here", 12), words.column("confidence", 11), words.citing(11)),
				portrait.companies().stream().map((worker) -> row(worker, words, citations)).toList()));
		if (portrait.found() > portrait.companies().size()) {
			blocks.add(words.note("map.more", portrait.found() - portrait.companies().size()));
		}
	}

	private static List<Block.Cell> row(SegmentPortrait.Worker worker, Words words, Citations citations) {
		String here = worker.leadFirm() ? words.say("lead-firm") : worker.local() ? words.say("local") : "";
		return List.of(Block.Cell.of(words.name(worker.company().name())),
				Block.Cell.of(words.region(worker.company())), Block.Cell.of(words.calibre(worker.company())),
				Block.Cell.of(here), words.confidence(worker.confidence()),
				citations.cite(worker.evidence().edges().stream().map(Edge::sources).flatMap(List::stream).toList()));
	}

}
