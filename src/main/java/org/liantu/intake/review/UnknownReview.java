package org.liantu.intake.review;

import java.util.List;

import org.liantu.model.NotFound;
import org.liantu.model.Phrase;

/** There is no such review. */
public final class UnknownReview extends NotFound {

	private static final long serialVersionUID = 1L;

	UnknownReview(String id) {
		super(Phrase.of("problem.unknown-review.detail", id), "review", id, List.of());
	}

}
