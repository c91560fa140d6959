package org.liantu.intake.problem;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.liantu.model.Phrase;

/**
 * Problems as one text, to be kept on the record of an import: their sentences not yet in
 * a language.
 */
public final class ProblemJson {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private ProblemJson() {
	}

	public static String write(List<ImportProblem> problems) {
		ArrayNode array = JSON.createArrayNode();
		for (ImportProblem problem : problems) {
			array.addObject()
				.put("kind", problem.kind())
				.put("severity", problem.severity())
				.put("file", problem.file())
				.put("line", problem.line())
				.put("column", problem.column())
				.put("value", problem.value())
				.set("text", node(problem.text()));
		}
		return JSON.writeValueAsString(array);
	}

	public static List<ImportProblem> read(String json) {
		List<ImportProblem> problems = new ArrayList<>();
		for (JsonNode node : JSON.readTree(json)) {
			JsonNode line = node.path("line");
			problems.add(new ImportProblem(node.path("kind").asString(), node.path("severity").asString(),
					node.path("file").asString(), line.isNull() ? null : line.asLong(), text(node.path("column")),
					text(node.path("value")), phrase(node.path("text"))));
		}
		return problems;
	}

	private static @Nullable String text(JsonNode node) {
		return node.isNull() ? null : node.asString();
	}

	/** A phrase is an object, a list an array, everything else a text. */
	private static JsonNode node(Object arg) {
		if (arg instanceof Phrase phrase) {
			ObjectNode object = JSON.createObjectNode();
			object.put("key", phrase.key());
			object.set("args", node(phrase.args()));
			return object;
		}
		if (arg instanceof List<?> list) {
			ArrayNode array = JSON.createArrayNode();
			list.forEach((item) -> array.add(node(item)));
			return array;
		}
		return JSON.getNodeFactory().stringNode(String.valueOf(arg));
	}

	private static Object arg(JsonNode node) {
		if (node.isObject()) {
			return phrase(node);
		}
		return node.isArray() ? args(node) : node.asString();
	}

	private static List<Object> args(JsonNode array) {
		List<Object> args = new ArrayList<>();
		array.forEach((item) -> args.add(arg(item)));
		return args;
	}

	private static Phrase phrase(JsonNode node) {
		return new Phrase(node.path("key").asString(), args(node.path("args")));
	}

}
