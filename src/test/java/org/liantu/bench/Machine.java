package org.liantu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine on which a bench runs. */
public final class Machine {

	private Machine() {
	}

	/** Its processors: how many, and which where the system says so. */
	public static String processors() {
		Path info = Path.of("/proc/cpuinfo");
		int count = Runtime.getRuntime().availableProcessors();
		try {
			return count + " cores"
					+ (Files.exists(info) ? Files.readAllLines(info)
						.stream()
						.filter((line) -> line.startsWith("model name"))
						.findFirst()
						.map((line) -> " (" + line.substring(line.indexOf(':') + 1).strip() + ")")
						.orElse("") : "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What else it had to do. */
	public static String load() {
		Path load = Path.of("/proc/loadavg");
		try {
			return Files.exists(load) ? Files.readString(load).split(" ")[0] : "unknown";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
