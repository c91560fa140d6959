package org.liantu.rulebook;

/**
 * Says whether two answers were made by the same rules.
 *
 * @param hash the first 64 bits of SHA-256 over the file, as hex
 */
public record RulebookHash(String hash) {

}
