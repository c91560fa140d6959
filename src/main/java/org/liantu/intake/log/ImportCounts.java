package org.liantu.intake.log;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an import came to, in numbers.
 *
 * @param files tables that were read
 * @param rows rows in them
 * @param statements statements that the rows amount to; 0 if it was refused
 * @param added statements that are new
 * @param withdrawn statements that are gone
 * @param put nodes, edges and sources that are new or read differently
 * @param dropped nodes and edges that are gone
 * @param errors problems that refuse an import
 * @param warnings problems that do not
 * @param problems how often each kind of problem occurred, the ones not kept included
 */
public record ImportCounts(int files, int rows, int statements, int added, int withdrawn, int put, int dropped,
		int errors, int warnings, SortedMap<String, Integer> problems) {

	public ImportCounts {
		problems = Collections.unmodifiableSortedMap(new TreeMap<>(problems));
	}

}
