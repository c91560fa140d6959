package org.liantu.walk;

import java.util.List;

/**
 * What a question found by walking.
 *
 * @param walks the walks; those of a company that was looked at are complete
 * @param unseen how many companies within reach were not looked at, because the question
 * had cost enough; 0 if the answer is whole
 */
public record Walked(List<FoundWalk> walks, long unseen) {

}
