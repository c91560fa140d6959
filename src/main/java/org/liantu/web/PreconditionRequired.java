package org.liantu.web;

import java.util.List;

import org.springframework.http.HttpHeaders;

import org.liantu.model.Fault;
import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** A write must say what it believes to replace. */
public final class PreconditionRequired extends LiantuException {

	private static final long serialVersionUID = 1L;

	public PreconditionRequired() {
		super(Phrase.of("problem.precondition-required.detail"),
				List.of(new Fault(HttpHeaders.IF_MATCH, null, List.of("ETag", "*"))));
	}

	@Override
	public String type() {
		return "precondition-required";
	}

	@Override
	public int status() {
		return 428;
	}

}
