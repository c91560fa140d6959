package org.liantu.model;

/**
 * A region.
 *
 * @param code its GB/T 2260 code, nine digits for towns
 * @param name its name
 */
public record Region(String code, Name name) {

}
