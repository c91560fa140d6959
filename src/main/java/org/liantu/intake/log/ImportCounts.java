package org.liantu.intake.log;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an import came to, in numbers.
 *
 * @param files tables that were read
 * @param rows rows in them
 * @param valid rows without an error
 * @param statements statements that the rows amount to; 0 if it was refused
 * @param added statements that are new
 * @param withdrawn statements that are gone
 * @param put nodes, edges and sources that are new or read differently
 * @param dropped nodes and edges that are gone
 * @param errors problems that refuse an import, or a row of it
 * @param warnings problems that do not
 * @param reviews questions that somebody has to decide
 * @param problems how often each kind of problem occurred, the ones not kept included
 * @param puts what is new or reads differently, by label or type
 * @param drops what is gone, by label or type
 */
public record ImportCounts(int files, long rows, long valid, int statements, int added, int withdrawn, int put,
		int dropped, int errors, int warnings, int reviews, SortedMap<String, Integer> problems,
		SortedMap<String, Integer> puts, SortedMap<String, Integer> drops) {

	/** Nothing yet. */
	public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, new TreeMap<>(),
			new TreeMap<>(), new TreeMap<>());

	public ImportCounts {
		problems = Collections.unmodifiableSortedMap(new TreeMap<>(problems));
		puts = Collections.unmodifiableSortedMap(new TreeMap<>(puts));
		drops = Collections.unmodifiableSortedMap(new TreeMap<>(drops));
	}

}
