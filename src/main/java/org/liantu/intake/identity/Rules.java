package org.liantu.intake.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The whole of {@code identity.yaml}; the file says what each number and list means.
 *
 * @param thresholds when names are alike
 * @param legalForms endings that say of which legal form a company is
 * @param groups endings that say that it is a group
 * @param branches endings that say that it is a part of a company
 * @param decorations what a stock exchange writes around a short name
 * @param places prefectures by province
 * @param counties counties by prefecture
 */
record Rules(Thresholds thresholds, List<String> legalForms, List<String> groups, List<String> branches,
		Decorations decorations, Map<String, List<String>> places, Map<String, List<String>> counties) {

	/**
	 * What a stock exchange writes around a short name.
	 *
	 * @param leading before it
	 * @param trailing behind it
	 */
	record Decorations(List<String> leading, List<String> trailing) {

	}

	/** The rules that travel with the program. */
	static Rules shipped() {
		return Shipped.RULES;
	}

	/**
	 * Reads rules, strictly.
	 * @throws IllegalArgumentException if a threshold is out of its range
	 */
	static Rules read(InputStream yaml) {
		return YAMLMapper.builder()
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
					DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
					DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.build()
			.readValue(yaml, Rules.class);
	}

	/** Read when first needed, and once. */
	private static final class Shipped {

		private static final Rules RULES = read();

		private static Rules read() {
			try (InputStream yaml = Rules.class.getResourceAsStream("/intake/identity.yaml")) {
				if (yaml == null) {
					throw new IllegalStateException("intake/identity.yaml is missing from the program");
				}
				return Rules.read(yaml);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
