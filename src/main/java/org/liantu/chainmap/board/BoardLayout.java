package org.liantu.chainmap.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.BoxLayouterOptions;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

import org.liantu.chainmap.ChainMap;
import org.liantu.chainmap.LeadFirm;
import org.liantu.chainmap.Segment;

/**
 * Finds a place for everything of a chain: the stages from left to right as goods flow,
 * support below them, parts inside of what they are part of. ELK does the arranging.
 */
final class BoardLayout {

	/** In which order goods flow. */
	private static final List<String> FLOW = List.of("upstream", "midstream", "downstream");

	private static final String SUPPORT = "support";

	private static final double MARGIN = 16;

	/** Above a band, for its name. */
	private static final double BAND_HEAD = 34;

	private static final double BAND_PADDING = 14;

	/** Above the parts of a box, for its own name. */
	private static final double BOX_HEAD = 46;

	private static final double BOX_PADDING = 10;

	private static final double BETWEEN_BOXES = 8;

	private static final double BETWEEN_LAYERS = 44;

	/** Up to about seven parts stand below one another, more in two columns. */
	private static final double TALL = 2.2;

	/** Those of support stand side by side. */
	private static final double WIDE = 40;

	static {
		LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
	}

	private final ChainMap map;

	private final Set<String> folded;

	private final Map<String, List<LeadFirm>> leadFirms;

	private final BoxSize size;

	/** The parts of each segment, by id. */
	private final SortedMap<String, List<Segment>> parts = new TreeMap<>();

	private final Map<String, ElkNode> nodes = new LinkedHashMap<>();

	/**
	 * A layout.
	 * @param map the chain
	 * @param folded ids of segments whose parts are not shown
	 * @param leadFirms by segment, those that work in it
	 * @param size how much room what is written in a box needs
	 */
	BoardLayout(ChainMap map, Set<String> folded, Map<String, List<LeadFirm>> leadFirms, BoxSize size) {
		this.map = map;
		this.folded = folded;
		this.leadFirms = leadFirms;
		this.size = size;
		map.segments().values().forEach((segment) -> {
			String parent = segment.parent();
			if (parent != null) {
				this.parts.computeIfAbsent(parent, (key) -> new ArrayList<>()).add(segment);
			}
		});
	}

	Board board() {
		List<Segment> roots = this.map.segments().values().stream().filter((one) -> one.parent() == null).toList();
		double leafWidth = this.size.width(this.map.segments().values());
		ElkNode flow = flow(roots.stream().filter((root) -> FLOW.contains(root.stage())).toList(), leafWidth);
		ElkNode aside = aside(roots.stream().filter((root) -> !FLOW.contains(root.stage())).toList(), leafWidth);
		RecursiveGraphLayoutEngine engine = new RecursiveGraphLayoutEngine();
		engine.layout(flow, new BasicProgressMonitor());
		engine.layout(aside, new BasicProgressMonitor());
		double width = Math.max(flow.getWidth(), aside.getWidth()) + 2 * MARGIN;
		flow.setLocation(MARGIN, MARGIN + BAND_HEAD);
		boolean hasFlow = !flow.getChildren().isEmpty();
		double below = hasFlow ? flow.getY() + flow.getHeight() + BAND_PADDING : MARGIN;
		aside.setLocation(MARGIN, below + BAND_HEAD);
		boolean hasAside = !aside.getChildren().isEmpty();
		double height = (hasAside ? aside.getY() + aside.getHeight() : below) + MARGIN;
		List<Board.Band> bands = new ArrayList<>(hasFlow ? bands(flow, width) : List.of());
		if (hasAside) {
			bands.add(new Board.Band(SUPPORT, MARGIN, below, width - 2 * MARGIN, aside.getHeight() + BAND_HEAD));
		}
		return new Board(this.map.id(), this.map.name(), rounded(width), rounded(height), bands, boxes(), wires(flow));
	}

	private ElkNode flow(List<Segment> roots, double leafWidth) {
		ElkNode graph = ElkGraphUtil.createGraph();
		graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
		graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
		graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
		graph.setProperty(CoreOptions.RANDOM_SEED, 1);
		graph.setProperty(CoreOptions.PADDING, new ElkPadding(BAND_PADDING));
		graph.setProperty(LayeredOptions.PARTITIONING_ACTIVATE, true);
		graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
		graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
		graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 2 * BETWEEN_BOXES);
		graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, BETWEEN_BOXES);
		for (Segment root : roots) {
			box(root, graph, leafWidth, TALL).setProperty(LayeredOptions.PARTITIONING_PARTITION,
					FLOW.indexOf(root.stage()));
		}
		feeds().forEach((wire, count) -> {
			ElkNode from = this.nodes.get(wire.from());
			ElkNode to = this.nodes.get(wire.to());
			if (from != null && to != null) {
				ElkGraphUtil.createSimpleEdge(from, to).setIdentifier(String.valueOf(count));
			}
		});
		return graph;
	}

	private ElkNode aside(List<Segment> roots, double leafWidth) {
		ElkNode graph = ElkGraphUtil.createGraph();
		arrange(graph, WIDE, new ElkPadding(BAND_PADDING));
		roots.forEach((root) -> box(root, graph, leafWidth, WIDE));
		return graph;
	}

	private static void arrange(ElkNode around, double aspect, ElkPadding padding) {
		around.setProperty(CoreOptions.ALGORITHM, BoxLayouterOptions.ALGORITHM_ID);
		around.setProperty(BoxLayouterOptions.ASPECT_RATIO, aspect);
		around.setProperty(BoxLayouterOptions.SPACING_NODE_NODE, BETWEEN_BOXES);
		around.setProperty(BoxLayouterOptions.PADDING, padding);
	}

	private ElkNode box(Segment segment, ElkNode around, double leafWidth, double aspect) {
		ElkNode box = ElkGraphUtil.createNode(around);
		box.setIdentifier(segment.id());
		this.nodes.put(segment.id(), box);
		List<Segment> inside = this.parts.getOrDefault(segment.id(), List.of());
		if (inside.isEmpty() || this.folded.contains(segment.id())) {
			int below = (inside.isEmpty() ? 0 : 1) + (leadFirms(segment.id()).isEmpty() ? 0 : 1);
			box.setDimensions(leafWidth, this.size.height(segment, leafWidth, below));
		}
		else {
			arrange(box, aspect, new ElkPadding(BOX_HEAD, BOX_PADDING, BOX_PADDING, BOX_PADDING));
			box.setProperty(BoxLayouterOptions.NODE_SIZE_CONSTRAINTS, SizeConstraint.minimumSize());
			box.setProperty(BoxLayouterOptions.NODE_SIZE_MINIMUM, new KVector(leafWidth + 2 * BOX_PADDING, BOX_HEAD));
			inside.forEach((part) -> box(part, box, leafWidth, aspect));
		}
		return box;
	}

	/** How many feeds run between the outermost boxes. */
	private Map<Between, Integer> feeds() {
		Map<Between, Integer> feeds = new TreeMap<>(Comparator.comparing(Between::from).thenComparing(Between::to));
		this.map.segments()
			.keySet()
			.forEach((segment) -> this.map.listFeedsAround(segment)
				.stream()
				.map(ChainMap.FeedWalk::feed)
				.filter((feed) -> feed.from().equals(segment))
				.map((feed) -> new Between(root(feed.from()), root(feed.to())))
				.filter((between) -> !between.from().equals(between.to()))
				.forEach((between) -> feeds.merge(between, 1, Integer::sum)));
		return feeds;
	}

	private record Between(String from, String to) {

	}

	private String root(String segment) {
		List<Segment> upwards = this.map.listUpwards(segment);
		return upwards.get(upwards.size() - 1).id();
	}

	/**
	 * The bands of the flow share the whole width; where a stage is empty there is none.
	 */
	private List<Board.Band> bands(ElkNode flow, double width) {
		Map<String, double[]> reach = new HashMap<>();
		flow.getChildren().forEach((node) -> {
			double[] own = reach.computeIfAbsent(stage(node), (stage) -> new double[] { Double.MAX_VALUE, 0 });
			own[0] = Math.min(own[0], flow.getX() + node.getX());
			own[1] = Math.max(own[1], flow.getX() + node.getX() + node.getWidth());
		});
		List<String> stages = FLOW.stream().filter(reach::containsKey).toList();
		List<Board.Band> bands = new ArrayList<>();
		double left = MARGIN;
		for (int i = 0; i < stages.size(); i++) {
			double right = width - MARGIN;
			if (i + 1 < stages.size()) {
				right = (Objects.requireNonNull(reach.get(stages.get(i)))[1]
						+ Objects.requireNonNull(reach.get(stages.get(i + 1)))[0]) / 2;
			}
			bands.add(new Board.Band(stages.get(i), rounded(left), MARGIN, rounded(right - left),
					rounded(flow.getHeight() + BAND_HEAD)));
			left = right;
		}
		return bands;
	}

	private String stage(ElkNode node) {
		return this.map.getSegment(node.getIdentifier()).stage();
	}

	private List<Board.Box> boxes() {
		List<Board.Box> boxes = new ArrayList<>();
		this.nodes.forEach((id, node) -> {
			Segment segment = this.map.getSegment(id);
			int inside = this.parts.getOrDefault(id, List.of()).size();
			Board.Point at = absolute(node);
			boxes.add(new Board.Box(segment, leadFirms(id), inside, inside > 0 && node.getChildren().isEmpty(), at.x(),
					at.y(), rounded(node.getWidth()), rounded(node.getHeight())));
		});
		return boxes;
	}

	/** Those of a folded segment are those of its parts as well. */
	private List<LeadFirm> leadFirms(String segment) {
		Set<String> within = this.folded.contains(segment) ? this.map.listDownwards(segment) : Set.of(segment);
		return within.stream()
			.flatMap((one) -> this.leadFirms.getOrDefault(one, List.of()).stream())
			.distinct()
			.sorted(Comparator.comparing(LeadFirm::id))
			.toList();
	}

	private List<Board.Wire> wires(ElkNode flow) {
		List<Board.Wire> wires = new ArrayList<>();
		for (ElkEdge edge : flow.getContainedEdges()) {
			List<Board.Point> points = new ArrayList<>();
			for (ElkEdgeSection section : edge.getSections()) {
				points.add(point(flow, section.getStartX(), section.getStartY()));
				section.getBendPoints().forEach((bend) -> points.add(point(flow, bend.getX(), bend.getY())));
				points.add(point(flow, section.getEndX(), section.getEndY()));
			}
			wires.add(new Board.Wire(((ElkNode) edge.getSources().get(0)).getIdentifier(),
					((ElkNode) edge.getTargets().get(0)).getIdentifier(), Integer.parseInt(edge.getIdentifier()),
					points));
		}
		return wires;
	}

	private static Board.Point absolute(ElkNode node) {
		double x = 0;
		double y = 0;
		for (ElkNode current = node; current != null; current = current.getParent()) {
			x += current.getX();
			y += current.getY();
		}
		return new Board.Point(rounded(x), rounded(y));
	}

	private static Board.Point point(ElkNode around, double x, double y) {
		return new Board.Point(rounded(around.getX() + x), rounded(around.getY() + y));
	}

	/** A tenth of a pixel nobody sees. */
	private static double rounded(double pixels) {
		return Math.round(pixels * 10) / 10.0;
	}

}
