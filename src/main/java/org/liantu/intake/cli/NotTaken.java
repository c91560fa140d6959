package org.liantu.intake.cli;

import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** The command cannot go on; says why, and how it therefore ends. */
final class NotTaken extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Exit exit;

	private final transient Phrase reason;

	NotTaken(Exit exit, Phrase reason) {
		super(reason.key() + reason.args());
		this.exit = exit;
		this.reason = reason;
	}

	static NotTaken usage(Phrase reason) {
		return new NotTaken(Exit.USAGE, reason);
	}

	static NotTaken of(LiantuException cause) {
		NotTaken notTaken = new NotTaken(Exit.ofStatus(cause.status()), cause.detail());
		notTaken.initCause(cause);
		return notTaken;
	}

	Exit exit() {
		return this.exit;
	}

	Phrase reason() {
		return this.reason;
	}

}
