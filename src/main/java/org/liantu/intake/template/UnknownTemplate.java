package org.liantu.intake.template;

import java.util.List;

import org.liantu.model.NotFound;
import org.liantu.model.Phrase;

/** There is no template of that name. */
public final class UnknownTemplate extends NotFound {

	private static final long serialVersionUID = 1L;

	UnknownTemplate(String word, List<String> words) {
		super(Phrase.of("problem.unknown-template.detail", word), "table", word, words);
	}

}
