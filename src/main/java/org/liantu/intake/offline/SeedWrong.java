package org.liantu.intake.offline;

import java.nio.file.Path;
import java.util.List;

import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** The seed has errors: a graph without it would not be the one that is wanted. */
final class SeedWrong extends LiantuException {

	private static final long serialVersionUID = 1L;

	SeedWrong(int errors, Path log) {
		super(Phrase.of("cli.seed-wrong", errors, log.toString()), List.of());
	}

	@Override
	public String type() {
		return "seed-wrong";
	}

	@Override
	public int status() {
		return 422;
	}

}
