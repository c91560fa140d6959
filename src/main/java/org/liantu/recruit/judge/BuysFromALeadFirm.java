package org.liantu.recruit.judge;

import org.liantu.recruit.find.Link;

/** A lead firm's goods reach it. */
final class BuysFromALeadFirm extends TradesWithALeadFirm {

	BuysFromALeadFirm() {
		super(Link.Kind.BUYS_FROM_A_LEAD_FIRM);
	}

	@Override
	public String id() {
		return "buys-from-a-lead-firm";
	}

}
