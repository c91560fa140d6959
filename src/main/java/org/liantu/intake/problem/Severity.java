package org.liantu.intake.problem;

import java.util.Locale;

/** How much a problem weighs: one error refuses the whole import, a warning does not. */
public enum Severity {

	ERROR, WARNING;

	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

}
