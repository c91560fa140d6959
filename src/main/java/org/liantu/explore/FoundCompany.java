package org.liantu.explore;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Name;
import org.liantu.model.Region;

/**
 * A company that a search found.
 *
 * @param id its id
 * @param name its short name if it has one, else its full name
 * @param region where it sits, as fine as is known; null if nothing is known
 * @param calibre its standings, sorted
 * @param matched what of it was meant
 */
public record FoundCompany(String id, Name name, @Nullable Region region, List<String> calibre, Match matched) {

	/**
	 * What of a company matched.
	 *
	 * @param field id, stockCode, creditCode, name, shortName, otherNames, nameEn,
	 * product, or initials of its pinyin
	 * @param value its value
	 */
	public record Match(String field, String value) {

	}

}
