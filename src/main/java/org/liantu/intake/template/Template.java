package org.liantu.intake.template;

import java.util.List;
import java.util.Locale;

import org.liantu.intake.fact.Column;
import org.liantu.intake.fact.Table;
import org.liantu.model.Phrase;

/**
 * A table as it is explained to whoever fills it in.
 *
 * @param table its name, such as {@code companies}: that of its sheet
 * @param name what it is called in the reader's language
 * @param text what a row of it says
 * @param columns all of its columns, the citation last
 */
public record Template(String table, Phrase name, Phrase text, List<Field> columns) {

	public Template {
		columns = List.copyOf(columns);
	}

	static Template of(Table table) {
		String key = "template.table." + table.word();
		return new Template(table.word(), Phrase.of(key), Phrase.of(key + ".text"),
				table.columns().stream().map((column) -> Field.of(table, column)).toList());
	}

	/**
	 * A column of a table.
	 *
	 * @param name its name in the first row
	 * @param form what its cells look like, such as {@code stock-code}
	 * @param required whether each row must fill it
	 * @param choices the words it takes, if its form is {@code choice}; empty otherwise
	 * @param text what it means
	 * @param example a cell as it could be
	 */
	public record Field(String name, String form, boolean required, List<String> choices, Phrase text, String example) {

		private static final Examples EXAMPLES = Examples.read();

		public Field {
			choices = List.copyOf(choices);
		}

		static Field of(Table table, Column column) {
			// What a citation is, is the same in all tables.
			String key = (table.ownColumns().contains(column) ? table.word() : "citation") + "." + column.name();
			return new Field(column.name(), column.form().name().toLowerCase(Locale.ROOT).replace('_', '-'),
					column.required(), column.choices(), Phrase.of("template.column." + key), EXAMPLES.get(key));
		}

		/** How to write a cell of it. */
		Phrase formText() {
			return Phrase.of("template.form." + this.form);
		}

		Phrase requiredText() {
			return Phrase.of("template.required." + (this.required ? "yes" : "no"));
		}

	}

}
