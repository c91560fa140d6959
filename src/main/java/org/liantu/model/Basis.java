package org.liantu.model;

/**
 * On what a source rests, and how sure a statement of such a source is unless it says
 * otherwise.
 */
public enum Basis {

	/** A register or data set kept by somebody whose job that is. */
	REGISTRY("registry", 0.95, 1),
	/** A text that says so: prospectus, report, news. */
	DOCUMENT("document", 0.9, 1),
	/** What the editors know in general; shown as 待核实, to be verified. */
	GENERAL_KNOWLEDGE("general-knowledge", 0.4, 0.5);

	private final String text;

	private final double usualConfidence;

	private final double greatestConfidence;

	Basis(String text, double usualConfidence, double greatestConfidence) {
		this.text = text;
		this.usualConfidence = usualConfidence;
		this.greatestConfidence = greatestConfidence;
	}

	public String text() {
		return this.text;
	}

	public double usualConfidence() {
		return this.usualConfidence;
	}

	public double greatestConfidence() {
		return this.greatestConfidence;
	}

	/**
	 * The basis of that text.
	 * @throws IllegalArgumentException if there is none
	 */
	public static Basis of(String text) {
		for (Basis basis : values()) {
			if (basis.text.equals(text)) {
				return basis;
			}
		}
		throw new IllegalArgumentException("no basis " + text);
	}

}
