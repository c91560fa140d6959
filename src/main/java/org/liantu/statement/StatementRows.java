package org.liantu.statement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.liantu.model.Basis;
import org.liantu.model.Source;
import org.liantu.model.Thing;

/** Statements and sources as rows of the graph, and back. */
final class StatementRows {

	private static final String QUALIFIER = "with.";

	private StatementRows() {
	}

	static Map<String, Object> of(Source source) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", source.id());
		properties.put("title", source.title());
		properties.put("publisher", source.publisher());
		properties.put("on", source.on());
		properties.put("url", source.url());
		properties.put("locator", source.locator());
		properties.put("basis", source.basis());
		properties.values().removeIf(Objects::isNull);
		return properties;
	}

	static Map<String, Object> of(String id, Statement statement, String importId) {
		Map<String, Object> row = new HashMap<>();
		row.put("id", id);
		row.put("import", importId);
		row.put("origin", statement.origin());
		row.put("subject", statement.subject().key());
		row.put("predicate", statement.predicate().text());
		Thing object = statement.object();
		row.put("object", (object != null) ? object.key() : null);
		row.put("value", statement.value());
		row.put("source", statement.source());
		row.put("asOf", statement.asOf().toString());
		row.put("basis", statement.basis().text());
		row.put("confidence", statement.confidence());
		row.put("locator", statement.locator());
		statement.qualifiers().forEach((name, value) -> row.put(QUALIFIER + name, value));
		row.values().removeIf(Objects::isNull);
		return row;
	}

	/** From a row with the columns {@code statement} and {@code mine}. */
	static Said said(Record row) {
		return new Said(row.get("statement").get("id").asString(), statement(row), row.get("mine").asBoolean());
	}

	/** From a row with the column {@code statement}. */
	static Statement statement(Record row) {
		Value node = row.get("statement");
		SortedMap<String, Object> qualifiers = new TreeMap<>();
		node.keys().forEach((key) -> {
			if (key.startsWith(QUALIFIER)) {
				qualifiers.put(key.substring(QUALIFIER.length()), node.get(key).asObject());
			}
		});
		Value object = node.get("object");
		Value value = node.get("value");
		Value locator = node.get("locator");
		return new Statement(node.get("origin").asString(), Thing.of(node.get("subject").asString()),
				Predicate.of(node.get("predicate").asString()), object.isNull() ? null : Thing.of(object.asString()),
				value.isNull() ? null : value.asObject(), qualifiers, node.get("source").asString(),
				LocalDate.parse(node.get("asOf").asString()), Basis.of(node.get("basis").asString()),
				node.get("confidence").asDouble(), locator.isNull() ? null : locator.asString());
	}

}
