package org.liantu.statement;

/**
 * How the codes of industries nest. An id such as {@code sw2021.370103} names its
 * classification before the first dot or hyphen; one without is of GB/T 4754.
 */
final class Industries {

	private Industries() {
	}

	/** Whether the one is the other, or lies within it, or around it. */
	static boolean fit(String one, String other) {
		return one.equals(other) || liesWithin(one, other) || liesWithin(other, one);
	}

	/** Whether they are of one classification and nobody can be in both at once. */
	static boolean exclude(String one, String other) {
		return classification(one).equals(classification(other)) && !fit(one, other);
	}

	private static boolean liesWithin(String inner, String outer) {
		if (!classification(inner).equals(classification(outer))) {
			return false;
		}
		String coarse = code(outer);
		String fine = code(inner);
		return fine.length() > coarse.length() && fine.startsWith(coarse)
				|| coarse.length() > 4 && Truth.liesWithin(fine, coarse);
	}

	/**
	 * The sections of GB/T 4754 are letters that no code starts with: which codes they
	 * take in cannot be told by digits, so they are compared with each other alone.
	 */
	private static String classification(String id) {
		int end = end(id);
		return (end >= 0) ? id.substring(0, end) : id.matches("[a-z]") ? "section" : "";
	}

	private static String code(String id) {
		return id.substring(end(id) + 1);
	}

	private static int end(String id) {
		int dot = id.indexOf('.');
		int hyphen = id.indexOf('-');
		return (dot < 0 || hyphen < 0) ? Math.max(dot, hyphen) : Math.min(dot, hyphen);
	}

}
