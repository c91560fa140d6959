package org.liantu.intake.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A console that remembers what was said. */
final class Told {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	/** Its console, with a terminal of so many columns; 0 for none. */
	Console console(int columns) {
		return new Console(new PrintStream(this.out, true, StandardCharsets.UTF_8),
				new PrintStream(this.err, true, StandardCharsets.UTF_8), columns);
	}

	String result() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

	String onTheWay() {
		return this.err.toString(StandardCharsets.UTF_8);
	}

}
