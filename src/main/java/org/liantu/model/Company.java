package org.liantu.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A company, as named in a list.
 *
 * @param id its id
 * @param name its short name if it has one, else its full name
 * @param region where it sits, as fine as is known; null if nothing is known
 * @param calibre its standings, sorted: listed, unicorn, national-champion, little-giant,
 * headquarters
 */
public record Company(String id, Name name, @Nullable Region region, List<String> calibre) {

	public Company {
		calibre = List.copyOf(calibre);
	}

}
