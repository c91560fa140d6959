package org.liantu.project;

import java.util.List;

import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** What was to be replaced is no longer what the caller read. */
public final class Changed extends LiantuException {

	private static final long serialVersionUID = 1L;

	Changed() {
		super(Phrase.of("problem.changed.detail"), List.of());
	}

	@Override
	public String type() {
		return "conflict";
	}

	@Override
	public int status() {
		return 412;
	}

}
