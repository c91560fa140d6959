package org.liantu;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.neo4j.driver.AuthTokens;
import org.awaitility.core.ConditionTimeoutException;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import org.liantu.graph.embedded.TestNeo4j;

import static org.awaitility.Awaitility.await;

/**
 * The whole service as a process of its own with its own Neo4j, to be stopped and killed.
 */
public final class ServiceProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final Path data;

	private final int port;

	private final Path output;

	private final Process process;

	private final HttpClient http = HttpClient.newHttpClient();

	private ServiceProcess(Path data, int port, Path output, Process process) {
		this.data = data;
		this.port = port;
		this.output = output;
		this.process = process;
	}

	/** A seed that says next to nothing: one region. */
	public static Path tinySeed(Path folder) throws IOException {
		return tinySeed(folder, "331023,天台县,county");
	}

	/**
	 * A seed that says next to nothing.
	 * @param folder where it goes
	 * @param region the one that it knows: code, name and level
	 */
	public static Path tinySeed(Path folder, String region) throws IOException {
		Files.createDirectories(folder.resolve("reference"));
		Files.writeString(folder.resolve("reference/sources.csv"),
				"id,title,publisher,on,basis\ns1,行政区划代码,民政部,2023-01-01,registry\n");
		Files.writeString(folder.resolve("reference/regions.csv"),
				"code,name,level,edition,source\n" + region + ",GB/T 2260,s1\n");
		return folder;
	}

	/**
	 * Starts it and does not wait. Neither it nor its Neo4j lives long enough for a
	 * compiler that takes its time.
	 * @param data its data directory, made if it is not there
	 * @param seed its seed
	 */
	public static ServiceProcess start(Path data, Path seed) {
		return start(data, seed, List.of("-Xmx512m"), List.of("--liantu.neo4j.page-cache=64m"),
				Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1"));
	}

	/**
	 * Starts it and does not wait.
	 * @param data its data directory, made if it is not there
	 * @param seed its seed
	 * @param options of its Java
	 * @param settings further ones
	 */
	public static ServiceProcess start(Path data, Path seed, List<String> options, List<String> settings) {
		return start(data, seed, options, settings, Map.of());
	}

	private static ServiceProcess start(Path data, Path seed, List<String> options, List<String> settings,
			Map<String, String> environment) {
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			if (!Files.exists(data)) {
				TestNeo4j.newDataDirectory(data);
			}
			int port = free.getLocalPort();
			Path output = Files.createTempFile(data.getParent(), "service", ".log");
			List<String> command = new ArrayList<>();
			command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
			command.addAll(options);
			command.addAll(List.of("-cp", System.getProperty("java.class.path"), LiantuApplication.class.getName(),
					"--server.port=" + port, "--liantu.data=" + data, "--liantu.seed=" + seed));
			command.addAll(settings);
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(output.toFile());
			builder.environment().putAll(environment);
			Process process = builder.start();
			return new ServiceProcess(data, port, output, process);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Where it serves. */
	public String address() {
		return "http://127.0.0.1:" + this.port;
	}

	/** Asks it. Empty if it does not answer. */
	public Optional<HttpResponse<String>> get(String path) {
		try {
			return Optional.of(this.http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
				.timeout(Duration.ofSeconds(30))
				.build(), HttpResponse.BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Sends files.
	 * @param path with its parameters
	 * @param files by what they are called
	 * @return its answer; empty if there was none
	 */
	public Optional<HttpResponse<String>> upload(String path, Map<String, byte[]> files) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		files.forEach((name, content) -> {
			body.writeBytes(("--liantu\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
					+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
				.getBytes(StandardCharsets.UTF_8));
			body.writeBytes(content);
			body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
		});
		body.writeBytes("--liantu--\r\n".getBytes(StandardCharsets.UTF_8));
		return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Content-Type", "multipart/form-data; boundary=liantu")
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
	}

	/** Asks it to delete. Empty if it does not answer. */
	public Optional<HttpResponse<String>> delete(String path) {
		return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path)).DELETE());
	}

	private Optional<HttpResponse<String>> send(HttpRequest.Builder request) {
		try {
			return Optional.of(this.http.send(request.timeout(Duration.ofMinutes(2)).build(),
					HttpResponse.BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Waits until it answers this with 200. */
	public ServiceProcess awaitOk(String path) {
		return awaitOk(path, PATIENCE);
	}

	/** Waits until it answers this with 200, at the most so long. */
	public ServiceProcess awaitOk(String path, Duration patience) {
		try {
			await().atMost(patience).pollInterval(Duration.ofMillis(100)).until(() -> {
				if (!this.process.isAlive()) {
					throw new IllegalStateException("the service ended: " + output());
				}
				return get(path).filter((answer) -> answer.statusCode() == 200).isPresent();
			});
			return this;
		}
		catch (ConditionTimeoutException ex) {
			// Who waits in a try's head has nobody who would close it.
			close();
			throw new IllegalStateException(path + " never answered: " + output(), ex);
		}
	}

	/** Waits until it ended. */
	public int awaitExit() throws InterruptedException {
		if (!this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
			throw new IllegalStateException("the service did not end: " + output());
		}
		return this.process.exitValue();
	}

	/** The settings of its Neo4j; there once that has been started. */
	public Path configuration() {
		return this.data.resolve("neo4j/conf/neo4j.conf");
	}

	/** Its Neo4j, past the service. */
	public Driver driver() {
		try {
			String conf = Files.readString(configuration());
			String address = conf.replaceAll("(?s).*listen_address=(\\S+).*", "$1");
			return GraphDatabase.driver("bolt://" + address,
					AuthTokens.basic("neo4j", Files.readString(this.data.resolve("neo4j.password")).strip()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Its Neo4j as a process, if there is one. */
	public Optional<ProcessHandle> findChild() {
		return this.process.children().findFirst();
	}

	/** The process itself. */
	public ProcessHandle handle() {
		return this.process.toHandle();
	}

	/** Asks it to end. */
	public void terminate() {
		this.process.destroy();
	}

	/** Kill -9. */
	public void kill() {
		this.process.destroyForcibly();
	}

	/** Whether it runs. */
	public boolean isAlive() {
		return this.process.isAlive();
	}

	/** What it said so far. */
	public String output() {
		try {
			return Files.readString(this.output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		kill();
		this.process.onExit().join();
	}

}
