package org.liantu.intake.fact;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Label;
import org.liantu.statement.Predicate;

/**
 * One column of a table: what its cells look like and what they say of the row's subject.
 *
 * @param name its name in the first row
 * @param form what its cells look like
 * @param required whether each row must fill it
 * @param choices the words it takes, if its form is a choice
 * @param labels what it names, if its form is an id or a reference
 * @param says the predicates its value is stated under; may be empty
 * @param qualifier under which name its value qualifies the row's edge; null if not
 * @param subject whether it names what the row is about
 * @param agrees whether all rows with the same subject must say the same
 */
public record Column(String name, Form form, boolean required, List<String> choices, List<Label> labels,
		List<Predicate> says, @Nullable String qualifier, boolean subject, boolean agrees) {

	/** What a cell looks like. */
	public enum Form {

		/** The id of a new thing. */
		ID,
		/** The id of a source that is described here. */
		SOURCE_ID,
		/** A GB/T 2260 code that names a region. */
		REGION_CODE,
		/** A GB/T 4754 code that names an industry. */
		INDUSTRY_CODE,
		/** The id of a thing described elsewhere. */
		REFERENCE,
		/** The id of a source described elsewhere. */
		SOURCE, TEXT, TEXTS, DATE, SHARE, AMOUNT, CHOICE, URL, CREDIT_CODE, STOCK_CODE

	}

	private static Column plain(String name, Form form) {
		return new Column(name, form, false, List.of(), List.of(), List.of(), null, false, false);
	}

	/** The id by which a row introduces a thing. */
	public static Column id(Label label) {
		return new Column("id", Form.ID, true, List.of(), List.of(label), List.of(), null, true, false);
	}

	/** The code by which a row introduces a thing. */
	public static Column code(Form form, Label label) {
		return new Column("code", form, true, List.of(), List.of(label), List.of(), null, true, false);
	}

	/** The thing, introduced elsewhere, of which a row says something. */
	public static Column about(String name, Label label) {
		return new Column(name, Form.REFERENCE, true, List.of(), List.of(label), List.of(), null, true, false);
	}

	/** Another thing, introduced elsewhere. */
	public static Column reference(String name, Label... labels) {
		return new Column(name, Form.REFERENCE, false, List.of(), List.of(labels), List.of(), null, false, false);
	}

	public static Column sourceId() {
		return plain("id", Form.SOURCE_ID).must();
	}

	public static Column source() {
		return plain("source", Form.SOURCE).must();
	}

	public static Column text(String name) {
		return plain(name, Form.TEXT);
	}

	/** Several texts in one cell. */
	public static Column texts(String name) {
		return plain(name, Form.TEXTS);
	}

	public static Column date(String name) {
		return plain(name, Form.DATE);
	}

	/** From 0 to 1. */
	public static Column share(String name) {
		return plain(name, Form.SHARE);
	}

	/** Not below 0. */
	public static Column amount(String name) {
		return plain(name, Form.AMOUNT);
	}

	public static Column of(String name, Form form) {
		return plain(name, form);
	}

	public static Column choice(String name, String... choices) {
		return new Column(name, Form.CHOICE, false, List.of(choices), List.of(), List.of(), null, false, false);
	}

	/** This column, to be filled in every row. */
	public Column must() {
		return new Column(this.name, this.form, true, this.choices, this.labels, this.says, this.qualifier,
				this.subject, this.agrees);
	}

	/** This column, the same in all rows about one thing. */
	public Column same() {
		return new Column(this.name, this.form, this.required, this.choices, this.labels, this.says, this.qualifier,
				this.subject, true);
	}

	/** This column, stated of the subject. */
	public Column says(Predicate... predicates) {
		return new Column(this.name, this.form, this.required, this.choices, this.labels, List.of(predicates),
				this.qualifier, this.subject, this.agrees);
	}

	/** This column, a property of the row's edge. */
	public Column qualifies(String property) {
		return new Column(this.name, this.form, this.required, this.choices, this.labels, this.says, property,
				this.subject, this.agrees);
	}

	/** Whether a row of it introduces a thing. */
	public boolean introduces() {
		return this.subject && this.form != Form.REFERENCE;
	}

}
