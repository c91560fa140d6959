package org.liantu.intake.log;

import java.util.List;

import org.liantu.model.Fault;
import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** There was no such import. */
public final class UnknownImport extends LiantuException {

	private static final long serialVersionUID = 1L;

	public UnknownImport(String id) {
		super(Phrase.of("problem.unknown-import.detail", id), List.of(new Fault("import", id, List.of())));
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
