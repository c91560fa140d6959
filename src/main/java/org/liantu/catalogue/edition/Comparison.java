package org.liantu.catalogue.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.liantu.catalogue.book.Block;
import org.liantu.catalogue.book.Book;

/**
 * How an edition differs from an earlier one, list by list.
 *
 * @param chain id of the chain
 * @param since number of the earlier edition
 * @param number number of the later one
 * @param lists the lists that differ
 */
public record Comparison(String chain, int since, int number, List<Difference> lists) {

	/**
	 * How a list differs.
	 *
	 * @param list what the list is called
	 * @param columns its columns
	 * @param added rows that were not there
	 * @param gone rows that are not there any more
	 * @param changed rows of which something else is said
	 */
	public record Difference(String list, List<String> columns, List<List<String>> added, List<List<String>> gone,
			List<Change> changed) {

	}

	/**
	 * What is said of something now and then.
	 *
	 * @param row what it is about
	 * @param column which column
	 * @param before what it said
	 * @param after what it says
	 */
	public record Change(String row, String column, String before, String after) {

	}

	/** Compares two editions. */
	static Comparison between(String chain, int since, Book then, int number, Book now) {
		Map<String, Rows> before = Rows.of(then);
		Map<String, Rows> after = Rows.of(now);
		List<Difference> lists = new ArrayList<>();
		Set<String> names = new LinkedHashSet<>(after.keySet());
		names.addAll(before.keySet());
		for (String name : names) {
			Rows old = before.getOrDefault(name, Rows.NONE);
			Rows fresh = after.getOrDefault(name, Rows.NONE);
			Difference difference = difference(name, old, fresh);
			if (!difference.added().isEmpty() || !difference.gone().isEmpty() || !difference.changed().isEmpty()) {
				lists.add(difference);
			}
		}
		return new Comparison(chain, since, number, lists);
	}

	private static Difference difference(String name, Rows old, Rows fresh) {
		boolean named = old.isNamed() && fresh.isNamed();
		Map<String, List<String>> before = old.byKey(named);
		Map<String, List<String>> after = fresh.byKey(named);
		List<List<String>> added = new ArrayList<>();
		List<Change> changed = new ArrayList<>();
		after.forEach((key, row) -> {
			List<String> earlier = before.get(key);
			if (earlier == null) {
				added.add(row);
			}
			else {
				for (int i = 0; i < row.size(); i++) {
					if (!row.get(i).equals(earlier.get(i)) && !fresh.columns.get(i).equals(fresh.sources)) {
						changed.add(new Change(key, fresh.columns.get(i), earlier.get(i), row.get(i)));
					}
				}
			}
		});
		List<List<String>> gone = before.entrySet()
			.stream()
			.filter((row) -> !after.containsKey(row.getKey()))
			.map(Map.Entry::getValue)
			.toList();
		return new Difference(name, fresh.columns.isEmpty() ? old.columns : fresh.columns, added, gone, changed);
	}

	/** The rows of a list, with what the headings above them say. */
	private static final class Rows {

		static final Rows NONE = new Rows(List.of(), 0, "");

		final List<String> columns;

		/** Numbers of the columns that say what a row is about. */
		private final int leads;

		/** Numbers of sources count anew in each book; they say nothing of a row. */
		final String sources;

		private final List<List<String>> rows = new ArrayList<>();

		private final List<String> names = new ArrayList<>();

		private Rows(List<String> columns, int leads, String sources) {
			this.columns = columns;
			this.leads = leads;
			this.sources = sources;
		}

		static Map<String, Rows> of(Book book) {
			Map<String, Rows> lists = new LinkedHashMap<>();
			book.chapters()
				.stream()
				.flatMap((chapter) -> chapter.blocks().stream())
				.filter(Block.Table.class::isInstance)
				.map(Block.Table.class::cast)
				.forEach((table) -> lists.computeIfAbsent(table.sheet(), (name) -> Rows.like(table)).add(table));
			return lists;
		}

		private static Rows like(Block.Table table) {
			List<String> columns = new ArrayList<>();
			table.lead().forEach((lead) -> columns.add(lead.column()));
			table.columns().forEach((column) -> columns.add(column.title()));
			Block.Column last = table.columns().get(table.columns().size() - 1);
			return new Rows(columns, table.lead().size(),
					(last.kind() == Block.Column.Kind.CITATIONS) ? last.title() : "");
		}

		private void add(Block.Table table) {
			for (List<Block.Cell> cells : table.rows()) {
				List<String> row = new ArrayList<>();
				table.lead().forEach((lead) -> row.add(lead.cell().text()));
				cells.forEach((cell) -> row.add(cell.text()));
				this.rows.add(row);
				this.names.add(name(table, row));
			}
		}

		/** What a row is about: what the headings say, and its first text. */
		private String name(Block.Table table, List<String> row) {
			StringBuilder name = new StringBuilder();
			for (int i = 0; i < this.leads; i++) {
				if (!(table.lead().get(i).cell().value() instanceof Number)) {
					name.append(row.get(i)).append(" · ");
				}
			}
			for (int i = 0; i < table.columns().size(); i++) {
				if (!table.columns().get(i).number() && !row.get(this.leads + i).startsWith("[")) {
					return name.append(row.get(this.leads + i)).toString();
				}
			}
			return name.toString();
		}

		/** Whether every row is about something else. */
		boolean isNamed() {
			return new HashSet<>(this.names).size() == this.names.size();
		}

		Map<String, List<String>> byKey(boolean named) {
			Map<String, List<String>> byKey = new LinkedHashMap<>();
			for (int i = 0; i < this.rows.size(); i++) {
				byKey.put(named ? this.names.get(i) : String.join(" · ", withoutSources(this.rows.get(i))),
						this.rows.get(i));
			}
			return byKey;
		}

		private List<String> withoutSources(List<String> row) {
			return this.sources.isEmpty() ? row : row.subList(0, row.size() - 1);
		}

	}

}
