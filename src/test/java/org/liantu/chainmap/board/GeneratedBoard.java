package org.liantu.chainmap.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import javax.xml.stream.XMLStreamException;

import org.springframework.context.support.ResourceBundleMessageSource;

import org.liantu.chainmap.ChainMap;
import org.liantu.chainmap.Feed;
import org.liantu.chainmap.Segment;
import org.liantu.model.Name;
import org.liantu.model.Node;
import org.liantu.model.Walk;
import org.liantu.web.Language;
import org.liantu.web.Phrasebook;

/** A made-up chain of many segments, laid out and drawn like any other. */
public final class GeneratedBoard {

	private static final List<String> STAGES = List.of("upstream", "midstream", "downstream");

	private static final List<String> LEVELS = List.of("missing", "weak", "adequate", "strong");

	private static final int PARTS = 9;

	private final ChainMap map;

	/**
	 * A chain.
	 * @param segments how many segments
	 * @param feeds how many feeds
	 */
	public GeneratedBoard(int segments, int feeds) {
		Random random = new Random(331023);
		SortedMap<String, Segment> boxes = new TreeMap<>();
		List<String> leaves = new ArrayList<>();
		for (int i = 0; i < segments; i++) {
			int group = i / (PARTS + 1);
			boolean isGroup = i % (PARTS + 1) == 0;
			String id = isGroup ? "made.g" + group : "made.s" + i;
			if (!isGroup) {
				leaves.add(id);
			}
			int known = random.nextInt(150);
			boxes.put(id,
					new Segment(id, isGroup ? null : "made.g" + group,
							STAGES.get(group * STAGES.size() * (PARTS + 1) / segments), Name.of("第" + i + "号环节"), null,
							LEVELS.get(random.nextInt(LEVELS.size())), "none", 0, 0, known / 10, known));
		}
		SortedMap<String, List<ChainMap.FeedWalk>> around = new TreeMap<>();
		for (int i = 0; i < feeds; i++) {
			int from = random.nextInt(leaves.size() - 1);
			int to = from + 1 + random.nextInt(Math.min(leaves.size() - from - 1, leaves.size() / 4));
			ChainMap.FeedWalk feed = new ChainMap.FeedWalk(new Feed(leaves.get(from), leaves.get(to)),
					new Walk(List.of(new Node(leaves.get(from), "Segment", Name.of(leaves.get(from)))), List.of()));
			around.computeIfAbsent(feed.feed().from(), (key) -> new ArrayList<>()).add(feed);
			around.computeIfAbsent(feed.feed().to(), (key) -> new ArrayList<>()).add(feed);
		}
		this.map = new ChainMap("made", Name.of("编造的产业链"), boxes, around, new TreeMap<>(), new TreeMap<>(), Set.of(),
				false);
	}

	/** Its picture. */
	public String svg() throws XMLStreamException {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/chainmap");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		Board board = new BoardLayout(this.map, Set.of(), Map.of(), new BoxSize(false)).board();
		return new BoardPicture(board, new Phrasebook(messages), Language.CHINESE).draw("light", "");
	}

	/** What the service says of it. */
	public Map<String, Object> map() {
		List<Map<String, String>> feeds = this.map.feeds()
			.entrySet()
			.stream()
			.flatMap((one) -> one.getValue().stream().filter((feed) -> feed.feed().from().equals(one.getKey())))
			.map((feed) -> Map.of("from", feed.feed().from(), "to", feed.feed().to()))
			.toList();
		List<Map<String, Object>> segments = this.map.segments().values().stream().map((segment) -> {
			Map<String, Object> one = new TreeMap<>();
			one.put("id", segment.id());
			one.put("parent", segment.parent());
			one.put("stage", segment.stage());
			one.put("name", segment.name().zh());
			one.put("level", segment.level());
			one.put("action", segment.action());
			return one;
		}).toList();
		return Map.of("revision", 1, "id", "made", "name", "编造的产业链", "leadFirms", List.of(), "segments", segments,
				"feeds", feeds);
	}

}
