package org.liantu.intake.foreign;

import java.util.List;

import org.liantu.model.Fault;
import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** What is asked of an import does not go with the state that it is in. */
public final class NotPossible extends LiantuException {

	private static final long serialVersionUID = 1L;

	private NotPossible(Phrase detail, Fault fault) {
		super(detail, List.of(fault));
	}

	/** It has ended, or is not yet published, or is the seed's. */
	static NotPossible inState(String id, String state) {
		return new NotPossible(Phrase.of("problem.not-in-this-state.detail", id, Phrase.of("import-state." + state)),
				new Fault("import", id, List.of()));
	}

	/** The key was used for something else. */
	static NotPossible keyUsed(String key) {
		return new NotPossible(Phrase.of("problem.key-used.detail", key), new Fault("Idempotency-Key", key, List.of()));
	}

	/** Too many wait already. */
	static NotPossible tooMany(int most) {
		return new NotPossible(Phrase.of("problem.too-many-imports.detail", most),
				new Fault("import", null, List.of()));
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
