package org.liantu.recruit.judge;

import java.math.BigDecimal;
import java.util.List;

import org.liantu.model.Evidence;
import org.liantu.model.Phrase;

/**
 * What one rule says for a candidate.
 *
 * @param rule the rule's id
 * @param kind link or quality
 * @param points what it gives; the score is the sum of these
 * @param max the greatest number of points the rule could give in this question
 * @param confidence the lowest confidence on the best walk
 * @param text the best walk in words
 * @param evidence what proves it
 * @param alsoCounted the further walks that were counted, by halves
 */
public record Reason(String rule, String kind, BigDecimal points, BigDecimal max, double confidence, Phrase text,
		Evidence evidence, List<Evidence> alsoCounted) {

}
