package org.liantu.intake.cli;

import org.liantu.intake.log.Import;

/** How the command ends, for the script that called it. */
enum Exit {

	/** Imported, or tried and without an error. */
	DONE(0),
	/** Refused, or tried and with errors. */
	REFUSED(1),
	/** The command was not understood. */
	USAGE(2),
	/** The service or its graph is away. */
	AWAY(3),
	/** Cancelled, or failed for a reason that is not in the files. */
	FAILED(4);

	private final int code;

	Exit(int code) {
		this.code = code;
	}

	int code() {
		return this.code;
	}

	/** How an import that has ended went. */
	static Exit of(Import ended) {
		return switch (ended.state()) {
			case Import.DONE -> DONE;
			case Import.TRIED -> (ended.counts().errors() == 0) ? DONE : REFUSED;
			case Import.REFUSED -> REFUSED;
			default -> FAILED;
		};
	}

	/** How it ends when the call was answered with this HTTP status. */
	static Exit ofStatus(int status) {
		return switch (status) {
			case 400 -> USAGE;
			case 413, 422 -> REFUSED;
			case 502, 503, 504 -> AWAY;
			default -> FAILED;
		};
	}

}
