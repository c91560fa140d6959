package org.liantu.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Edge;
import org.liantu.model.Label;
import org.liantu.model.Node;
import org.liantu.model.Source;
import org.liantu.model.Walk;

/**
 * What questions walk over, as it is at one revision of the graph. Never changes; the
 * next revision is another one that shares what is alike.
 */
final class Projection {

	/** So many places of what is gone are borne. */
	private static final int BORNE = 1 << 16;

	private final String born;

	private final long revision;

	private final Nodes nodes;

	private final EnumMap<Relation, Edges> edges;

	private final Standings standings;

	private final Dictionary<Object> qualifiers;

	private final Map<String, Source> sources;

	Projection(String born, long revision, Nodes nodes, Map<Relation, Edges> edges, Standings standings,
			Dictionary<Object> qualifiers, Map<String, Source> sources) {
		this.born = born;
		this.revision = revision;
		this.nodes = nodes;
		this.edges = new EnumMap<>(edges);
		this.standings = standings;
		this.qualifiers = qualifiers;
		this.sources = sources;
	}

	/** Which graph it is of: another one after that was emptied or replaced. */
	String born() {
		return this.born;
	}

	/** The revision at which it is what the graph is. */
	long revision() {
		return this.revision;
	}

	/** The nodes. */
	Nodes nodes() {
		return this.nodes;
	}

	/** The node of that label and id; 0 if there is none. */
	int find(Label label, String id) {
		return this.nodes.find(label, id);
	}

	/** From where edges start to where they end. */
	Adjacency out(Relation relation) {
		return edges(relation).out();
	}

	/** From where edges end to where they start. */
	Adjacency in(Relation relation) {
		return edges(relation).in();
	}

	/** How many edges there are. */
	int count(Relation relation) {
		return edges(relation).count();
	}

	/** How many nodes and edges there are. */
	long size() {
		long size = 0;
		for (Label label : Label.values()) {
			size += this.nodes.count(label);
		}
		for (Edges all : this.edges.values()) {
			size += all.count();
		}
		return size;
	}

	/** How many supplies a company has, to and from; one to itself counts once. */
	long supplies(int company) {
		Adjacency out = out(Relation.SUPPLIES);
		long toItself = 0;
		for (int i = out.search(company, company, this.nodes); i < out.end(company) && out.other(i) == company; i++) {
			toItself++;
		}
		return (long) out.degree(company) + in(Relation.SUPPLIES).degree(company) - toItself;
	}

	/** What stands behind edges, by number. */
	Standings standings() {
		return this.standings;
	}

	/** How sure an edge is, 0 to 1. */
	double confidence(Relation relation, int edge) {
		return this.standings.confidence(edges(relation).standing(edge));
	}

	/**
	 * What walks look at besides the sources: the product that is supplied, the share
	 * that is owned …; null if it is not stated.
	 */
	@Nullable Object qualifier(Relation relation, int edge) {
		int number = edges(relation).qualifier(edge);
		return (number == 0) ? null : this.qualifiers.get(number);
	}

	/** A test whether edges hold on a day. */
	Held heldOn(String day) {
		return new Held(this.standings.which((standing) -> standing.holdsOn(day)));
	}

	/** A test whether edges have not ended before a day. */
	Held lastingTo(String day) {
		return new Held(this.standings.which((standing) -> standing.lastsTo(day)));
	}

	/**
	 * Tells which edges are walked.
	 *
	 * @param which of the standings
	 */
	record Held(boolean[] which) {

		/** Whether the edge at a place of a row is. */
		boolean holds(Adjacency edges, int place) {
			return this.which[edges.standing(place)];
		}

	}

	/** The lowest confidence on a walk; 1 for a walk of no step. */
	double confidence(Trail trail) {
		double lowest = 1;
		for (int i = 0; i < trail.length(); i++) {
			lowest = Math.min(lowest, confidence(trail.hops()[i].relation(), trail.edges()[i]));
		}
		return lowest;
	}

	/** A walk, with the sources behind every edge once somebody looks at it. */
	Walk walk(Trail trail) {
		return Walk.of(trail.length(), confidence(trail), () -> inWords(trail));
	}

	private Walk inWords(Trail trail) {
		List<Node> stations = new ArrayList<>();
		List<Edge> steps = new ArrayList<>();
		for (int i = 0; i < trail.stations().length; i++) {
			stations.add(node(trail.stations()[i]));
			if (i > 0) {
				Trail.Hop hop = trail.hops()[i - 1];
				int from = trail.stations()[hop.along() ? i - 1 : i];
				int to = trail.stations()[hop.along() ? i : i - 1];
				steps.add(edge(hop.relation(), trail.edges()[i - 1], from, to));
			}
		}
		return new Walk(stations, steps);
	}

	/** A node as shown to a reader. */
	Node node(int node) {
		return new Node(this.nodes.id(node), this.nodes.label(node).text(), this.nodes.name(node));
	}

	/** An edge with its sources. */
	Edge edge(Relation relation, int edge, int from, int to) {
		Standing standing = this.standings.get(edges(relation).standing(edge));
		Object qualifier = qualifier(relation, edge);
		return new Edge(this.nodes.id(from), this.nodes.id(to), relation.name(),
				(relation == Relation.SUPPLIES && qualifier != null) ? qualifier.toString() : null, standing.asOf(),
				standing.confidence(), standing.basis(), standing.sources().stream().map(this::source).toList());
	}

	/** A source by its id. */
	Source source(String id) {
		return Objects.requireNonNull(this.sources.get(id), () -> "no source " + id);
	}

	/**
	 * The same walk in the order of edges' keys: only products can differ between walks
	 * over the same stations.
	 */
	int compareProducts(Trail one, Trail other) {
		for (int i = 0; i < one.length(); i++) {
			String product = text(one, i);
			String otherProduct = text(other, i);
			int byProduct = product.compareTo(otherProduct);
			if (byProduct != 0) {
				return byProduct;
			}
		}
		return 0;
	}

	private String text(Trail trail, int hop) {
		Relation relation = trail.hops()[hop].relation();
		Object product = (relation == Relation.SUPPLIES) ? qualifier(relation, trail.edges()[hop]) : null;
		return (product == null) ? "" : product.toString();
	}

	/**
	 * In the order of the stations' ids, a shorter one before one that goes on from it.
	 */
	int compareStations(Trail one, Trail other) {
		int length = Math.min(one.stations().length, other.stations().length);
		for (int i = 0; i < length; i++) {
			int byId = this.nodes.compareIds(one.stations()[i], other.stations()[i]);
			if (byId != 0) {
				return byId;
			}
		}
		return Integer.compare(one.stations().length, other.stations().length);
	}

	/** How much memory it takes, by what it is for. */
	Map<String, Long> bytes() {
		Map<String, Long> bytes = new HashMap<>();
		bytes.put("nodes", this.nodes.bytes());
		bytes.put("standings", this.standings.bytes());
		this.edges.forEach((relation, all) -> bytes.put(relation.name(), all.bytes()));
		return bytes;
	}

	/**
	 * Whether more than a third of it is only what versions before it were. A little is
	 * borne, whatever the size.
	 */
	boolean isSpent() {
		long nodesThere = Arrays.stream(Label.values()).mapToLong(this.nodes::count).sum();
		return isSpent(this.nodes.spent(), nodesThere)
				|| this.edges.values().stream().anyMatch((all) -> isSpent(all.spent(), all.count()));
	}

	private static boolean isSpent(long spent, long there) {
		return spent > BORNE && spent > there / 2;
	}

	/**
	 * The same as if it had just been read from the graph: all that is there, in order,
	 * and nothing of the versions before. Nodes and edges have other numbers than here.
	 */
	Projection shrunk() {
		int[] inOrder = this.nodes.inOrder();
		int[] numbers = new int[this.nodes.bound()];
		Nodes.Editor editor = Nodes.none().edit();
		for (int node : inOrder) {
			numbers[node] = editor.put(this.nodes.label(node), this.nodes.id(node), this.nodes.properties(node));
		}
		Nodes all = editor.done();
		Dictionary<Standing> standingValues = new Dictionary<>();
		Dictionary<Object> qualifierValues = new Dictionary<>();
		Edges.Renumbered renumbered = new Edges.Renumbered() {

			@Override
			public int node(int number) {
				return numbers[number];
			}

			@Override
			public int standing(int number) {
				return standingValues.number(Projection.this.standings.get(number));
			}

			@Override
			public int qualifier(int number) {
				return (number == 0) ? 0 : qualifierValues.number(Projection.this.qualifiers.get(number));
			}

		};
		EnumMap<Relation, Edges> shrunk = new EnumMap<>(Relation.class);
		this.edges.forEach((relation, edges) -> shrunk.put(relation, edges.shrunk(renumbered, all, qualifierValues)));
		return new Projection(this.born, this.revision, all, shrunk, new Standings(standingValues), qualifierValues,
				this.sources);
	}

	/** The edges of a relation. */
	Edges edges(Relation relation) {
		return Objects.requireNonNull(this.edges.get(relation));
	}

	/** Begins the next version. */
	Editor edit() {
		return new Editor(this);
	}

	/**
	 * Begins a version beside the next one. As that does, it adds to what versions share:
	 * only one thread may do either at a time.
	 */
	Editor editApart() {
		return new Editor(new Projection(this.born, this.revision, this.nodes.apart(), this.edges, this.standings,
				this.qualifiers, this.sources));
	}

	/** Makes the next version; used by one thread and then no more. */
	static final class Editor {

		private final Projection before;

		private final Nodes.Editor nodes;

		private final List<Change> changes = new ArrayList<>();

		private final List<Integer> gone = new ArrayList<>();

		private final Map<String, Source> newSources = new HashMap<>();

		Editor(Projection before) {
			this.before = before;
			this.nodes = before.nodes.edit();
		}

		private record Change(EdgeName name, @Nullable Standing standing) {

		}

		void putNode(Label label, String id, Map<String, ?> properties) {
			this.nodes.put(label, id, properties);
		}

		/**
		 * A node that is gone, and its edges with it; nothing happens if it was not
		 * there.
		 */
		void dropNode(Label label, String id) {
			int node = this.nodes.find(label, id);
			if (node != 0) {
				this.gone.add(node);
			}
		}

		void putEdge(EdgeName name, Standing standing) {
			this.changes.add(new Change(name, standing));
		}

		void dropEdge(EdgeName name) {
			this.changes.add(new Change(name, null));
		}

		void putSource(Source source) {
			this.newSources.put(source.id(), source);
		}

		Projection at(long revision) {
			Nodes withNew = this.nodes.done();
			Map<Relation, Edges.Editor> editors = new EnumMap<>(Relation.class);
			this.before.edges
				.forEach((relation, edges) -> editors.put(relation, edges.edit(withNew, this.before.qualifiers)));
			this.changes.forEach((change) -> apply(change, withNew, editors));
			this.gone.forEach((node) -> editors.values().forEach((editor) -> editor.detach(node)));
			EnumMap<Relation, Edges> after = new EnumMap<>(Relation.class);
			editors.forEach((relation, editor) -> after.put(relation,
					editor.isUnchanged() ? this.before.edges(relation) : editor.done()));
			Nodes left = withNew;
			if (!this.gone.isEmpty()) {
				Nodes.Editor without = withNew.edit();
				this.gone.forEach(without::drop);
				left = without.done();
			}
			Map<String, Source> sources = this.before.sources;
			if (!this.newSources.isEmpty()) {
				sources = new HashMap<>(sources);
				sources.putAll(this.newSources);
			}
			Dictionary<Standing> dictionary = this.before.standings.dictionary();
			Standings standings = (dictionary.size() == this.before.standings.size()) ? this.before.standings
					: new Standings(dictionary);
			return new Projection(this.before.born, revision, left, after, standings, this.before.qualifiers, sources);
		}

		private void apply(Change change, Nodes withNew, Map<Relation, Edges.Editor> editors) {
			EdgeName name = change.name();
			Edges.Editor editor = Objects.requireNonNull(editors.get(name.relation()));
			int from = withNew.find(name.from().label(), name.from().id());
			int to = withNew.find(name.to().label(), name.to().id());
			if (from == 0 || to == 0) {
				// An edge waits silently for an end that is not there.
				return;
			}
			boolean twin = name.relation() == Relation.SUPPLIES;
			Object qualifier = name.qualifier();
			int number = (qualifier == null) ? 0 : this.before.qualifiers.number(qualifier);
			Standing standing = change.standing();
			if (standing == null) {
				editor.drop(from, to, number, twin);
			}
			else {
				editor.put(from, to, this.before.standings.dictionary().number(standing), number, twin);
			}
		}

	}

}
