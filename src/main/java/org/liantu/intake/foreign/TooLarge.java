package org.liantu.intake.foreign;

import java.util.List;

import org.liantu.model.Fault;
import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** A file has more bytes than are taken. */
public final class TooLarge extends LiantuException {

	private static final long serialVersionUID = 1L;

	TooLarge(String file, long most) {
		super(Phrase.of("problem.file-too-large.detail", file, most / (1024 * 1024)),
				List.of(new Fault("file", file, List.of())));
	}

	@Override
	public String type() {
		return "payload-too-large";
	}

	@Override
	public int status() {
		return 413;
	}

}
