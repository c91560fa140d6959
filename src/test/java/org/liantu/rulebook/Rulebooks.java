package org.liantu.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Rulebooks for tests. */
public final class Rulebooks {

	private Rulebooks() {
	}

	/** The one the product ships. */
	public static Rulebook shipped() {
		try (InputStream file = Rulebooks.class.getResourceAsStream("/recruit/rules.yaml")) {
			if (file == null) {
				throw new IllegalStateException("no recruit/rules.yaml");
			}
			return RulebookReader.read(file.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
