package org.liantu.recruit;

import java.util.List;

import org.liantu.model.Fault;
import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** There is no such segment in the chains asked for. */
public final class UnknownSegment extends LiantuException {

	private static final long serialVersionUID = 1L;

	UnknownSegment(String segment) {
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
