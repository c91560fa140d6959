package org.liantu.graph;

import java.util.List;
import java.util.Map;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/**
 * Rows of a question as a test wants to read them: one line each, cells joined by " | ".
 */
public final class Rows {

	private Rows() {
	}

	/** The answer to a question, a line a row. */
	public static List<String> of(Graph graph, String question, Map<String, Object> parameters) {
		return graph.ask(question, parameters, Rows::line);
	}

	private static String line(Record row) {
		return String.join(" | ", row.values().stream().map(Rows::cell).toList());
	}

	private static String cell(Value value) {
		if (value.asObject() instanceof List<?>) {
			return value.asList(Rows::cell).toString();
		}
		return switch (value.type().name()) {
			case "PATH" -> path(value.asPath());
			case "NODE" -> value.asNode().get("id").asString();
			case "RELATIONSHIP" -> value.asRelationship().type();
			case "STRING" -> value.asString();
			case "NULL" -> "-";
			default -> value.asObject().toString();
		};
	}

	/** Such as {@code cn-1 -SUPPLIES> cn-2 <MAKES- pad}. */
	private static String path(Path path) {
		StringBuilder text = new StringBuilder(id(path.start()));
		path.forEach((segment) -> {
			Relationship edge = segment.relationship();
			boolean along = edge.startNodeElementId().equals(segment.start().elementId());
			text.append(along ? " -" + edge.type() + "> " : " <" + edge.type() + "- ").append(id(segment.end()));
		});
		return text.toString();
	}

	private static String id(Node node) {
		return node.get("id").asString();
	}

}
