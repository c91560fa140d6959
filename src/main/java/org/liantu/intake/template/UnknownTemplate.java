package org.liantu.intake.template;

import java.util.List;

import org.liantu.model.Fault;
import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** There is no template of that name. */
public final class UnknownTemplate extends LiantuException {

	private static final long serialVersionUID = 1L;

	UnknownTemplate(String word, List<String> words) {
		super(Phrase.of("problem.unknown-template.detail", word), List.of(new Fault("table", word, words)));
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
