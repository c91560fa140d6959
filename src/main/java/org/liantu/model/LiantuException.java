package org.liantu.model;

import java.util.List;

/**
 * The root of everything the service refuses or cannot do for a reason that its caller
 * should read. Turned into problem+json in one place.
 */
public abstract class LiantuException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Phrase detail;

	private final transient List<Fault> errors;

	protected LiantuException(Phrase detail, List<Fault> errors) {
		super(detail.key() + detail.args());
		this.detail = detail;
		this.errors = List.copyOf(errors);
	}

	/** The last part of the problem's type, such as {@code unknown-company}. */
	public abstract String type();

	/** The HTTP status that says it best. */
	public abstract int status();

	/** What happened, in the reader's language once rendered. */
	public Phrase detail() {
		return this.detail;
	}

	/** Each fault by itself; may be empty. */
	public List<Fault> errors() {
		return this.errors;
	}

}
