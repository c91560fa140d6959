package org.liantu.intake.foreign;

import org.liantu.intake.file.ForeignFile;
import org.liantu.intake.mapping.Entry;

/**
 * One file, read in one way.
 *
 * @param file the file
 * @param entry how its records become rows
 * @param order of its mapping among several: the lowest comes first to a name or a code
 */
record Reading(ForeignFile file, Entry entry, int order) {

	/**
	 * Which records of the file are read: those of a sheet, or of a place in a document.
	 */
	String part() {
		return this.file.name() + "\n" + this.entry.shape();
	}

}
