package org.liantu.model;

/**
 * A station of a walk, as shown to a reader.
 *
 * @param id its id
 * @param label what it is, as {@link Label#text()}
 * @param name what it is called
 */
public record Node(String id, String label, Name name) {

}
