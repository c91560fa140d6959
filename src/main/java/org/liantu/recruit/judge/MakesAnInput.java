package org.liantu.recruit.judge;

import org.liantu.recruit.find.Link;

/** It makes what goes into a local firm's product. */
final class MakesAnInput extends LinksByProducts {

	MakesAnInput() {
		super(Link.Kind.MAKES_AN_INPUT);
	}

	@Override
	public String id() {
		return "makes-an-input";
	}

}
