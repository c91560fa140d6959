package org.liantu.intake.log;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What taking an import back changed.
 *
 * @param at when, in UTC
 * @param revision the revision of the graph afterwards
 * @param statements how many of its statements hold no more
 * @param handedOver how many are left because another import says them too
 * @param puts what is there still and reads differently, by label or type
 * @param drops what is gone, by label or type
 */
public record Withdrawal(String at, long revision, int statements, int handedOver, SortedMap<String, Integer> puts,
		SortedMap<String, Integer> drops) {

	public Withdrawal {
		puts = Collections.unmodifiableSortedMap(new TreeMap<>(puts));
		drops = Collections.unmodifiableSortedMap(new TreeMap<>(drops));
	}

}
