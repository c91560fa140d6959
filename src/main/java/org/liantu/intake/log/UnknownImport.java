package org.liantu.intake.log;

import java.util.List;

import org.liantu.model.NotFound;
import org.liantu.model.Phrase;

/** There was no such import. */
public final class UnknownImport extends NotFound {

	private static final long serialVersionUID = 1L;

	public UnknownImport(String id) {
		super(Phrase.of("problem.unknown-import.detail", id), "import", id, List.of());
	}

}
