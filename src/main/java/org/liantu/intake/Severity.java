package org.liantu.intake;

import java.util.Locale;

/** How much a problem weighs: one error refuses the whole import, a warning does not. */
enum Severity {

	ERROR, WARNING;

	String text() {
		return name().toLowerCase(Locale.ROOT);
	}

}
