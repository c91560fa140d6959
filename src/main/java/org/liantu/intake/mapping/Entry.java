package org.liantu.intake.mapping;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.liantu.intake.fact.Table;
import org.liantu.intake.file.FileRecord;
import org.liantu.intake.file.Shape;

/**
 * What to read from one file: each record that is meant becomes a row of one table.
 *
 * @param mapping id of the mapping it belongs to; empty for a template
 * @param files patterns of file names without folders; {@code *} stands for any text
 * @param shape how the records lie in the file
 * @param when only records whose columns hold one of these are meant
 * @param unless records whose columns hold one of these are not
 * @param expect what columns that are not taken should look like
 * @param to of which table its rows are
 * @param source what its rows cite; null if each row says it itself
 * @param confidence of its facts; null for the usual one of the source's basis
 * @param asOf the day of its facts; null for the source's
 * @param rules how each column of the table is filled
 */
public record Entry(String mapping, List<String> files, Shape shape, Map<String, Set<String>> when,
		Map<String, Set<String>> unless, Map<String, Expectation> expect, Table to, @Nullable SourceReference source,
		@Nullable Double confidence, @Nullable LocalDate asOf, Map<String, CellRule> rules) {

	public Entry {
		files = List.copyOf(files);
		rules = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(rules));
	}

	/**
	 * A table as we would write it ourselves: every column is called what we call it.
	 * @param file name of the file
	 * @param shape the sheet, for a workbook
	 * @param to which table
	 */
	public static Entry template(String file, Shape shape, Table to) {
		Map<String, CellRule> rules = new LinkedHashMap<>();
		to.columns().forEach((column) -> rules.put(column.name(), CellRule.column(column.name())));
		return new Entry("", List.of(file), shape, Map.of(), Map.of(), Map.of(), to, null, null, null, rules);
	}

	/** Whether its rows are filled into one of our templates. */
	public boolean isTemplate() {
		return this.mapping.isEmpty();
	}

	/** Whether it reads a file of that name; folders before it do not matter. */
	public boolean speaksOf(String file) {
		return isMeant(this.files, file);
	}

	static boolean isMeant(List<String> patterns, String file) {
		String name = file.substring(file.lastIndexOf('/') + 1);
		return patterns.stream().anyMatch((glob) -> pattern(glob).matcher(name).matches());
	}

	/** Whether a record is meant. */
	public boolean means(FileRecord found) {
		return this.when.entrySet()
			.stream()
			.allMatch((column) -> column.getValue().contains(found.cells().getOrDefault(column.getKey(), "")))
				&& this.unless.entrySet()
					.stream()
					.noneMatch((column) -> column.getValue().contains(found.cells().getOrDefault(column.getKey(), "")));
	}

	private static Pattern pattern(String glob) {
		StringBuilder regex = new StringBuilder();
		for (String part : glob.split("(?<=\\*)|(?=\\*)")) {
			regex.append(part.equals("*") ? ".*" : Pattern.quote(part));
		}
		return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

}
