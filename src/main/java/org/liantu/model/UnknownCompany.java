package org.liantu.model;

import java.util.List;

/** The graph does not know the company. */
public final class UnknownCompany extends LiantuException {

	private static final long serialVersionUID = 1L;

	public UnknownCompany(String company) {
		this("company", company);
	}

	/**
	 * No such company.
	 * @param parameter which parameter or field named it
	 * @param company the id that nobody has
	 */
	public UnknownCompany(String parameter, String company) {
		super(Phrase.of("problem.unknown-company.detail", company), List.of(new Fault(parameter, company, List.of())));
	}

	@Override
	public String type() {
		return "unknown-company";
	}

	@Override
	public int status() {
		return 404;
	}

}
