package org.liantu.recruit.judge;

import org.liantu.recruit.find.Link;

/** It makes something that a local firm's product goes into. */
final class BuysLocalProducts extends LinksByProducts {

	BuysLocalProducts() {
		super(Link.Kind.BUYS_LOCAL_PRODUCTS);
	}

	@Override
	public String id() {
		return "buys-local-products";
	}

}
