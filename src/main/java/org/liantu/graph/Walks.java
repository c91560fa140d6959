package org.liantu.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

import org.springframework.stereotype.Component;

import org.liantu.model.Edge;
import org.liantu.model.Name;
import org.liantu.model.Node;
import org.liantu.model.Source;
import org.liantu.model.Walk;

/** Turns paths of the driver into walks, with the sources behind every edge. */
@Component
public class Walks {

	private final Graph graph;

	Walks(Graph graph) {
		this.graph = graph;
	}

	/**
	 * All sources behind the edges of these paths, in one question.
	 * @param paths paths of any questions
	 * @return what {@link #of(Path, Function)} needs
	 */
	public Function<String, Source> sourcesBehind(Collection<Path> paths) {
		TreeSet<String> ids = new TreeSet<>();
		paths.forEach((path) -> path.relationships().forEach((edge) -> ids.addAll(sourceIds(edge))));
		return sources(ids);
	}

	/**
	 * These sources, in one question.
	 * @param ids their ids
	 * @return gives a source by its id
	 */
	public Function<String, Source> sources(Collection<String> ids) {
		Map<String, Source> sources = new HashMap<>();
		if (!ids.isEmpty()) {
			this.graph.ask("graph/sources", Map.of("ids", List.copyOf(ids)), (row) -> source(row.get("source")))
				.forEach((source) -> sources.put(source.id(), source));
		}
		return (id) -> Objects.requireNonNull(sources.get(id), () -> "no source " + id);
	}

	/**
	 * The walk along a path.
	 * @param path a path
	 * @param sources from {@link #sourcesBehind}
	 */
	public static Walk of(Path path, Function<String, Source> sources) {
		List<Node> nodes = new ArrayList<>();
		Map<String, String> ids = new HashMap<>();
		path.nodes().forEach((node) -> {
			nodes.add(node(node));
			ids.put(node.elementId(), node.get("id").asString());
		});
		List<Edge> edges = new ArrayList<>();
		path.relationships()
			.forEach((edge) -> edges.add(edge(edge, Objects.requireNonNull(ids.get(edge.startNodeElementId())),
					Objects.requireNonNull(ids.get(edge.endNodeElementId())), sources)));
		return new Walk(nodes, edges);
	}

	/** A node as shown to a reader. */
	public static Node node(org.neo4j.driver.types.Node node) {
		return new Node(node.get("id").asString(), node.labels().iterator().next(), name(node));
	}

	/** What a node or a map is called: its short name, else its name. */
	public static Name name(MapAccessor node) {
		Value shortName = node.get("shortName");
		String zh = shortName.isNull() ? node.get("name").asString(node.get("id").asString()) : shortName.asString();
		return new Name(zh, text(node.get("nameEn")));
	}

	/** An edge with its sources. */
	public static Edge edge(Relationship edge, String from, String to, Function<String, Source> sources) {
		return new Edge(from, to, edge.type(), text(edge.get("product")), edge.get("asOf").asString(),
				edge.get("confidence").asDouble(), edge.get("basis").asString(),
				sourceIds(edge).stream().map(sources).toList());
	}

	/** Ids of the sources behind an edge, surest first. */
	public static List<String> sourceIds(MapAccessor edge) {
		return edge.get("sources").asList(Value::asString);
	}

	/** A source from its node. */
	public static Source source(Value source) {
		return new Source(source.get("id").asString(), source.get("title").asString(),
				source.get("publisher").asString(), source.get("on").asString(), text(source.get("url")),
				text(source.get("locator")), source.get("basis").asString());
	}

	private static @Nullable String text(Value value) {
		return value.isNull() ? null : value.asString();
	}

}
