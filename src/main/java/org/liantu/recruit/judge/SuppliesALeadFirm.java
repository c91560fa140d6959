package org.liantu.recruit.judge;

import org.liantu.recruit.find.Link;

/** Its goods reach a lead firm. */
final class SuppliesALeadFirm extends TradesWithALeadFirm {

	SuppliesALeadFirm() {
		super(Link.Kind.SUPPLIES_A_LEAD_FIRM);
	}

	@Override
	public String id() {
		return "supplies-a-lead-firm";
	}

}
