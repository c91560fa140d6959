package org.liantu.recruit.find;

import org.liantu.model.Walk;

/**
 * A walk that links a candidate to the home region's chain.
 *
 * @param kind how it links
 * @param walk from the candidate into the home region
 * @param reached how many edges of the walk lead to the local company or region it is
 * about; the rest is that one's way home
 * @param having how many have what makes the link: makers of the product, partners of the
 * busiest company between, suppliers of the shared customer; 1 where nothing is shared
 * @param endsAtLeadFirm whether the local company is a lead firm of the chain
 * @param detail what the kind needs to say more, else empty
 */
public record Link(Kind kind, Walk walk, int reached, long having, boolean endsAtLeadFirm, String detail) {

	/** The ways in which a company can be linked. */
	public enum Kind {

		SUPPLIES_A_LEAD_FIRM, BUYS_FROM_A_LEAD_FIRM, SHARES_A_CUSTOMER, MAKES_AN_INPUT, BUYS_LOCAL_PRODUCTS,
		SHARES_AN_OWNER, HAS_ROOTS_HERE

	}

}
