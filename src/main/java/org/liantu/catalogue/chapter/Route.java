package org.liantu.catalogue.chapter;

import org.liantu.model.Name;

/**
 * Who can make the first call to a company.
 *
 * @param kind partner for a local company with which it is linked, homecoming for its
 * roots here, ambassador, workstation or chamber for a channel
 * @param name who
 */
public record Route(String kind, Name name) {

}
