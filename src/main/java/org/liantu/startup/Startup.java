package org.liantu.startup;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.liantu.chainmap.ChainMaps;
import org.liantu.graph.Graph;
import org.liantu.graph.GraphServer;
import org.liantu.graph.Schema;
import org.liantu.intake.Intake;
import org.liantu.recruit.Question;
import org.liantu.recruit.Recruiter;
import org.liantu.walk.WalkingRoom;

/** Brings the service from an open port to answers, behind the open port. */
@Component
@ConditionalOnProperty(name = "liantu.startup", havingValue = "true", matchIfMissing = true)
class Startup {

	private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	/** The greatest heap. */
	private static final long MEGABYTES = Runtime.getRuntime().maxMemory() >> 20;

	private final GraphServer server;

	private final Schema schema;

	private final Intake intake;

	private final Graph graph;

	private final ChainMaps chainMaps;

	private final WalkingRoom walking;

	private final Recruiter recruiter;

	private final FirstAnswers firstAnswers;

	private final GraphHealthIndicator health;

	private final Clock clock;

	Startup(GraphServer server, Schema schema, Intake intake, Graph graph, ChainMaps chainMaps, WalkingRoom walking,
			Recruiter recruiter, FirstAnswers firstAnswers, GraphHealthIndicator health, Clock clock) {
		this.server = server;
		this.schema = schema;
		this.intake = intake;
		this.graph = graph;
		this.chainMaps = chainMaps;
		this.walking = walking;
		this.recruiter = recruiter;
		this.firstAnswers = firstAnswers;
		this.health = health;
		this.clock = clock;
	}

	@EventListener
	void portIsOpen(WebServerInitializedEvent event) {
		if (event.getApplicationContext().getServerNamespace() != null) {
			// Health has a port of its own; nothing starts there.
			return;
		}
		int port = event.getWebServer().getPort();
		Thread thread = new Thread(() -> start(port), "startup");
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * Tries until it works: a database that is slow or away for a while is no reason to
	 * give up.
	 */
	private void start(int port) {
		Duration pause = FIRST_PAUSE;
		while (!tryToStart(port)) {
			sleep(pause);
			pause = (pause.compareTo(LONGEST_PAUSE) < 0) ? pause.multipliedBy(2) : LONGEST_PAUSE;
		}
	}

	private boolean tryToStart(int port) {
		try {
			this.server.awaitUp(PATIENCE);
			this.health.reached(this.schema.isToIndex() ? "indexing" : "migrating");
			this.schema.migrate();
			this.health.reached("loading");
			this.intake.loadSeed();
			this.intake.resume();
			if (this.graph.findRevision().isEmpty()) {
				// Refused, and nothing older is there: the report on the console says
				// what is wrong.
				this.health.reached("no-facts");
				return true;
			}
			this.health.reached("warming");
			warmUp();
			this.walking.keepUp();
			this.health.reached("ready");
			this.firstAnswers.print(port);
			return true;
		}
		catch (CancellationException ex) {
			LOG.info("启动中途停止 / Stopped while starting");
			return true;
		}
		catch (OutOfMemoryError ex) {
			// More of the same would not help: it stays as it is until somebody gives it
			// more.
			this.health.reached("out-of-memory");
			LOG.error(
					"内存不足({} MB):请以更大的堆重新启动,如 java -Xmx4g / "
							+ "Out of memory ({} MB): start it again with a larger heap, such as java -Xmx4g",
					MEGABYTES, MEGABYTES, ex);
			return true;
		}
		catch (RuntimeException ex) {
			this.health.reached("failed");
			LOG.error("启动未完成,稍后再试 / The start is not complete; it is tried again", ex);
			return false;
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

	/**
	 * Asks everything once, so that Neo4j has compiled its plans before somebody waits
	 * for them.
	 */
	private void warmUp() {
		LocalDate today = LocalDate.now(this.clock);
		this.graph.read(this.chainMaps::list);
		this.recruiter.answer(Question.about(null, today, 1));
	}

}
