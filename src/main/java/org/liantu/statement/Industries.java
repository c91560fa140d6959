package org.liantu.statement;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How the codes of industries nest. An id such as {@code sw2021.370103} names its
 * classification before the first dot or hyphen; one without is of GB/T 4754.
 */
final class Industries {

	private Industries() {
	}

	/**
	 * Industries in which sources class a company differently. A source that names
	 * several means all of them, so two that one source names together are none.
	 * @param values in which industries it is said to be
	 */
	static List<Claim> disputed(List<Claim> values) {
		int count = values.size();
		boolean[][] fit = new boolean[count][count];
		boolean[][] disputed = new boolean[count][count];
		boolean[][] together = new boolean[count][count];
		for (int i = 0; i < count; i++) {
			for (int j = 0; j < count; j++) {
				String one = values.get(i).value();
				String other = values.get(j).value();
				fit[i][j] = fit(one, other);
				disputed[i][j] = !fit[i][j] && classification(one).equals(classification(other));
			}
		}
		namedBySource(values).forEach((named) -> named.stream()
			.forEach((i) -> named.stream().filter((j) -> !fit[i][j]).forEach((j) -> together[i][j] = true)));
		for (int i = 0; i < count; i++) {
			for (int j = 0; j < count; j++) {
				if (together[i][j]) {
					settle(disputed, fit[i], fit[j]);
				}
			}
		}
		return IntStream.range(0, count)
			.filter((i) -> IntStream.range(0, count).anyMatch((j) -> disputed[i][j]))
			.mapToObj(values::get)
			.toList();
	}

	/** For every source, which of these it names. */
	private static Collection<BitSet> namedBySource(List<Claim> values) {
		Map<String, BitSet> named = new HashMap<>();
		for (int i = 0; i < values.size(); i++) {
			for (Statement said : values.get(i).said()) {
				named.computeIfAbsent(said.source(), (source) -> new BitSet()).set(i);
			}
		}
		return named.values();
	}

	/** Who is in both is in whatever lies around or within them. */
	private static void settle(boolean[][] disputed, boolean[] one, boolean[] other) {
		for (int i = 0; i < one.length; i++) {
			for (int j = 0; j < other.length; j++) {
				disputed[i][j] &= !(one[i] && other[j]);
			}
		}
	}

	/** Whether the one is the other, or lies within it, or around it. */
	private static boolean fit(String one, String other) {
		return one.equals(other) || liesWithin(one, other) || liesWithin(other, one);
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
