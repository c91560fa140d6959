package org.liantu.walk;

import java.util.List;

import org.liantu.model.Name;

/**
 * A chain as the graph has it.
 *
 * @param id its id
 * @param name what it is called
 * @param segments how many it has
 * @param leadFirms ids of the companies that lead it, sorted
 */
public record ChainNode(String id, Name name, int segments, List<String> leadFirms) {

}
