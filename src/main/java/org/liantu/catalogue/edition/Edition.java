package org.liantu.catalogue.edition;

/**
 * A published book.
 *
 * @param chain id of the chain
 * @param language tag of its language
 * @param number counts the editions of that chain and language, from 1
 * @param title its title
 * @param revision the revision it was made from
 * @param day the day for which it was made, YYYY-MM-DD
 * @param hash what tells its content from any other
 * @param publishedAt when it was published, in UTC
 */
public record Edition(String chain, String language, int number, String title, long revision, String day, String hash,
		String publishedAt) {

}
