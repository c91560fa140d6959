package org.liantu.chainmap;

/**
 * Goods flow from one leaf segment to another.
 *
 * @param from id of the segment that feeds
 * @param to id of the segment that is fed
 */
public record Feed(String from, String to) {

}
