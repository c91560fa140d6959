package org.liantu.web;

import java.util.List;

import org.liantu.model.Fault;
import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** A request that is refused for what it is, before anybody looks at what it asks. */
final class Refused extends LiantuException {

	private static final long serialVersionUID = 1L;

	private final String type;

	private final int status;

	private Refused(String type, int status, Phrase detail, List<Fault> errors) {
		super(detail, errors);
		this.type = type;
		this.status = status;
	}

	/** The body is larger than so many bytes. */
	static Refused payloadTooLarge(long most) {
		return new Refused("payload-too-large", 413, Phrase.of("problem.payload-too-large.detail", most), List.of());
	}

	/** The address is longer than so many characters. */
	static Refused addressTooLong(int most) {
		return new Refused("uri-too-long", 414, Phrase.of("problem.uri-too-long.detail", most), List.of());
	}

	/** A page of another site wants something written. */
	static Refused foreignOrigin(String origin) {
		return new Refused("forbidden", 403, Phrase.of("problem.forbidden.origin", origin),
				List.of(new Fault("Origin", origin, List.of())));
	}

	@Override
	public String type() {
		return this.type;
	}

	@Override
	public int status() {
		return this.status;
	}

}
