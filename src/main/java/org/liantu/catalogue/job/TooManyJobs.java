package org.liantu.catalogue.job;

import java.util.List;

import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** So many books are waiting that no more are taken. */
public final class TooManyJobs extends LiantuException {

	private static final long serialVersionUID = 1L;

	TooManyJobs() {
		super(Phrase.of("problem.too-many-jobs.detail"), List.of());
	}

	@Override
	public String type() {
		return "conflict";
	}

	@Override
	public int status() {
		return 409;
	}

}
