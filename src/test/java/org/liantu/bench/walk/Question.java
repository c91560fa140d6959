package org.liantu.bench.walk;

import java.util.List;

/**
 * A question that every engine is asked.
 *
 * @param kind what is asked
 * @param group of whom
 * @param from number of the lead firm, or of the company at one end
 * @param to number of the company at the other end; the same where only one is asked of
 */
record Question(Kind kind, Group group, int from, int to) {

	/** How far apart companies are looked for. */
	private static final int FARTHEST = 6;

	/** What can be asked. */
	enum Kind {

		W1("W1: 1 hop"), W2("W2: up to 2 hops"), W3("W3: up to 3 hops"), DISTANCE("shortest path");

		private final String text;

		Kind(String text) {
			this.text = text;
		}

		String text() {
			return this.text;
		}

	}

	/** Of whom it can be asked. */
	enum Group {

		ANYWHERE("any company"), HUBS("hubs");

		private final String text;

		Group(String text) {
			this.text = text;
		}

		String text() {
			return this.text;
		}

	}

	/** Asks it. */
	Answer ask(Engine engine) {
		return switch (this.kind) {
			case W1, W2, W3 -> new Answer(engine.top(this.from, this.kind.ordinal() + 1), 0);
			case DISTANCE -> new Answer(List.of(), engine.distance(this.from, this.to, FARTHEST));
		};
	}

}
