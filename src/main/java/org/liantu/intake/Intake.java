package org.liantu.intake;

import org.springframework.stereotype.Component;

import org.liantu.intake.foreign.ForeignIntake;
import org.liantu.intake.seed.SeedIntake;

/** Takes facts in. What the rest of the program asks of the intake. */
@Component
public class Intake {

	private final SeedIntake seed;

	private final ForeignIntake foreign;

	Intake(SeedIntake seed, ForeignIntake foreign) {
		this.seed = seed;
		this.foreign = foreign;
	}

	/**
	 * Loads the seed if its files are not those that were loaded last.
	 * @throws org.liantu.graph.GraphUnavailable if the graph is away; nothing is written
	 */
	public void loadSeed() {
		this.seed.loadSeed();
	}

	/**
	 * Goes on with imports that were cut short when the service last ended.
	 * @throws org.liantu.graph.GraphUnavailable if the graph is away
	 */
	public void resume() {
		this.foreign.resume();
	}

}
