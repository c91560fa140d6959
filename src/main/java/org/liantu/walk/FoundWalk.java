package org.liantu.walk;

import org.liantu.model.Walk;

/**
 * A walk that was found.
 *
 * @param walk from the one who was looked for
 * @param end id of the one it ends at
 * @param having how many have what makes the walk: what says how much it tells; 1 where
 * nothing is shared
 * @param detail what the question says it is; else empty
 */
public record FoundWalk(Walk walk, String end, long having, String detail) {

}
