package org.liantu.recruit.find;

import java.time.LocalDate;

import org.liantu.model.Fact;

/**
 * Something that happened and makes a company worth a call.
 *
 * @param kind expansion, new-plant, financing, listing-plan, new-product, relocation
 * @param on the day
 * @param fact the same as a fact with its sources; its value is what happened
 */
public record Signal(String kind, LocalDate on, Fact fact) {

}
