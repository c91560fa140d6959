package org.liantu.model;

import java.util.List;

/** Something that was asked for by its id is not there. */
public abstract class NotFound extends LiantuException {

	private static final long serialVersionUID = 1L;

	/**
	 * What is not there.
	 * @param detail the same in words
	 * @param parameter what the caller named it by
	 * @param value the id that was given
	 * @param known ids that there are; empty where they are not told
	 */
	protected NotFound(Phrase detail, String parameter, String value, List<String> known) {
		super(detail, List.of(new Fault(parameter, value, known)));
	}

	@Override
	public final String type() {
		return "not-found";
	}

	@Override
	public final int status() {
		return 404;
	}

}
