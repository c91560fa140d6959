package org.liantu.intake.log;

/**
 * A file that was brought.
 *
 * @param name as whoever brought it calls it
 * @param bytes how large it is
 * @param sha256 SHA-256 of its content, in hex
 */
public record ImportFile(String name, long bytes, String sha256) {

}
