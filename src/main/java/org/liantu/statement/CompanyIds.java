package org.liantu.statement;

import org.springframework.stereotype.Component;

import org.liantu.model.Label;
import org.liantu.model.LiantuException;
import org.liantu.model.MergedCompany;
import org.liantu.model.Thing;
import org.liantu.model.UnknownCompany;

/** Says why there is no company of an id. */
@Component
public class CompanyIds {

	private final Statements statements;

	CompanyIds(Statements statements) {
		this.statements = statements;
	}

	/** It was merged into another, or nobody knows it. */
	public LiantuException missing(String company) {
		return this.statements.findKept(new Thing(Label.COMPANY, company))
			.<LiantuException>map((kept) -> new MergedCompany(company, kept.id()))
			.orElseGet(() -> new UnknownCompany(company));
	}

	/** The id to look under: that of the company kept, if this one was merged. */
	public String kept(String company) {
		return this.statements.findKept(new Thing(Label.COMPANY, company)).map(Thing::id).orElse(company);
	}

}
