package org.liantu.walk;

import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import org.liantu.graph.Graph;

/**
 * Keeps the projection up with the graph, whoever writes to it: looks many times a second
 * where it stands, and reads what changed.
 */
@Component
class Follower implements DisposableBean {

	private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

	private static final long PAUSE_MILLIS = 25;

	/** So often it is compared with the graph. */
	private static final long CHECK_NANOS = TimeUnit.MINUTES.toNanos(1);

	/** After the graph could not be asked. */
	private static final long LONG_PAUSE_MILLIS = 500;

	private final Graph graph;

	private final Projections projections;

	private final Drift drift;

	private @Nullable Thread thread;

	Follower(Graph graph, Projections projections, Drift drift) {
		this.drift = drift;
		this.graph = graph;
		this.projections = projections;
	}

	/** Starts to follow, unless it does already. */
	synchronized void start() {
		if (this.thread == null) {
			this.thread = new Thread(this::follow, "follower");
			this.thread.setDaemon(true);
			this.thread.start();
		}
	}

	private void follow() {
		boolean away = false;
		long checked = System.nanoTime();
		try {
			while (!Thread.currentThread().isInterrupted()) {
				try {
					this.graph.look(this.projections::catchUpTo);
					if (System.nanoTime() - checked > CHECK_NANOS) {
						this.projections.check(this.drift);
						checked = System.nanoTime();
					}
					away = false;
				}
				catch (RuntimeException ex) {
					if (!away) {
						LOG.warn("图库读不到,正在重试 / The graph cannot be read; trying again: {}", ex.getMessage());
					}
					away = true;
				}
				TimeUnit.MILLISECONDS.sleep(away ? LONG_PAUSE_MILLIS : PAUSE_MILLIS);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public synchronized void destroy() {
		if (this.thread != null) {
			this.thread.interrupt();
		}
	}

}
