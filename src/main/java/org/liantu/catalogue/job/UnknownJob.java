package org.liantu.catalogue.job;

import java.util.List;

import org.liantu.model.NotFound;
import org.liantu.model.Phrase;

/** There is no such book on its way, or its file is not there. */
public final class UnknownJob extends NotFound {

	private static final long serialVersionUID = 1L;

	UnknownJob(String id) {
		super(Phrase.of("problem.unknown-job.detail", id), "id", id, List.of());
	}

}
