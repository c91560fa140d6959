package org.liantu.home;

import org.liantu.model.Walk;

/**
 * A local company.
 *
 * @param id its id
 * @param homeward the shortest walk from it into the home region: over a plant it owns,
 * or straight
 */
public record Local(String id, Walk homeward) {

}
