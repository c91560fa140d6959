package org.liantu.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL of its own, made for one bench and gone with it: the newest that is
 * installed, open to this machine only.
 */
public final class PostgresCluster implements AutoCloseable {

	private final Path bin;

	private final Path folder;

	private final int port;

	private PostgresCluster(Path bin, Path folder, int port) {
		this.bin = bin;
		this.folder = folder;
		this.port = port;
	}

	/**
	 * Makes one and starts it.
	 * @param settings such as {@code fsync=on}
	 */
	public static PostgresCluster start(String... settings) throws IOException, InterruptedException {
		PostgresCluster cluster = new PostgresCluster(bin(), Files.createTempDirectory("liantu-bench-pg"), freePort());
		if (isRoot()) {
			// PostgreSQL never runs as root.
			run(List.of("chown", "nobody", cluster.folder.toString()));
		}
		run(asNobody(cluster.program("initdb"), "-D", cluster.data().toString(), "-U", "bench", "-A", "trust", "-E",
				"UTF8", "--locale=C"));
		StringBuilder options = new StringBuilder(
				"-p " + cluster.port + " -c listen_addresses=127.0.0.1 -k " + cluster.folder);
		for (String setting : settings) {
			options.append(" -c ").append(setting);
		}
		run(asNobody(cluster.program("pg_ctl"), "-D", cluster.data().toString(), "-w", "-l",
				cluster.folder.resolve("log").toString(), "-o", options.toString(), "start"));
		return cluster;
	}

	/** Where JDBC finds it. */
	public String jdbcUrl() {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/postgres?user=bench";
	}

	/** Its first process; the others are children of that one. */
	public ProcessHandle process() throws IOException {
		long pid = Long.parseLong(Files.readAllLines(data().resolve("postmaster.pid")).get(0).strip());
		return ProcessHandle.of(pid).orElseThrow();
	}

	/** Lets psql run a command of its own or SQL; what it prints. */
	public String sql(String text) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(program("psql"), "-X", "-q", "-t", "-A", "-v", "ON_ERROR_STOP=1",
				"-h", "127.0.0.1", "-p", String.valueOf(this.port), "-U", "bench", "-d", "postgres"));
		if (text.startsWith("\\")) {
			command.addAll(List.of("-c", text));
			return run(command);
		}
		Path file = Files.createTempFile("bench", ".sql");
		Files.writeString(file, text);
		command.addAll(List.of("-f", file.toString()));
		try {
			return run(command);
		}
		finally {
			Files.delete(file);
		}
	}

	@Override
	public void close() throws IOException {
		try {
			run(asNobody(program("pg_ctl"), "-D", data().toString(), "-m", "fast", "-w", "stop"));
			run(List.of("rm", "-rf", this.folder.toString()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while PostgreSQL was stopped", ex);
		}
	}

	private Path data() {
		return this.folder.resolve("data");
	}

	private String program(String name) {
		return this.bin.resolve(name).toString();
	}

	private static String run(List<String> command) throws IOException, InterruptedException {
		Path output = Files.createTempFile("bench", ".out");
		try {
			// Into a file: a server that is started keeps a pipe open.
			int exit = new ProcessBuilder(command).directory(Path.of("/").toFile())
				.redirectErrorStream(true)
				.redirectOutput(output.toFile())
				.start()
				.waitFor();
			String said = Files.readString(output, StandardCharsets.UTF_8);
			if (exit != 0) {
				throw new IllegalStateException(command + " ended with " + exit + ": " + said);
			}
			return said;
		}
		finally {
			Files.delete(output);
		}
	}

	private static List<String> asNobody(String... command) {
		List<String> all = new ArrayList<>();
		if (isRoot()) {
			all.addAll(List.of("runuser", "-u", "nobody", "--"));
		}
		all.addAll(List.of(command));
		return all;
	}

	private static boolean isRoot() {
		return System.getProperty("user.name").equals("root");
	}

	/** The newest PostgreSQL that is here. */
	private static Path bin() throws IOException {
		try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
			return versions.map((version) -> version.resolve("bin"))
				.filter((bin) -> Files.isExecutable(bin.resolve("initdb")))
				.sorted()
				.reduce((older, newer) -> newer)
				.orElseThrow(() -> new IllegalStateException("no PostgreSQL server here"));
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
