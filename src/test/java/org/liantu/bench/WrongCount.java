package org.liantu.bench;

/** What is in a store is not what was brought in. */
final class WrongCount extends RuntimeException {

	private static final long serialVersionUID = 1L;

	WrongCount(String message) {
		super(message);
	}

	/** Looks whether there are as many as there should be. */
	static void check(String what, long expected, long found) {
		if (expected != found) {
			throw new WrongCount(what + ": " + found + " instead of " + expected);
		}
	}

}
