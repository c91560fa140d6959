package org.liantu.intake.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;

import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What poses as a product, or is too common a one; {@code intake/noise.yaml} says so.
 *
 * @param accountingLines names that are lines of an account
 * @param hubMakers a product that so many make is too common
 * @param hubUses a product that goes into so many others is too common
 */
record Noise(Set<String> accountingLines, int hubMakers, int hubUses) {

	private static final Noise SHIPPED = read();

	static Noise shipped() {
		return SHIPPED;
	}

	boolean isAccountingLine(String product) {
		return this.accountingLines.contains(NamedThings.writtenAlike(product));
	}

	private static Noise read() {
		try (InputStream file = Noise.class.getResourceAsStream("/intake/noise.yaml")) {
			return YAMLMapper.builder().build().readValue(Objects.requireNonNull(file), Noise.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
