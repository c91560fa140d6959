package org.liantu.intake.review;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Phrase;

/**
 * Whether two records are one company.
 *
 * @param id its id: the same two always have the same
 * @param state {@code open}, {@code accepted} (they are one), {@code rejected} (they are
 * two)
 * @param why why it is asked: {@code alike}, {@code ambiguous}, {@code keys-disagree},
 * {@code contested-code}, or {@code taken}: they were taken for one already, because
 * their names are alike
 * @param text the same as a sentence
 * @param company the record that an import brought
 * @param suspect the company that it may be
 * @param likeness how alike their names are, 0 to 1
 * @param importId which import asked first
 * @param file in which file the record stands
 * @param line at which line
 * @param decidedAt when somebody decided, in UTC; null if nobody has
 * @param note what that somebody wrote; null for nothing
 */
public record Review(String id, String state, String why, Phrase text, Party company, Party suspect, double likeness,
		String importId, String file, long line, @Nullable String decidedAt, @Nullable String note) {

	public static final String OPEN = "open";

	public static final String ACCEPTED = "accepted";

	public static final String REJECTED = "rejected";

	/**
	 * One of the two.
	 *
	 * @param id its id
	 * @param name its name when the question arose
	 * @param known whether the graph knows it now, by itself or as part of another
	 */
	public record Party(String id, String name, boolean known) {

	}

}
