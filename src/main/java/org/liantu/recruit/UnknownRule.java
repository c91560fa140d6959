package org.liantu.recruit;

import java.util.Collection;
import java.util.List;

import org.liantu.model.Fault;
import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** A weight was given for a rule that does not exist. */
public final class UnknownRule extends LiantuException {

	private static final long serialVersionUID = 1L;

	UnknownRule(String rule, Collection<String> known) {
		super(Phrase.of("problem.unknown-rule.detail", rule), List.of(new Fault("weights", rule, List.copyOf(known))));
	}

	@Override
	public String type() {
		return "unknown-rule";
	}

	@Override
	public int status() {
		return 400;
	}

}
