package org.liantu.web;

import java.util.List;

import org.springframework.http.HttpHeaders;

import org.liantu.model.Fault;
import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** The caller accepts no format that this answer can be given in. */
final class NotAcceptable extends LiantuException {

	private static final long serialVersionUID = 1L;

	NotAcceptable(String accept, List<String> possible) {
		super(Phrase.of("problem.not-acceptable.detail", possible),
				List.of(new Fault(HttpHeaders.ACCEPT, accept, possible)));
	}

	@Override
	public String type() {
		return "not-acceptable";
	}

	@Override
	public int status() {
		return 406;
	}

}
