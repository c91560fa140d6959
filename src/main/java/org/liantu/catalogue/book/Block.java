package org.liantu.catalogue.book;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A piece of a chapter. Every writer knows how to show each kind. */
public sealed interface Block {

	/** Which kind it is, for templates. */
	default String kind() {
		return getClass().getSimpleName().toLowerCase(Locale.ROOT);
	}

	/**
	 * A heading within the chapter.
	 *
	 * @param id its anchor, null if nothing points at it
	 * @param depth 2 for a section, 3 for what is in it
	 * @param text the heading
	 * @param mark a few words beside it, such as a level; null for none
	 * @param tone how the mark is coloured, such as {@code level-weak}; null for none
	 */
	record Heading(@Nullable String id, int depth, String text, @Nullable String mark,
			@Nullable String tone) implements Block {

		/** A heading without a mark. */
		public Heading(@Nullable String id, int depth, String text) {
			this(id, depth, text, null, null);
		}

	}

	/**
	 * A paragraph.
	 *
	 * @param text what it says
	 * @param soft whether it is said in passing
	 */
	record Paragraph(Text text, boolean soft) implements Block {

	}

	/**
	 * Points of a list.
	 *
	 * @param points each point
	 */
	record Points(List<Text> points) implements Block {

		public Points {
			points = List.copyOf(points);
		}

	}

	/**
	 * Key figures.
	 *
	 * @param figures each of them
	 */
	record Figures(List<Figure> figures) implements Block {

		public Figures {
			figures = List.copyOf(figures);
		}

	}

	/**
	 * A key figure.
	 *
	 * @param name what is counted
	 * @param value how many
	 */
	record Figure(String name, Number value) {

		/** The value as every format shows it. */
		public String text() {
			return Values.text(this.value);
		}

	}

	/**
	 * A picture.
	 *
	 * @param caption what it shows
	 * @param svg the picture as SVG
	 * @param wide whether it wants a page of its own, wider than the others
	 */
	record Picture(String caption, String svg, boolean wide) implements Block {

		private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");

		private static final Pattern STATED = Pattern.compile("<svg([^>]*?) width=\"[0-9.]+\" height=\"[0-9.]+\"");

		/** Its width and height in CSS pixels. */
		public double[] size() {
			Matcher size = SIZE.matcher(this.svg);
			if (!size.find()) {
				throw new IllegalStateException("a picture without a view box");
			}
			return new double[] { Double.parseDouble(size.group(1)), Double.parseDouble(size.group(2)) };
		}

		/** The picture at such a size that it fits. */
		public String fitted(double width, double height) {
			double[] size = size();
			double scale = Math.min(width / size[0], height / size[1]);
			return STATED.matcher(this.svg)
				.replaceFirst("<svg$1 width=\"" + Math.round(size[0] * scale) + "\" height=\""
						+ Math.round(size[1] * scale) + "\"");
		}

	}

	/**
	 * A table. Tables of the same sheet are one list in a workbook: there each row begins
	 * with what the heading above says elsewhere.
	 *
	 * @param sheet name of the sheet
	 * @param caption what it lists, null where the heading above says it
	 * @param lead what a workbook says first of each row: column and value
	 * @param columns the columns
	 * @param rows a cell for each column
	 */
	record Table(String sheet, @Nullable String caption, List<Lead> lead, List<Column> columns,
			List<List<Cell>> rows) implements Block {

		public Table {
			lead = List.copyOf(lead);
			columns = List.copyOf(columns);
		}

	}

	/**
	 * What the heading above a table says, and each row of a workbook.
	 *
	 * @param column title of the column
	 * @param cell the value
	 */
	record Lead(String column, Cell cell) {

	}

	/**
	 * A column of a table.
	 *
	 * @param title its title
	 * @param share how wide it is beside the others
	 * @param kind what it holds
	 */
	record Column(String title, int share, Kind kind) {

		/** What a column holds: texts, numbers, or numbers of sources. */
		public enum Kind {

			TEXT, NUMBER, CITATIONS

		}

		/** Whether it holds numbers. */
		public boolean number() {
			return this.kind == Kind.NUMBER;
		}

		/** A column of texts. */
		public static Column of(String title, int share) {
			return new Column(title, share, Kind.TEXT);
		}

		/** A column of numbers. */
		public static Column number(String title, int share) {
			return new Column(title, share, Kind.NUMBER);
		}

	}

	/**
	 * A cell.
	 *
	 * @param value text, number, or null for an empty one
	 * @param link where it leads: an anchor with a hash in front, or an address; null if
	 * nowhere
	 * @param tone how it is coloured, such as {@code level-weak}; null as usual
	 */
	record Cell(@Nullable Object value, @Nullable String link, @Nullable String tone) {

		/** An empty cell. */
		public static final Cell EMPTY = new Cell(null, null, null);

		/** A cell that says just this. */
		public static Cell of(@Nullable Object value) {
			return (value != null) ? new Cell(value, null, null) : EMPTY;
		}

		/** The value as every format shows it. */
		public String text() {
			return Values.text(this.value);
		}

		/** A cell that leads somewhere. */
		public static Cell to(String link, Object value) {
			return new Cell(value, link, null);
		}

	}

}
