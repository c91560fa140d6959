package org.liantu.walk;

import java.util.List;

import org.liantu.model.Fault;
import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** What the graph was at a revision is not known any more. */
public final class RevisionForgotten extends LiantuException {

	private static final long serialVersionUID = 1L;

	RevisionForgotten(long revision) {
		super(Phrase.of("problem.revision-forgotten.detail", revision),
				List.of(new Fault("changedSince", Long.toString(revision), List.of())));
	}

	@Override
	public String type() {
		return "revision-forgotten";
	}

	@Override
	public int status() {
		return 410;
	}

}
