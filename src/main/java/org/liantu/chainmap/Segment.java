package org.liantu.chainmap;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Name;

/**
 * A box on the map, as it stands here.
 *
 * @param id its id, such as {@code rail-transit.bogie}
 * @param parent id of the segment it is part of, null for a root
 * @param stage upstream, midstream, downstream or support
 * @param name its name
 * @param definition what belongs into it, in Chinese
 * @param level how present it is here: missing, weak, adequate, strong
 * @param action what to do about it: fill, strengthen, extend, none
 * @param presence sum over its local companies of their weight times confidence
 * @param need presence of what is one FEEDS edge away
 * @param local how many local companies work in it or in a part of it
 * @param known how many companies altogether
 */
public record Segment(String id, @Nullable String parent, String stage, Name name, @Nullable String definition,
		String level, String action, double presence, double need, int local, int known) {

}
