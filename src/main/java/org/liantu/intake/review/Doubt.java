package org.liantu.intake.review;

import org.liantu.intake.identity.Match;

/**
 * A company of a file that may be one we know.
 *
 * @param company id of the record that the file brings
 * @param name its name
 * @param suspect whom it may be
 * @param why why somebody has to say; {@code taken} where it was taken for the suspect
 * because their names are alike
 * @param file where it stands
 * @param line at which line
 */
public record Doubt(String company, String name, Match.Suspect suspect, String why, String file, long line) {

	/** Why, where it was taken for the suspect without asking. */
	public static final String TAKEN = "taken";

}
