package org.liantu.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Reads {@code rules.yaml}, strictly: an unknown or missing number stops the start. */
@Configuration(proxyBeanMethods = false)
class RulebookReader {

	/** Every rule the code knows; the file must have exactly these. */
	static final Set<String> RULES = Set.of("fills-a-gap", "supplies-a-lead-firm", "buys-from-a-lead-firm",
			"shares-a-customer", "makes-an-input", "buys-local-products", "shares-an-owner", "homecoming", "calibre",
			"signals", "pull", "park-fit");

	@Bean
	Rulebook rulebook(@Value("${liantu.rules:classpath:recruit/rules.yaml}") Resource file) throws IOException {
		try (InputStream stream = file.getInputStream()) {
			return read(stream.readAllBytes());
		}
	}

	@Bean
	RulebookHash rulebookHash(@Value("${liantu.rules:classpath:recruit/rules.yaml}") Resource file)
			throws IOException, NoSuchAlgorithmException {
		try (InputStream stream = file.getInputStream()) {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(stream.readAllBytes());
			return new RulebookHash(HexFormat.of().formatHex(hash, 0, 8));
		}
	}

	/**
	 * Reads a rulebook.
	 * @param yaml the file's bytes
	 * @throws IllegalArgumentException if a rule is missing or unknown, or a number is
	 * out of its range
	 */
	static Rulebook read(byte[] yaml) {
		Rulebook rulebook = YAMLMapper.builder()
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
					DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
					DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
			.build()
			.readValue(yaml, Rulebook.class);
		if (!rulebook.rules().keySet().equals(RULES)) {
			throw new IllegalArgumentException("rules.yaml must have exactly the rules " + RULES);
		}
		rulebook.rules().forEach((id, rule) -> {
			if (rule.weight().signum() < 0 || rule.weight().compareTo(BigDecimal.valueOf(100)) > 0) {
				throw new IllegalArgumentException("rules.yaml: the weight of " + id + " must be from 0 to 100");
			}
		});
		if (rulebook.qualityCap() < 0 || rulebook.qualityCap() >= 1 || rulebook.hopValues().isEmpty()
				|| rulebook.walksCounted() < 1) {
			throw new IllegalArgumentException("rules.yaml: qualityCap, hopValues or walksCounted is out of range");
		}
		return rulebook;
	}

}
