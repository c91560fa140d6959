package org.liantu.graph;

/**
 * An answer and the one revision of the graph that it was read at.
 *
 * @param <T> what was asked for
 * @param revision the revision
 * @param value the answer
 */
public record Revisioned<T>(long revision, T value) {

}
