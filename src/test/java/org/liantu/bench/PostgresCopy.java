package org.liantu.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL's COPY of the same rows into tables of a cluster of its own with fsync on;
 * then primary keys, foreign keys and an index on each of them, which is the fastest
 * order. The time covers both.
 */
final class PostgresCopy implements Contender {

	private static final String TABLES = """
			CREATE TABLE company (name text NOT NULL, short_name text, other_names text, credit_code text NOT NULL,
			  stock_code text, region text, status text, source text);
			CREATE TABLE supply (from_code text NOT NULL, to_code text NOT NULL, product text NOT NULL,
			  share_of_sales double precision, source text);
			""";

	private static final String KEYS = """
			SET maintenance_work_mem = '256MB';
			ALTER TABLE company ADD PRIMARY KEY (credit_code);
			ALTER TABLE supply ADD PRIMARY KEY (from_code, to_code, product);
			CREATE INDEX ON supply (to_code);
			ALTER TABLE supply ADD FOREIGN KEY (from_code) REFERENCES company;
			ALTER TABLE supply ADD FOREIGN KEY (to_code) REFERENCES company;
			CHECKPOINT;
			""";

	@Override
	public String name() {
		return "PostgreSQL COPY, then keys";
	}

	@Override
	public Figure run(Market market) throws IOException, InterruptedException {
		Path bin = bin();
		Path folder = Files.createTempDirectory("liantu-bench-pg");
		int port = freePort();
		if (isRoot()) {
			// PostgreSQL never runs as root.
			run(List.of("chown", "nobody", folder.toString()));
		}
		Path data = folder.resolve("data");
		run(asNobody(bin.resolve("initdb").toString(), "-D", data.toString(), "-U", "bench", "-A", "trust", "-E",
				"UTF8", "--locale=C"));
		run(asNobody(bin.resolve("pg_ctl").toString(), "-D", data.toString(), "-w", "-l",
				folder.resolve("log").toString(), "-o", "-p " + port + " -c listen_addresses=127.0.0.1 -k " + folder
						+ " -c fsync=on -c shared_buffers=512MB -c max_wal_size=4GB",
				"start"));
		try {
			Sql sql = new Sql(bin, port);
			sql.run(TABLES);
			long began = System.nanoTime();
			sql.run("\\copy company FROM '" + market.plain().resolve("companies.csv") + "' (FORMAT csv)");
			sql.run("\\copy supply FROM '" + market.plain().resolve("supplies.csv")
					+ "' (FORMAT csv, FORCE_NOT_NULL (product))");
			long copied = System.nanoTime();
			sql.run(KEYS);
			long ended = System.nanoTime();
			WrongCount.check("companies", market.made().companies(),
					Long.parseLong(sql.run("SELECT count(*) FROM company").strip()));
			WrongCount.check("supplies", market.made().supplies(),
					Long.parseLong(sql.run("SELECT count(*) FROM supply").strip()));
			return new Figure(market.records(), Duration.ofNanos(ended - began),
					market.made().companies() + " + " + market.made().supplies() + "; COPY alone "
							+ Math.round(market.records() * 1e9 / (copied - began)) + "/s");
		}
		finally {
			run(asNobody(bin.resolve("pg_ctl").toString(), "-D", data.toString(), "-m", "fast", "-w", "stop"));
			run(List.of("rm", "-rf", folder.toString()));
		}
	}

	private record Sql(Path bin, int port) {

		String run(String text) throws IOException, InterruptedException {
			List<String> command = new ArrayList<>(
					List.of(this.bin.resolve("psql").toString(), "-X", "-q", "-t", "-A", "-v", "ON_ERROR_STOP=1", "-h",
							"127.0.0.1", "-p", String.valueOf(this.port), "-U", "bench", "-d", "postgres"));
			if (text.startsWith("\\")) {
				command.addAll(List.of("-c", text));
				return PostgresCopy.run(command);
			}
			Path file = Files.createTempFile("bench", ".sql");
			Files.writeString(file, text);
			command.addAll(List.of("-f", file.toString()));
			try {
				return PostgresCopy.run(command);
			}
			finally {
				Files.delete(file);
			}
		}

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
