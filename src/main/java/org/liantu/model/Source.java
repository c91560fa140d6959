package org.liantu.model;

import org.jspecify.annotations.Nullable;

/**
 * A text in which somebody can read a fact.
 *
 * @param id its id
 * @param title its title
 * @param publisher who published it
 * @param on the day of publication, or of retrieval for a register, as YYYY-MM-DD
 * @param url where it was read, null if it has no address
 * @param locator where in it, or how the day was chosen; null if there is nothing to say
 * @param basis on what it rests, as {@link Basis#text()}
 */
public record Source(String id, String title, String publisher, String on, @Nullable String url,
		@Nullable String locator, String basis) {

}
