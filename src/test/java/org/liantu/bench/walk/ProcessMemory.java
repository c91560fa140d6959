package org.liantu.bench.walk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a server holds in memory, as the system counts it. */
final class ProcessMemory {

	private static final String PROPORTIONAL = "Pss:";

	private ProcessMemory() {
	}

	/**
	 * Of a process and all that it started; what several share counts once.
	 * @return bytes, or -1 where the system does not say
	 */
	static long of(ProcessHandle process) {
		try {
			long bytes = 0;
			for (ProcessHandle one : Stream.concat(Stream.of(process), process.descendants()).toList()) {
				Path said = Path.of("/proc", String.valueOf(one.pid()), "smaps_rollup");
				for (String line : Files.readAllLines(said)) {
					if (line.startsWith(PROPORTIONAL)) {
						bytes += Long.parseLong(line.replaceAll("\\D", "")) * 1024;
					}
				}
			}
			return bytes;
		}
		catch (IOException ex) {
			return -1;
		}
	}

}
