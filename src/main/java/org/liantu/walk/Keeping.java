package org.liantu.walk;

/**
 * Which of the walks that are found are kept.
 *
 * @param perEnd so many of each company to each end at the most: first come the shorter,
 * then the surer
 * @param perCompany so many of those, of each company: first come those worth more
 * @param worth says what one is worth
 * @param effort edges that may be looked at for all of it
 */
public record Keeping(int perEnd, int perCompany, Worth worth, long effort) {

}
