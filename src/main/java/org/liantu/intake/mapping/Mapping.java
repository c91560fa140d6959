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
 * @param skip patterns of names of files that are known and left out without a word
 * @param entries what to read from which file
 * @param hash tells whether two mappings say the same
 */
public record Mapping(String id, Name title, int order, List<String> skip, List<Entry> entries, String hash) {

	public Mapping {
		skip = List.copyOf(skip);
		entries = List.copyOf(entries);
	}

	/** Whether a file is left out on purpose; folders before its name do not matter. */
	public boolean skips(String file) {
		return Entry.isMeant(this.skip, file);
	}

}
