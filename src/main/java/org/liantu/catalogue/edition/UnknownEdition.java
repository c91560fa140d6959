package org.liantu.catalogue.edition;

import java.util.List;

import org.liantu.model.NotFound;
import org.liantu.model.Phrase;

/** There is no such edition. */
public final class UnknownEdition extends NotFound {

	private static final long serialVersionUID = 1L;

	UnknownEdition(int number) {
		super(Phrase.of("problem.unknown-edition.detail", String.valueOf(number)), "number", String.valueOf(number),
				List.of());
	}

}
