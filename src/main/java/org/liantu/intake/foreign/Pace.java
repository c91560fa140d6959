package org.liantu.intake.foreign;

import java.time.Clock;
import java.time.Instant;

import org.liantu.intake.log.Progress;

/** How fast an import goes on, and how long it will still take at that pace. */
final class Pace {

	/** Sooner nobody can tell. */
	private static final double SHORTEST_SECONDS = 1;

	private final Clock clock;

	private final Instant started;

	private Instant stepStarted;

	Pace(Clock clock) {
		this.clock = clock;
		this.started = clock.instant();
		this.stepStarted = this.started;
	}

	/** A new step begins, with a pace of its own. */
	void step() {
		this.stepStarted = this.clock.instant();
	}

	/**
	 * Where it stands.
	 * @param read records read
	 * @param valid of those, rows without an error
	 * @param written statements written
	 * @param done of what is counted in this step
	 * @param share of the whole, 0 to 1
	 */
	Progress at(long read, long valid, long written, long done, double share) {
		double inStep = seconds(this.stepStarted);
		double inAll = seconds(this.started);
		Long remaining = (share > 0.02 && inAll >= SHORTEST_SECONDS) ? Math.round(inAll * (1 - share) / share) : null;
		return new Progress(read, valid, written, (inStep > 0) ? Math.round(done / inStep) : 0, share, remaining);
	}

	private double seconds(Instant from) {
		return (this.clock.millis() - from.toEpochMilli()) / 1000.0;
	}

}
