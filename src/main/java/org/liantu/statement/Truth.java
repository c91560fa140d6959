package org.liantu.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

import org.liantu.model.Label;
import org.liantu.model.Thing;
import org.liantu.model.Vouched;

/**
 * What live statements amount to: the nodes and edges that walks use. The surest
 * statement wins, then the newest; a company's place is the finest region that does not
 * contradict the surest one. Names that lost are kept as other names, and a company says
 * itself what sources disagree on.
 *
 * @param nodes properties by thing; a thing is there as long as something is said of it
 * @param edges properties by edge
 */
public record Truth(SortedMap<Thing, SortedMap<String, Object>> nodes,
		SortedMap<EdgeKey, SortedMap<String, Object>> edges) {

	/** Property of a company: what sources disagree on, as in {@link Dispute#about()}. */
	public static final String DISPUTED = "disputed";

	private static final String COUNTRY = "100000";

	/** What counts more comes first: the surer, then the newer. */
	public static final Comparator<Statement> SUREST_FIRST = Comparator.comparingDouble(Statement::confidence)
		.reversed()
		.thenComparing(Statement::asOf, Comparator.reverseOrder())
		.thenComparing(Statement::id);

	/**
	 * An edge by what makes it one: its ends, its type and, for SUPPLIES, its product.
	 *
	 * @param from where it starts
	 * @param type its predicate
	 * @param to where it ends
	 * @param product the product's id, empty where none is named
	 */
	public record EdgeKey(Thing from, Predicate type, Thing to, String product) implements Comparable<EdgeKey> {

		private static final Comparator<EdgeKey> ORDER = Comparator.comparing(EdgeKey::from)
			.thenComparing(EdgeKey::type)
			.thenComparing(EdgeKey::to)
			.thenComparing(EdgeKey::product);

		/** One text for all, unique in the graph. */
		public String key() {
			return this.from.key() + "|" + this.type.text() + "|" + this.to.key() + "|" + this.product;
		}

		@Override
		public int compareTo(EdgeKey other) {
			return ORDER.compare(this, other);
		}

	}

	/**
	 * What these statements amount to.
	 * @param live all live statements about the things in question
	 */
	public static Truth of(Collection<Statement> live) {
		Map<Thing, Thing> aliases = aliases(live);
		SortedMap<Thing, SortedMap<Predicate, List<Statement>>> properties = new TreeMap<>();
		SortedMap<EdgeKey, List<Statement>> edges = new TreeMap<>();
		Map<Thing, List<Statement>> companies = new HashMap<>();
		live.forEach((statement) -> {
			Thing subject = resolve(aliases, statement.subject());
			if (subject.label() == Label.COMPANY && Dispute.PREDICATES.contains(statement.predicate())) {
				companies.computeIfAbsent(subject, (key) -> new ArrayList<>()).add(statement);
			}
			if (statement.predicate().isProperty()) {
				properties.computeIfAbsent(subject, (key) -> new TreeMap<>())
					.computeIfAbsent(statement.predicate(), (key) -> new ArrayList<>())
					.add(statement);
			}
			else if (statement.predicate().isEdge()) {
				Thing object = resolve(aliases, Objects.requireNonNull(statement.object()));
				String product = String.valueOf(statement.qualifiers().getOrDefault(Statement.PRODUCT, ""));
				edges
					.computeIfAbsent(new EdgeKey(subject, statement.predicate(), object, product),
							(key) -> new ArrayList<>())
					.add(statement);
			}
		});
		properties.values().forEach((said) -> said.values().forEach((list) -> list.sort(SUREST_FIRST)));
		edges.values().forEach((list) -> list.sort(SUREST_FIRST));
		keepOneWhereOneIsMeant(edges);
		SortedMap<Thing, SortedMap<String, Object>> nodeProperties = new TreeMap<>();
		properties.forEach((thing, said) -> {
			SortedMap<String, Object> node = propertiesOf(said);
			keepOldNames(thing, said, node);
			if (thing.label() == Label.COMPANY) {
				vouch(said, node);
			}
			List<String> disputed = disputed(companies.getOrDefault(thing, List.of()), aliases);
			if (!disputed.isEmpty()) {
				node.put(DISPUTED, disputed);
			}
			nodeProperties.put(thing, node);
		});
		SortedMap<EdgeKey, SortedMap<String, Object>> edgeProperties = new TreeMap<>();
		edges.forEach((key, said) -> edgeProperties.put(key, propertiesOf(said)));
		return new Truth(nodeProperties, edgeProperties);
	}

	/** Every record that is another one, and the one it is in the end. */
	static Map<Thing, Thing> aliases(Collection<Statement> live) {
		Map<Thing, Thing> aliases = new HashMap<>();
		live.stream()
			.filter((statement) -> statement.predicate() == Predicate.SAME_AS)
			.sorted(SUREST_FIRST)
			.forEach((statement) -> aliases.putIfAbsent(statement.subject(),
					Objects.requireNonNull(statement.object())));
		return aliases;
	}

	/** The record that one is in the end; itself if it never was merged. */
	static Thing resolve(Map<Thing, Thing> aliases, Thing thing) {
		Thing current = thing;
		LinkedHashSet<Thing> seen = new LinkedHashSet<>();
		while (seen.add(current) && aliases.containsKey(current)) {
			current = aliases.get(current);
		}
		return current;
	}

	private static void keepOneWhereOneIsMeant(SortedMap<EdgeKey, List<Statement>> edges) {
		record Place(Thing from, Predicate type) {
		}
		Map<Place, List<EdgeKey>> rivals = new HashMap<>();
		edges.keySet()
			.stream()
			.filter((key) -> key.type().isSingle())
			.forEach((key) -> rivals.computeIfAbsent(new Place(key.from(), key.type()), (place) -> new ArrayList<>())
				.add(key));
		rivals.values().stream().filter((keys) -> keys.size() > 1).forEach((keys) -> {
			EdgeKey best = best(keys, edges);
			keys.stream().filter((key) -> !key.equals(best)).forEach(edges::remove);
		});
	}

	private static EdgeKey best(List<EdgeKey> keys, Map<EdgeKey, List<Statement>> edges) {
		Comparator<EdgeKey> surestFirst = Comparator
			.comparing((EdgeKey key) -> Objects.requireNonNull(edges.get(key)).get(0), SUREST_FIRST);
		return finest(keys.stream().sorted(surestFirst).toList(), (inner, outer) -> liesWithin(inner.to(), outer.to()));
	}

	/**
	 * The surest one; where others lie within it, the surest of those, and so on inwards:
	 * who says more exactly where something lies does not contradict.
	 */
	static <T> T finest(List<T> surestFirst, BiPredicate<T, T> within) {
		T best = surestFirst.get(0);
		while (true) {
			T outer = best;
			Optional<T> finer = surestFirst.stream().filter((inner) -> within.test(inner, outer)).findFirst();
			if (finer.isEmpty()) {
				return best;
			}
			best = finer.get();
		}
	}

	/**
	 * Whether a region lies within another. GB/T 2260 codes nest by their digits: 331023
	 * lies within 331000, and that within 330000; 100000 is the whole country.
	 */
	public static boolean liesWithin(String inner, String outer) {
		String stem = outer.equals(COUNTRY) ? "" : outer.replaceFirst("(00)+$", "");
		return inner.length() >= outer.length() && !inner.equals(outer) && inner.startsWith(stem);
	}

	private static boolean liesWithin(Thing inner, Thing outer) {
		return inner.label() == Label.REGION && outer.label() == Label.REGION && liesWithin(inner.id(), outer.id());
	}

	private static SortedMap<String, Object> propertiesOf(SortedMap<Predicate, List<Statement>> said) {
		SortedMap<String, Object> properties = new TreeMap<>();
		said.forEach((predicate, statements) -> {
			if (predicate.isSingle()) {
				properties.put(predicate.text(), Objects.requireNonNull(statements.get(0).value()));
			}
			else {
				TreeSet<String> values = new TreeSet<>();
				statements.forEach((statement) -> values.add(String.valueOf(statement.value())));
				properties.put(predicate.text(), List.copyOf(values));
			}
		});
		return properties;
	}

	/** A name that another one won over is found as an old name. */
	private static void keepOldNames(Thing thing, SortedMap<Predicate, List<Statement>> said,
			SortedMap<String, Object> properties) {
		List<Predicate> names = switch (thing.label()) {
			case COMPANY -> List.of(Predicate.NAME, Predicate.SHORT_NAME, Predicate.OTHER_NAME);
			case PRODUCT -> List.of(Predicate.NAME, Predicate.OTHER_NAME);
			default -> List.of();
		};
		if (names.isEmpty()) {
			return;
		}
		SortedSet<String> others = new TreeSet<>();
		names.forEach((name) -> said.getOrDefault(name, List.of())
			.forEach((statement) -> others.add(String.valueOf(statement.value()))));
		others.removeIf((name) -> name.equals(properties.get(Predicate.NAME.text()))
				|| name.equals(properties.get(Predicate.SHORT_NAME.text())));
		if (others.isEmpty()) {
			properties.remove(Predicate.OTHER_NAME.text());
		}
		else {
			properties.put(Predicate.OTHER_NAME.text(), List.copyOf(others));
		}
	}

	/** Those who judge a company look at how sure its calibres and its status are. */
	private static void vouch(SortedMap<Predicate, List<Statement>> said, SortedMap<String, Object> properties) {
		List<String> lines = new ArrayList<>();
		for (Predicate predicate : List.of(Predicate.CALIBRE, Predicate.STATUS)) {
			Set<Object> values = new HashSet<>();
			for (Statement statement : said.getOrDefault(predicate, List.of())) {
				if (values.add(Objects.requireNonNull(statement.value()))) {
					lines.add(new Vouched(predicate.text(), String.valueOf(statement.value()),
							statement.asOf().toString(), statement.confidence(), statement.basis().text(),
							statement.source())
						.line());
				}
			}
		}
		if (!lines.isEmpty()) {
			properties.put(Vouched.NAME, lines);
		}
	}

	private static List<String> disputed(List<Statement> said, Map<Thing, Thing> aliases) {
		if (said.size() < 2) {
			return List.of();
		}
		return Dispute.of(Claim.of(said, (thing) -> resolve(aliases, thing))).stream().map(Dispute::about).toList();
	}

	private static SortedMap<String, Object> propertiesOf(List<Statement> surestFirst) {
		Statement surest = surestFirst.get(0);
		SortedMap<String, Object> properties = new TreeMap<>();
		properties.put("asOf", surest.asOf().toString());
		properties.put("confidence", surest.confidence());
		properties.put("basis", surest.basis().text());
		LinkedHashSet<String> sources = new LinkedHashSet<>();
		surestFirst.forEach((statement) -> {
			sources.add(statement.source());
			statement.qualifiers().forEach(properties::putIfAbsent);
		});
		properties.put("sources", List.copyOf(sources));
		return properties;
	}

}
