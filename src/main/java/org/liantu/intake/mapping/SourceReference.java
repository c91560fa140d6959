package org.liantu.intake.mapping;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Source;

/**
 * The source that a mapping cites.
 *
 * @param id its id
 * @param described what the mapping says of it; null if it must be known already
 */
public record SourceReference(String id, @Nullable Source described) {

}
