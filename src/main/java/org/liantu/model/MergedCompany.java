package org.liantu.model;

import java.util.List;

/** The company asked for was merged into another, which is the one to ask for. */
public final class MergedCompany extends LiantuException {

	private static final long serialVersionUID = 1L;

	private final String company;

	private final String kept;

	/**
	 * A company that was merged away.
	 * @param company the id that was asked for
	 * @param kept the id to ask for
	 */
	public MergedCompany(String company, String kept) {
		super(Phrase.of("problem.merged-company.detail", company, kept),
				List.of(new Fault("company", company, List.of(kept))));
		this.company = company;
		this.kept = kept;
	}

	public String company() {
		return this.company;
	}

	public String kept() {
		return this.kept;
	}

	@Override
	public String type() {
		return "merged-company";
	}

	@Override
	public int status() {
		return 308;
	}

}
