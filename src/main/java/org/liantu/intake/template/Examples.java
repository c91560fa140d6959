package org.liantu.intake.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** An example for each column, by table and column. */
final class Examples {

	private static final String FILE = "/template/examples.properties";

	private final Properties cells;

	private Examples(Properties cells) {
		this.cells = cells;
	}

	static Examples read() {
		Properties cells = new Properties();
		try (InputStream file = Objects.requireNonNull(Examples.class.getResourceAsStream(FILE))) {
			cells.load(new InputStreamReader(file, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(FILE, ex);
		}
		return new Examples(cells);
	}

	/**
	 * The example of a column.
	 * @throws IllegalStateException if nobody wrote one
	 */
	String get(String column) {
		String cell = this.cells.getProperty(column);
		if (cell == null) {
			throw new IllegalStateException(column + " has no example in " + FILE);
		}
		return cell;
	}

	/** The columns that have an example. */
	Set<String> columns() {
		return this.cells.stringPropertyNames();
	}

}
