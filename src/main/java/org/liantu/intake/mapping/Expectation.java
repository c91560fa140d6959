package org.liantu.intake.mapping;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a column that nothing is taken from should look like: who keeps something else
 * there has mixed up his columns, and perhaps those that are taken too.
 *
 * @param form what its cells should be
 * @param choices the texts it may hold, if the form is CHOICE
 */
public record Expectation(Form form, Set<String> choices) {

	private static final Pattern DATE = Pattern.compile("\\d{4}[-/.]?\\d{1,2}[-/.]?\\d{1,2}");

	private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

	/** What a cell should be. */
	public enum Form {

		DATE, NUMBER, CHOICE

	}

	public Expectation {
		choices = Set.copyOf(choices);
	}

	/** Whether a cell is as expected. */
	public boolean isMetBy(String cell) {
		return switch (this.form) {
			case DATE -> DATE.matcher(cell).matches();
			case NUMBER -> NUMBER.matcher(cell).matches();
			case CHOICE -> this.choices.contains(cell);
		};
	}

}
