package org.liantu.chainmap.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.liantu.chainmap.ChainMap;
import org.liantu.chainmap.Feed;
import org.liantu.chainmap.LeadFirm;
import org.liantu.chainmap.Segment;
import org.liantu.model.Name;
import org.liantu.model.Node;
import org.liantu.model.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * <pre>
 * steel ─┐
 *        ├─ bogie(frame, axle) ── metro
 * rubber ┘                       testing (support)
 * </pre>
 */
@DisplayName("A chain's board")
class BoardLayoutTests {

	private static final ChainMap RAIL = chain(
			List.of("upstream steel", "upstream rubber", "midstream bogie", "midstream frame bogie",
					"midstream axle bogie", "downstream metro", "support testing"),
			List.of("steel frame", "steel axle", "rubber frame", "frame metro", "testing axle"));

	private static Board board(Set<String> folded) {
		return new BoardLayout(RAIL, folded, Map.of("axle", List.of(new LeadFirm("cn-1", Name.of("甲")))),
				new BoxSize(false))
			.board();
	}

	@Test
	void stagesStandFromLeftToRightAndSupportBelow() {
		Board board = board(Set.of());
		assertThat(board.bands()).extracting(Board.Band::stage)
			.containsExactly("upstream", "midstream", "downstream", "support");
		assertThat(right(box(board, "steel"))).isLessThan(box(board, "bogie").x());
		assertThat(right(box(board, "bogie"))).isLessThan(box(board, "metro").x());
		assertThat(box(board, "testing").y()).isGreaterThan(bottom(box(board, "bogie")));
		board.boxes().forEach((box) -> assertThat(board.bands()).as(box.segment().id()).anySatisfy((band) -> {
			assertThat(band.stage()).isEqualTo(box.segment().stage());
			assertThat(box.x()).isGreaterThanOrEqualTo(band.x());
			assertThat(right(box)).isLessThanOrEqualTo(band.x() + band.width());
			assertThat(bottom(box)).isLessThanOrEqualTo(band.y() + band.height());
		}));
	}

	@Test
	void partsStandInsideOfWhatTheyArePartOfAndNothingOverlaps() {
		Board board = board(Set.of());
		Board.Box bogie = box(board, "bogie");
		for (String part : List.of("frame", "axle")) {
			assertThat(box(board, part).x()).isGreaterThan(bogie.x());
			assertThat(right(box(board, part))).isLessThan(right(bogie));
			assertThat(bottom(box(board, part))).isLessThan(bottom(bogie));
		}
		List<Board.Box> leaves = board.boxes().stream().filter((box) -> !box.isOpen()).toList();
		for (Board.Box one : leaves) {
			leaves.stream()
				.filter((other) -> other != one)
				.forEach((other) -> assertThat(one.x() >= right(other) || other.x() >= right(one)
						|| one.y() >= bottom(other) || other.y() >= bottom(one))
					.as("%s and %s", one.segment().id(), other.segment().id())
					.isTrue());
		}
	}

	@Test
	void wiresStandForAllFeedsBetweenOuterSegmentsAndEndAtThem() {
		Board board = board(Set.of());
		assertThat(board.wires()).extracting((wire) -> wire.from() + " " + wire.to() + " " + wire.feeds())
			.containsExactlyInAnyOrder("steel bogie 2", "rubber bogie 1", "bogie metro 1");
		for (Board.Wire wire : board.wires()) {
			Board.Point first = wire.points().get(0);
			Board.Point last = wire.points().get(wire.points().size() - 1);
			assertThat(first.x()).isEqualTo(right(box(board, wire.from())));
			assertThat(last.x()).isEqualTo(box(board, wire.to()).x());
		}
	}

	@Test
	void aFoldedSegmentHidesItsPartsAndNamesTheirLeadFirms() {
		Board board = board(Set.of("bogie"));
		assertThat(board.boxes()).extracting((box) -> box.segment().id())
			.containsExactlyInAnyOrder("steel", "rubber", "bogie", "metro", "testing");
		assertThat(box(board, "bogie").folded()).isTrue();
		assertThat(box(board, "bogie").parts()).isEqualTo(2);
		assertThat(box(board, "bogie").leadFirms()).extracting(LeadFirm::id).containsExactly("cn-1");
		assertThat(box(board(Set.of()), "bogie").leadFirms()).isEmpty();
		assertThat(board.wires()).extracting(Board.Wire::feeds).containsExactlyInAnyOrder(2, 1, 1);
	}

	@Test
	void theSameChainIsLaidOutTheSame() {
		assertThat(board(Set.of())).isEqualTo(board(Set.of()));
	}

	@Test
	void aChainWithoutSegmentsIsAnEmptyBoard() {
		Board board = new BoardLayout(chain(List.of(), List.of()), Set.of(), Map.of(), new BoxSize(false)).board();
		assertThat(board.boxes()).isEmpty();
		assertThat(board.bands()).isEmpty();
	}

	@Test
	void longNamesBreakAndAreCutOff() {
		assertThat(BoxSize.lines("车门系统", 156)).containsExactly("车门系统");
		assertThat(BoxSize.lines("甾体激素与孕激素原料药中间体", 156)).containsExactly("甾体激素与孕激素原", "料药中间体");
		assertThat(BoxSize.lines("Steroid starting materials and intermediates", 156))
			.containsExactly("Steroid starting", "materials and in…");
	}

	@Test
	void boxesAreWiderWhereCountsAreLong() {
		assertThat(size(3, 670)).isEqualTo(188);
		assertThat(size(12, 20_000)).isGreaterThan(188);
		assertThat(BoxSize.smallLine("★ 编造的装备制造股份有限公司0号", 188)).isEqualTo("★ 编造的装备制造股份有限公…");
		assertThat(BoxSize.smallLine("★ 永贵电器", 188)).isEqualTo("★ 永贵电器");
	}

	private static double size(int local, int known) {
		return new BoxSize(false).width(
				List.of(new Segment("a", null, "upstream", Name.of("车门"), null, "weak", "none", 0, 0, local, known)));
	}

	private static Board.Box box(Board board, String segment) {
		return board.findBox(segment).orElseThrow();
	}

	private static double right(Board.Box box) {
		return Math.round(10 * (box.x() + box.width())) / 10.0;
	}

	private static double bottom(Board.Box box) {
		return box.y() + box.height();
	}

	private static ChainMap chain(List<String> segments, List<String> feeds) {
		SortedMap<String, Segment> boxes = new TreeMap<>();
		SortedMap<String, Walk> partOf = new TreeMap<>();
		for (String line : segments) {
			String[] words = line.split(" ");
			String parent = (words.length > 2) ? words[2] : null;
			boxes.put(words[1],
					new Segment(words[1], parent, words[0], Name.of(words[1]), null, "missing", "none", 0, 0, 0, 0));
		}
		SortedMap<String, List<ChainMap.FeedWalk>> around = new TreeMap<>();
		for (String line : feeds) {
			String[] ends = line.split(" ");
			ChainMap.FeedWalk feed = new ChainMap.FeedWalk(new Feed(ends[0], ends[1]),
					new Walk(List.of(new Node(ends[0], "Segment", Name.of(ends[0]))), List.of()));
			for (String end : ends) {
				around.computeIfAbsent(end, (key) -> new ArrayList<>()).add(feed);
			}
		}
		return new ChainMap("rail", Name.of("轨道交通"), boxes, around, partOf, new TreeMap<>(), Set.of(), false);
	}

}
