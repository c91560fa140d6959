package org.liantu.model;

import java.util.List;

/** There is no such segment where it was looked for. */
public final class UnknownSegment extends LiantuException {

	private static final long serialVersionUID = 1L;

	public UnknownSegment(String segment) {
		super(Phrase.of("problem.unknown-segment.detail", segment), List.of(new Fault("segment", segment, List.of())));
	}

	@Override
	public String type() {
		return "unknown-segment";
	}

	@Override
	public int status() {
		return 404;
	}

}
