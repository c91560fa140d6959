package org.liantu.web;

import java.util.List;

import org.liantu.model.Fault;
import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** The graph has moved on since the page before; the list must be read from its start. */
public final class CursorExpired extends LiantuException {

	private static final long serialVersionUID = 1L;

	CursorExpired(String cursor) {
		super(Phrase.of("problem.cursor-expired.detail"), List.of(new Fault(Cursor.PARAMETER, cursor, List.of())));
	}

	@Override
	public String type() {
		return "cursor-expired";
	}

	@Override
	public int status() {
		return 410;
	}

}
