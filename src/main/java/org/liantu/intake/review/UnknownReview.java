package org.liantu.intake.review;

import java.util.List;

import org.liantu.model.Fault;
import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** There is no such review. */
public final class UnknownReview extends LiantuException {

	private static final long serialVersionUID = 1L;

	UnknownReview(String id) {
		super(Phrase.of("problem.unknown-review.detail", id), List.of(new Fault("review", id, List.of())));
	}

	@Override
	public String type() {
		return "not-found";
	}

	@Override
	public int status() {
		return 404;
	}

}
