package org.liantu.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

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

	/** The body is of none of the types that the call takes. */
	static Refused mediaType(@Nullable String type, List<String> possible) {
		return new Refused("unsupported-media-type", 415,
				Phrase.of("problem.unsupported-media-type.detail", String.join(", ", possible)),
				List.of(new Fault("Content-Type", type, possible)));
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

	/** Addressed to a name that is not this machine's own. */
	static Refused foreignHost(@Nullable String host) {
		return new Refused("forbidden", 403, Phrase.of("problem.forbidden.host", String.valueOf(host)),
				List.of(new Fault("Host", host, List.of("localhost", "127.0.0.1", "[::1]"))));
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
