package org.liantu.statement;

import java.util.Collection;

import org.liantu.model.Source;

/**
 * Statements that come and go together, under at most one new revision.
 *
 * @param importId id of the import that brings them
 * @param sources the sources that the new statements cite, new or as they now read
 * @param add statements to keep from now on; one that is already live is left alone, and
 * one that the office withdrew stays withdrawn
 * @param withdraw ids of statements to withdraw
 * @param by who withdraws: the origin of this publication
 */
public record Publication(String importId, Collection<Source> sources, Collection<Statement> add,
		Collection<String> withdraw, String by) {

}
