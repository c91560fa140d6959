package org.liantu.project;

import java.util.List;

import org.liantu.model.Fault;
import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** There is no such project. */
public final class UnknownProject extends LiantuException {

	private static final long serialVersionUID = 1L;

	UnknownProject(String project) {
		super(Phrase.of("problem.unknown-project.detail", project), List.of(new Fault("project", project, List.of())));
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
