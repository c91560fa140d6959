package org.liantu.startup;

import java.util.concurrent.atomic.AtomicReference;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import org.liantu.graph.GraphServer;

/** Ready only when the graph is loaded and warm, and its server serves. */
@Component("graphHealthIndicator")
class GraphHealthIndicator implements HealthIndicator {

	private final GraphServer server;

	private final AtomicReference<String> stage = new AtomicReference<>("starting");

	GraphHealthIndicator(GraphServer server) {
		this.server = server;
	}

	/**
	 * Notes how far the start has come: starting, migrating or, on a graph that was
	 * filled offline, indexing, then loading, warming, ready; failed, out-of-memory.
	 */
	void reached(String newStage) {
		this.stage.set(newStage);
	}

	@Override
	public Health health() {
		String reached = this.stage.get();
		boolean ready = reached.equals("ready") && this.server.isUp();
		return (ready ? Health.up() : Health.outOfService()).withDetail("stage", reached).build();
	}

}
