package org.liantu.chainmap;

import org.liantu.model.Name;

/**
 * A chain, as named in a list.
 *
 * @param id its id
 * @param name its name
 * @param segments how many segments its map has
 * @param leadFirms how many local companies lead it
 * @param companies how many companies are known to work in it
 */
public record Chain(String id, Name name, int segments, int leadFirms, int companies) {

}
