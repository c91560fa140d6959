package org.liantu.intake.mapping;

import java.util.List;

import org.liantu.model.NotFound;
import org.liantu.model.Phrase;

/** There is no such mapping at hand. */
public final class UnknownMapping extends NotFound {

	private static final long serialVersionUID = 1L;

	public UnknownMapping(String id, List<String> known) {
		super(Phrase.of("problem.unknown-mapping.detail", id), "mapping", id, known);
	}

}
