package org.liantu.chainmap;

import java.util.List;

import org.liantu.model.Fault;
import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** There is no such chain. */
public final class UnknownChain extends LiantuException {

	private static final long serialVersionUID = 1L;

	public UnknownChain(String chain, List<String> known) {
		super(Phrase.of("problem.unknown-chain.detail", chain), List.of(new Fault("chain", chain, known)));
	}

	@Override
	public String type() {
		return "unknown-chain";
	}

	@Override
	public int status() {
		return 404;
	}

}
