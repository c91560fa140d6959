package org.liantu.chainmap.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.liantu.chainmap.ChainMap;
import org.liantu.chainmap.ChainMaps;
import org.liantu.chainmap.LeadFirm;
import org.liantu.chainmap.Segment;
import org.liantu.graph.Graph;
import org.liantu.graph.PerRevision;
import org.liantu.model.UnknownSegment;

/** The boards of all chains, each laid out once per revision, language and folding. */
@Component
public class Boards {

	/** More boxes than this nobody reads: then outer segments begin folded. */
	static final int READABLE = 120;

	/** So many boards are kept, all of one revision. */
	private static final int KEPT = 64;

	private final ChainMaps chainMaps;

	private final PerRevision<Key, Board> boards;

	Boards(Graph graph, ChainMaps chainMaps) {
		this.chainMaps = chainMaps;
		this.boards = new PerRevision<>(graph, KEPT);
	}

	private record Key(String chain, Set<String> folded, boolean english) {

	}

	/**
	 * The board of a chain.
	 * @param revision the revision being read
	 * @param chain its id
	 * @param levels how many levels are shown, at least one; null for all of them or, of
	 * a chain with more than can be read, as many as can
	 * @param toggled ids of segments whose parts are shown although they are deeper, or
	 * not shown although they are not
	 * @param english whether names are in English where they are known in it
	 * @throws org.liantu.chainmap.UnknownChain if there is no such chain
	 * @throws UnknownSegment if one of the segments is not in it
	 */
	public Board get(long revision, String chain, @Nullable Integer levels, Collection<String> toggled,
			boolean english) {
		ChainMap map = this.chainMaps.get(revision, chain);
		toggled.stream().filter((segment) -> !map.segments().containsKey(segment)).findFirst().ifPresent((segment) -> {
			throw new UnknownSegment(segment);
		});
		Set<String> folded = folded(map, (levels != null) ? levels : readableLevels(map), Set.copyOf(toggled));
		return this.boards.get(revision, new Key(chain, folded, english),
				() -> new BoardLayout(map, folded, leadFirms(revision, map), new BoxSize(english)).board());
	}

	private static Set<String> folded(ChainMap map, int levels, Set<String> toggled) {
		return map.segments()
			.keySet()
			.stream()
			.filter((segment) -> !map.isLeaf(segment))
			.filter((segment) -> (depth(map, segment) >= levels) != toggled.contains(segment))
			.collect(Collectors.toUnmodifiableSet());
	}

	/** As many whole levels as can be read; the outermost always. */
	private static int readableLevels(ChainMap map) {
		Map<Integer, Long> sizes = map.segments()
			.keySet()
			.stream()
			.collect(Collectors.groupingBy((segment) -> depth(map, segment), TreeMap::new, Collectors.counting()));
		int levels = 0;
		long shown = 0;
		for (long size : sizes.values()) {
			shown += size;
			if (levels > 0 && shown > READABLE) {
				break;
			}
			levels++;
		}
		return Math.max(1, levels);
	}

	private static int depth(ChainMap map, String segment) {
		return map.listUpwards(segment).size();
	}

	private Map<String, List<LeadFirm>> leadFirms(long revision, ChainMap map) {
		Map<String, LeadFirm> byId = this.chainMaps.listLeadFirms(revision, map.id())
			.stream()
			.collect(Collectors.toMap(LeadFirm::id, (leadFirm) -> leadFirm));
		Map<String, List<LeadFirm>> bySegment = new TreeMap<>();
		map.segments()
			.values()
			.stream()
			.map(Segment::id)
			.forEach((segment) -> map.listMembers(segment).forEach((member) -> {
				LeadFirm leadFirm = byId.get(member.company());
				if (leadFirm != null) {
					bySegment.computeIfAbsent(segment, (key) -> new ArrayList<>()).add(leadFirm);
				}
			}));
		return bySegment;
	}

}
