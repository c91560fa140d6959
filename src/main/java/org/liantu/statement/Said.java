package org.liantu.statement;

/**
 * A statement as it stands in the graph.
 *
 * @param id its id
 * @param statement what it says
 * @param mine whether the import at work brought it
 */
record Said(String id, Statement statement, boolean mine) {

}
