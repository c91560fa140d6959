package org.liantu.intake.mapping;

import java.util.List;

import org.liantu.model.Name;

/**
 * How the files of one data set are to be read.
 *
 * @param id its id
 * @param title what to call it
 * @param order among several mappings of one import, the lowest is read first and so
 * comes first to a name or a code
 * @param entries what to read from which file
 * @param hash tells whether two mappings say the same
 */
public record Mapping(String id, Name title, int order, List<Entry> entries, String hash) {

	public Mapping {
		entries = List.copyOf(entries);
	}

}
