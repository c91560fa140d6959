package org.liantu.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.liantu.model.Label;
import org.liantu.model.Thing;

/**
 * What live statements amount to: the nodes and edges that walks use. The surest
 * statement wins, then the newest; a company's place is the finest region that does not
 * contradict the surest one.
 *
 * @param nodes properties by thing; a thing is there as long as something is said of it
 * @param edges properties by edge
 */
public record Truth(SortedMap<Thing, SortedMap<String, Object>> nodes,
		SortedMap<EdgeKey, SortedMap<String, Object>> edges) {

	private static final Comparator<Statement> SUREST_FIRST = Comparator.comparingDouble(Statement::confidence)
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

		/** One text for all, unique in the graph. */
		public String key() {
			return this.from.key() + "|" + this.type.text() + "|" + this.to.key() + "|" + this.product;
		}

		@Override
		public int compareTo(EdgeKey other) {
			return key().compareTo(other.key());
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
		live.forEach((statement) -> {
			Thing subject = resolve(aliases, statement.subject());
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
		properties.forEach((thing, said) -> nodeProperties.put(thing, propertiesOf(said)));
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
		Map<Place, EdgeKey> best = new HashMap<>();
		edges.forEach((key, said) -> {
			if (key.type().isSingle()) {
				best.merge(new Place(key.from(), key.type()), key,
						(one, other) -> better(one, edges.get(one).get(0), other, edges.get(other).get(0)));
			}
		});
		edges.keySet()
			.removeIf((key) -> key.type().isSingle() && !key.equals(best.get(new Place(key.from(), key.type()))));
	}

	private static EdgeKey better(EdgeKey one, Statement saidOfOne, EdgeKey other, Statement saidOfOther) {
		if (one.to().label() == Label.REGION && other.to().label() == Label.REGION) {
			if (liesWithin(one.to().id(), other.to().id())) {
				return one;
			}
			if (liesWithin(other.to().id(), one.to().id())) {
				return other;
			}
		}
		return (SUREST_FIRST.compare(saidOfOne, saidOfOther) <= 0) ? one : other;
	}

	/**
	 * Whether a region lies within another. GB/T 2260 codes nest by their digits: 331023
	 * lies within 331000, and that within 330000.
	 */
	public static boolean liesWithin(String inner, String outer) {
		String stem = outer.replaceFirst("(00)+$", "");
		return inner.length() >= outer.length() && !inner.equals(outer) && inner.startsWith(stem);
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
