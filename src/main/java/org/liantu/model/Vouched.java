package org.liantu.model;

import java.util.List;
import java.util.function.Function;

/**
 * Who stands behind one value of a company's property, as it is kept with the company: a
 * line of text, with tabs between.
 *
 * @param property calibre or status
 * @param value what it is
 * @param asOf the day for which it is stated, ISO
 * @param confidence 0 to 1
 * @param basis what kind of source it is
 * @param source id of the source
 */
public record Vouched(String property, String value, String asOf, double confidence, String basis, String source) {

	/** The property of a company that holds one line a value, the surest first. */
	public static final String NAME = "vouched";

	private static final String BETWEEN = "\t";

	/** What a line says. */
	public static Vouched of(String line) {
		String[] parts = line.split(BETWEEN);
		return new Vouched(parts[0], parts[1], parts[2], Double.parseDouble(parts[3]), parts[4], parts[5]);
	}

	/** As a line. */
	public String line() {
		return String.join(BETWEEN, this.property, this.value, this.asOf, Double.toString(this.confidence), this.basis,
				this.source);
	}

	/**
	 * The same as a fact.
	 * @param company id of the company
	 * @param sources gives a source by its id
	 */
	public Fact fact(String company, Function<String, Source> sources) {
		return new Fact(this.property, company, this.value, this.asOf, this.confidence, this.basis,
				List.of(sources.apply(this.source)));
	}

}
