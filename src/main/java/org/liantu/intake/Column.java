package org.liantu.intake;

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
record Column(String name, Form form, boolean required, List<String> choices, List<Label> labels, List<Predicate> says,
		@Nullable String qualifier, boolean subject, boolean agrees) {

	/** What a cell looks like. */
	enum Form {

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
	static Column id(Label label) {
		return new Column("id", Form.ID, true, List.of(), List.of(label), List.of(), null, true, false);
	}

	/** The code by which a row introduces a thing. */
	static Column code(Form form, Label label) {
		return new Column("code", form, true, List.of(), List.of(label), List.of(), null, true, false);
	}

	/** The thing, introduced elsewhere, of which a row says something. */
	static Column about(String name, Label label) {
		return new Column(name, Form.REFERENCE, true, List.of(), List.of(label), List.of(), null, true, false);
	}

	/** Another thing, introduced elsewhere. */
	static Column reference(String name, Label... labels) {
		return new Column(name, Form.REFERENCE, false, List.of(), List.of(labels), List.of(), null, false, false);
	}

	static Column sourceId() {
		return plain("id", Form.SOURCE_ID).must();
	}

	static Column source() {
		return plain("source", Form.SOURCE).must();
	}

	static Column text(String name) {
		return plain(name, Form.TEXT);
	}

	/** Several texts in one cell. */
	static Column texts(String name) {
		return plain(name, Form.TEXTS);
	}

	static Column date(String name) {
		return plain(name, Form.DATE);
	}

	/** From 0 to 1. */
	static Column share(String name) {
		return plain(name, Form.SHARE);
	}

	/** Not below 0. */
	static Column amount(String name) {
		return plain(name, Form.AMOUNT);
	}

	static Column of(String name, Form form) {
		return plain(name, form);
	}

	static Column choice(String name, String... choices) {
		return new Column(name, Form.CHOICE, false, List.of(choices), List.of(), List.of(), null, false, false);
	}

	/** This column, to be filled in every row. */
	Column must() {
		return new Column(this.name, this.form, true, this.choices, this.labels, this.says, this.qualifier,
				this.subject, this.agrees);
	}

	/** This column, the same in all rows about one thing. */
	Column same() {
		return new Column(this.name, this.form, this.required, this.choices, this.labels, this.says, this.qualifier,
				this.subject, true);
	}

	/** This column, stated of the subject. */
	Column says(Predicate... predicates) {
		return new Column(this.name, this.form, this.required, this.choices, this.labels, List.of(predicates),
				this.qualifier, this.subject, this.agrees);
	}

	/** This column, a property of the row's edge. */
	Column qualifies(String property) {
		return new Column(this.name, this.form, this.required, this.choices, this.labels, this.says, property,
				this.subject, this.agrees);
	}

	/** Whether a row of it introduces a thing. */
	boolean introduces() {
		return this.subject && this.form != Form.REFERENCE;
	}

}
