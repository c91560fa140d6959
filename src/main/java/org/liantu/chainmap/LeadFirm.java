package org.liantu.chainmap;

import org.liantu.model.Name;

/**
 * A local company that leads a chain.
 *
 * @param id its id
 * @param name its name
 */
public record LeadFirm(String id, Name name) {

}
