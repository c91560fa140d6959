package org.liantu.graph;

import java.util.Map;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a node or an edge was before it changed, as a text beside the note of the change.
 */
public final class Before {

	/** Of what was not there. */
	public static final String NOTHING = "";

	private static final JsonMapper JSON = new JsonMapper();

	private static final TypeReference<Map<String, Object>> PROPERTIES = new TypeReference<>() {
	};

	private Before() {
	}

	/** Properties as a text: texts, numbers, truth values and lists of texts. */
	public static String text(Map<String, ?> properties) {
		return JSON.writeValueAsString(properties);
	}

	/** The properties again. */
	public static Map<String, Object> of(String text) {
		return JSON.readValue(text, PROPERTIES);
	}

}
