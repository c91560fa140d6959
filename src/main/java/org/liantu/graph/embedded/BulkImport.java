package org.liantu.graph.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.liantu.graph.BulkFiles;

/**
 * Fills a data directory with a whole graph by Neo4j's own importer, before any service
 * uses it: all of it or nothing. Constraints and indexes come with the schema when a
 * service first starts on the directory.
 */
public final class BulkImport {

	private static final Logger LOG = LoggerFactory.getLogger(BulkImport.class);

	private static final Pattern IMPORTED = Pattern.compile("\\s*(\\d+) (nodes|relationships)");

	/** Dots that say how far it is, and places in its code. */
	private static final Pattern NOISE = Pattern.compile("-?\\.{9}|\\s+(at |\\.\\.\\. )");

	/** How much of what the importer said an error shows. */
	private static final int LINES_SHOWN = 25;

	private static final String HEAP = "1g";

	private BulkImport() {
	}

	/**
	 * Fills a data directory.
	 * @param dataDirectory made if it is not there; may be that of no service that runs
	 * @param files what goes into it
	 * @throws GraphThereAlready if it holds a graph
	 * @throws IllegalStateException if the importer refuses a file, or this build carries
	 * no Neo4j; then the directory holds no graph
	 */
	public static void fill(Path dataDirectory, BulkFiles files) {
		Neo4jRuntime.requireCarried();
		try (DataDirectory data = DataDirectory.open(dataDirectory)) {
			requireEmpty(dataDirectory, data);
			Path jars = Neo4jRuntime.unpackInto(data);
			Path part = data.resolve("neo4j.part");
			DataDirectory.deleteAll(part);
			Path home = data.serverHome("neo4j.part");
			try {
				run(jars, home, files);
				DataDirectory.deleteAll(data.resolve("neo4j"));
				// A rename is all or nothing: what is half filled never bears the name.
				Files.move(part, data.resolve("neo4j"));
			}
			finally {
				DataDirectory.deleteAll(part);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot fill the data directory " + dataDirectory, ex);
		}
	}

	/**
	 * Looks whether a directory can be filled, before the work of making the files.
	 * @throws GraphThereAlready if it holds a graph
	 */
	public static void requireEmpty(Path dataDirectory) {
		try (DataDirectory data = DataDirectory.open(dataDirectory)) {
			requireEmpty(dataDirectory, data);
		}
	}

	private static void requireEmpty(Path dataDirectory, DataDirectory data) {
		if (Files.exists(data.resolve("neo4j/data/databases"))) {
			throw new GraphThereAlready(dataDirectory);
		}
	}

	private static void run(Path jars, Path home, BulkFiles files) throws IOException {
		Files.createDirectories(home.resolve("conf"));
		Files.write(home.resolve("conf/neo4j.conf"), List.of());
		Process importer = new ProcessBuilder(command(jars, home, files)).directory(files.folder().toFile())
			.redirectErrorStream(true)
			.start();
		Deque<String> last = new ArrayDeque<>();
		long nodes = -1;
		long edges = -1;
		try (BufferedReader output = importer.inputReader(StandardCharsets.UTF_8)) {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				LOG.debug("{}", line);
				if (line.isBlank() || NOISE.matcher(line).lookingAt()) {
					continue;
				}
				last.addLast(line);
				if (last.size() > LINES_SHOWN) {
					last.removeFirst();
				}
				Matcher imported = IMPORTED.matcher(line);
				if (imported.matches()) {
					long count = Long.parseLong(imported.group(1));
					nodes = imported.group(2).equals("nodes") ? count : nodes;
					edges = imported.group(2).equals("relationships") ? count : edges;
				}
			}
		}
		finally {
			importer.destroyForcibly();
		}
		int exit = importer.onExit().join().exitValue();
		if (exit != 0) {
			throw new IllegalStateException("Neo4j's importer failed with " + exit + ":\n" + String.join("\n", last));
		}
		if (nodes != files.nodeCount() || edges != files.edgeCount()) {
			throw new IllegalStateException("Neo4j's importer took " + nodes + " nodes and " + edges + " edges of "
					+ files.nodeCount() + " and " + files.edgeCount());
		}
	}

	private static List<String> command(Path jars, Path home, BulkFiles files) {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + HEAP, "-XX:+UseParallelGC",
				"-XX:+ExitOnOutOfMemoryError", "-cp", jars + "/*", "org.liantu.neo4j.Neo4jImport", home.toString(),
				"import", "full", "neo4j", "--array-delimiter=U+001F", "--multiline-fields=" + files.severalLines(),
				"--bad-tolerance=0", "--verbose", "--report-file=" + home.resolve("import.report")));
		files.nodes().forEach((part) -> command.add("--nodes=" + part.kind() + "=" + part.file()));
		files.edges().forEach((part) -> command.add("--relationships=" + part.kind() + "=" + part.file()));
		return command;
	}

}
