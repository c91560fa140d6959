package org.liantu.intake.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.liantu.intake.log.Import;

/**
 * Where the command speaks: the result on one stream, everything on the way to it on the
 * other.
 */
final class Console {

	/** Set by the script that starts us, as Java cannot tell of standard error alone. */
	private static final String COLUMNS = "liantu.terminal.columns";

	private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

	private final PrintStream out;

	private final PrintStream err;

	private final int columns;

	private int drawn;

	private long lastLine;

	private String lastState = "";

	/**
	 * A console.
	 * @param out takes the result
	 * @param err takes everything else
	 * @param columns of the terminal that shows err; 0 if none does
	 */
	Console(PrintStream out, PrintStream err, int columns) {
		this.out = out;
		this.err = err;
		this.columns = columns;
	}

	/** The one of this process; in UTF-8 whatever the locale of the machine. */
	static Console ofProcess() {
		return new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err), Integer.getInteger(COLUMNS, 0));
	}

	private static PrintStream utf8(FileDescriptor stream) {
		return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
	}

	/** Says the result. */
	synchronized void result(String text) {
		endLine();
		this.out.print(text);
		this.out.flush();
	}

	/** Says what is going on. */
	synchronized void tell(String text) {
		endLine();
		this.err.println(text);
	}

	/** Shows how far it is: redrawn in place on a terminal, else a line now and then. */
	synchronized void show(Import now, ProgressLine line) {
		if (this.columns > 0) {
			// One column stays free: some terminals break the line after the last one.
			String text = line.of(now, this.columns - 1);
			int width = ProgressLine.width(text);
			this.err.print("\r" + text + " ".repeat(Math.max(0, this.drawn - width)));
			this.err.flush();
			this.drawn = width;
		}
		else if (!now.state().equals(this.lastState) || System.nanoTime() - this.lastLine > BETWEEN_LINES.toNanos()) {
			this.err.println(line.of(now, Integer.MAX_VALUE));
			this.lastLine = System.nanoTime();
			this.lastState = now.state();
		}
	}

	private void endLine() {
		if (this.drawn > 0) {
			this.err.println();
			this.drawn = 0;
		}
	}

}
