package org.liantu.catalogue.edition;

import java.util.List;

import org.liantu.model.Fault;
import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** There is no such edition. */
public final class UnknownEdition extends LiantuException {

	private static final long serialVersionUID = 1L;

	UnknownEdition(int number) {
		super(Phrase.of("problem.unknown-edition.detail", String.valueOf(number)),
				List.of(new Fault("number", String.valueOf(number), List.of())));
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
