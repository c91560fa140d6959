package org.liantu.intake.mapping;

import java.util.List;

import org.liantu.model.Fault;
import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** There is no such mapping at hand. */
public final class UnknownMapping extends LiantuException {

	private static final long serialVersionUID = 1L;

	public UnknownMapping(String id, List<String> known) {
		super(Phrase.of("problem.unknown-mapping.detail", id), List.of(new Fault("mapping", id, known)));
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
