package org.liantu.intake;

import java.util.List;

import org.liantu.intake.cli.ImportCommand;

/** Takes facts in from the command line. */
public final class CommandLine {

	/** The word with which the program is called for this. */
	public static final String IMPORT = "import";

	private CommandLine() {
	}

	/**
	 * Runs the command.
	 * @param args what follows the word {@code import}
	 * @param application the program, to be started where no service runs
	 * @return the exit code
	 */
	public static int run(List<String> args, Class<?> application) {
		return ImportCommand.run(args, application);
	}

}
