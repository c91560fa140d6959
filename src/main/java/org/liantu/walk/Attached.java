package org.liantu.walk;

import org.liantu.model.Edge;
import org.liantu.model.Name;

/**
 * Something that is attached to a company by one edge: an industry, a signal, a project.
 *
 * @param company id of the company
 * @param id of what is attached
 * @param name what it is called
 * @param kind of a signal; empty for others
 * @param on the day of a signal, ISO; empty for others
 * @param text of a signal; empty for others
 * @param edge the edge, with its sources
 */
public record Attached(String company, String id, Name name, String kind, String on, String text, Edge edge) {

}
