package org.liantu.graph.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Neo4j Community server as a child process: started at once in the background, started
 * again on the same port whenever it dies, ended with this process.
 */
final class EmbeddedNeo4j implements Neo4j {

	private static final Logger LOG = LoggerFactory.getLogger(EmbeddedNeo4j.class);

	private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

	private static final int STOP_SECONDS = 20;

	private static final int LOGIN_SECONDS = 60;

	private final DataDirectory data;

	private final Neo4jSettings.Server settings;

	private final int port;

	private final Thread supervisor;

	private final Object change = new Object();

	private boolean up;

	private boolean closing;

	private @Nullable Process child;

	EmbeddedNeo4j(Neo4jSettings settings) {
		Neo4jRuntime.requireCarried();
		this.data = DataDirectory.open(settings.dataDirectory());
		this.settings = settings.neo4j();
		this.port = freePort();
		this.supervisor = new Thread(this::supervise, "neo4j-supervisor");
		this.supervisor.setDaemon(true);
		this.supervisor.start();
	}

	@Override
	public URI uri() {
		return URI.create("bolt://127.0.0.1:" + this.port);
	}

	@Override
	public AuthToken token() {
		return AuthTokens.basic("neo4j", password());
	}

	String password() {
		return this.data.password();
	}

	@Override
	public boolean isUp() {
		synchronized (this.change) {
			return this.up;
		}
	}

	@Override
	public void awaitUp(Duration most) {
		long deadline = System.nanoTime() + most.toNanos();
		synchronized (this.change) {
			while (!this.up) {
				long left = deadline - System.nanoTime();
				if (this.closing) {
					throw new CancellationException("Neo4j is being stopped");
				}
				if (left <= 0) {
					throw new ServiceUnavailableException("Neo4j did not come up within " + most + "; see " + log());
				}
				try {
					TimeUnit.NANOSECONDS.timedWait(this.change, left);
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
					throw new IllegalStateException("interrupted while Neo4j was starting", ex);
				}
			}
		}
	}

	private Path log() {
		return this.data.resolve("neo4j.log");
	}

	private void supervise() {
		Duration pause = FIRST_PAUSE;
		while (!isClosing()) {
			long started = System.nanoTime();
			try {
				run();
			}
			catch (IOException | RuntimeException ex) {
				LOG.error("Neo4j 无法启动 / Neo4j cannot be started", ex);
			}
			if (isClosing()) {
				return;
			}
			boolean lasted = Duration.ofNanos(System.nanoTime() - started).compareTo(Duration.ofMinutes(1)) > 0;
			pause = lasted ? FIRST_PAUSE : pause;
			LOG.error("Neo4j 意外退出,{} 毫秒后重启,日志见 {} / Neo4j ended unexpectedly; it is started again in {} ms, see {}",
					pause.toMillis(), log(), pause.toMillis(), log());
			sleep(pause);
			pause = (pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0) ? pause.multipliedBy(2) : LONGEST_PAUSE;
		}
	}

	/** Starts the child and waits until it is gone. */
	private void run() throws IOException {
		Path jars = Neo4jRuntime.unpackInto(this.data);
		Path home = this.data.serverHome();
		Files.createDirectories(home.resolve("conf"));
		Files.write(home.resolve("conf/neo4j.conf"), configuration());
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		command.addAll(javaOptions());
		command.addAll(List.of("-cp", jars + "/*", "org.liantu.neo4j.Neo4jChild", home.toString(),
				this.data.passwordFile().toString()));
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()))
			.start();
		synchronized (this.change) {
			this.child = process;
			if (this.closing) {
				process.getOutputStream().close();
			}
		}
		try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				Files.writeString(log(), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
				if (line.equals("up")) {
					setUp(awaitLogin(process));
				}
			}
		}
		finally {
			setUp(false);
			process.onExit().join();
		}
	}

	/**
	 * Logs in and asks something: on a busy machine the very first time takes a fresh
	 * server longer than anybody who asks in earnest is ready to wait.
	 */
	private boolean awaitLogin(Process process) {
		Config patient = Config.builder()
			.withMaxConnectionPoolSize(1)
			.withConnectionAcquisitionTimeout(LOGIN_SECONDS, TimeUnit.SECONDS)
			.build();
		while (process.isAlive() && !isClosing()) {
			try (Driver driver = GraphDatabase.driver(uri(), token(), patient)) {
				driver.executableQuery("RETURN 1").execute();
				return true;
			}
			catch (Neo4jException ex) {
				LOG.warn("Neo4j 尚不应答 / Neo4j does not answer yet: {}", ex.getMessage());
				sleep(FIRST_PAUSE);
			}
		}
		return false;
	}

	/**
	 * A heap that grows is collected whole over and over, and a compiler that inlines
	 * freely takes a third of two cores while a large import is written.
	 */
	private List<String> javaOptions() {
		return List.of("-Xms" + this.settings.heap(), "-Xmx" + this.settings.heap(), "-XX:MetaspaceSize=192m",
				"-XX:+UseParallelGC", "-XX:MaxInlineLevel=8", "-XX:FreqInlineSize=175", "-XX:InlineSmallCode=1500",
				"-XX:+ExitOnOutOfMemoryError");
	}

	private List<String> configuration() {
		return List.of("server.bolt.enabled=true", "server.bolt.listen_address=127.0.0.1:" + this.port,
				"server.bolt.advertised_address=127.0.0.1:" + this.port, "dbms.security.auth_enabled=true",
				"server.memory.pagecache.size=" + this.settings.pageCache(), "dbms.usage_report.enabled=false",
				// Without these two, saying good-bye takes eleven seconds.
				"internal.dbms.bolt.netty_server_shutdown_quiet_period=0", "server.bolt.connection_keep_alive=30s");
	}

	private void setUp(boolean now) {
		synchronized (this.change) {
			this.up = now;
			this.change.notifyAll();
		}
	}

	private boolean isClosing() {
		synchronized (this.change) {
			return this.closing;
		}
	}

	private static void sleep(Duration pause) {
		try {
			Thread.sleep(pause.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Ends the child, kindly first, and lets go of the data directory. */
	@Override
	public void close() {
		Process process;
		synchronized (this.change) {
			this.closing = true;
			process = this.child;
			this.change.notifyAll();
		}
		this.supervisor.interrupt();
		if (process != null) {
			try {
				process.getOutputStream().close();
				if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
					process.destroyForcibly().waitFor();
				}
			}
			catch (IOException ex) {
				process.destroyForcibly();
			}
			catch (InterruptedException ex) {
				process.destroyForcibly();
				Thread.currentThread().interrupt();
			}
		}
		this.data.close();
	}

}
