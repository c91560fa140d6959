package org.liantu.catalogue.job;

import java.util.List;

import org.liantu.model.Fault;
import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** There is no such book on its way, or its file is not there. */
public final class UnknownJob extends LiantuException {

	private static final long serialVersionUID = 1L;

	UnknownJob(String id) {
		super(Phrase.of("problem.unknown-job.detail", id), List.of(new Fault("id", id, List.of())));
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
