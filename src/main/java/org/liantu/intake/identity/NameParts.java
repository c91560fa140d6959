package org.liantu.intake.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a full name is made of.
 *
 * @param core what is left without legal form and place
 * @param place the smallest place the name begins (or, after its brackets, ends) with;
 * null if none
 * @param formal whether the name states a legal form, as full names do
 * @param group whether it calls itself a group
 * @param branch whether it is a part of a company
 * @param numbers the numerals of the core, Chinese or not, in their order
 */
record NameParts(String core, @Nullable Place place, boolean formal, boolean group, boolean branch, String numbers) {

	private static final int SHORTEST = 2;

	private static final String NUMERALS = "0123456789零〇一二三四五六七八九十百";

	private static final List<String> LEGAL_FORMS = longestFirst(Rules.shipped().legalForms());

	private static final List<String> GROUPS = longestFirst(Rules.shipped().groups());

	private static final List<String> BRANCHES = longestFirst(Rules.shipped().branches());

	private static final Places PLACES = new Places(Rules.shipped());

	/** The parts of a normalized name. */
	static NameParts of(String normalized) {
		int end = normalized.length();
		boolean branch = ending(BRANCHES, normalized, end) != null;
		boolean formal = false;
		boolean group = false;
		while (!branch) {
			String form = ending(LEGAL_FORMS, normalized, end);
			String grouped = (form != null) ? null : ending(GROUPS, normalized, end);
			String ending = (form != null) ? form : grouped;
			if (ending == null || end - ending.length() < SHORTEST) {
				break;
			}
			formal = true;
			group |= grouped != null;
			end -= ending.length();
		}
		int start = 0;
		Place place = null;
		Place next = PLACES.at(normalized, 0, end, null);
		while (next != null && end - start - next.written() >= SHORTEST) {
			place = next;
			start += next.written();
			next = PLACES.at(normalized, start, end, place);
		}
		if (place == null) {
			place = PLACES.before(normalized, end);
			end -= (place != null) ? place.written() : 0;
		}
		String core = normalized.substring(start, end);
		return new NameParts(core, place, formal || branch, group, branch, numerals(core));
	}

	/** Normalized words, the longest first. */
	static List<String> longestFirst(Collection<String> words) {
		return words.stream()
			.map(CompanyNames::normalized)
			.distinct()
			.sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
			.toList();
	}

	private static @Nullable String ending(List<String> endings, String name, int end) {
		for (String ending : endings) {
			if (ending.length() <= end && name.startsWith(ending, end - ending.length())) {
				return ending;
			}
		}
		return null;
	}

	private static String numerals(String core) {
		int count = 0;
		for (int i = 0; i < core.length(); i++) {
			count += (NUMERALS.indexOf(core.charAt(i)) >= 0) ? 1 : 0;
		}
		if (count == 0) {
			return "";
		}
		StringBuilder numerals = new StringBuilder(count);
		core.chars().filter((sign) -> NUMERALS.indexOf(sign) >= 0).forEach((sign) -> numerals.append((char) sign));
		return numerals.toString();
	}

}
