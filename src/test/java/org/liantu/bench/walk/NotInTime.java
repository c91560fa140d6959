package org.liantu.bench.walk;

/** An engine gave a question up. */
final class NotInTime extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NotInTime(Throwable cause) {
		super(cause);
	}

}
