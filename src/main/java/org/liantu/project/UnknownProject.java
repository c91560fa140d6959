package org.liantu.project;

import java.util.List;

import org.liantu.model.NotFound;
import org.liantu.model.Phrase;

/** There is no such project. */
public final class UnknownProject extends NotFound {

	private static final long serialVersionUID = 1L;

	UnknownProject(String project) {
		super(Phrase.of("problem.unknown-project.detail", project), "project", project, List.of());
	}

}
