package org.liantu.catalogue.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.liantu.catalogue.book.Block;
import org.liantu.catalogue.book.Book;
import org.liantu.catalogue.book.Chapter;
import org.liantu.table.Workbooks;

/**
 * Books as workbooks: a sheet for the cover and key figures, and one for each list, to be
 * filtered and sorted.
 */
@Component
class XlsxWriter implements BookWriter {

	private final TemplateWords words;

	XlsxWriter(TemplateWords words) {
		this.words = words;
	}

	@Override
	public void write(Book book, OutputStream out) throws IOException {
		try (SXSSFWorkbook workbook = Workbooks.streaming()) {
			Lists lists = Lists.of(book);
			Styles styles = new Styles(workbook);
			cover(workbook.createSheet(WorkbookUtil.createSafeSheetName(this.words.of(book.cover()).contents())), book,
					lists, styles);
			lists.bySheet.forEach((name, tables) -> list(workbook, name, tables, lists, styles));
			workbook.getXSSFWorkbook().getProperties().getCoreProperties().setTitle(book.cover().title());
			workbook.getXSSFWorkbook().getProperties().getCoreProperties().setCreator(book.cover().publisher());
			Workbooks.write(workbook, out);
		}
	}

	/** What stands on the cover, the key figures, and where the lists are. */
	private void cover(Sheet sheet, Book book, Lists lists, Styles styles) {
		sheet.setColumnWidth(0, Workbooks.columnWidth(24));
		sheet.setColumnWidth(1, Workbooks.columnWidth(60));
		TemplateWords.Of say = this.words.of(book.cover());
		int at = 0;
		text(sheet.createRow(at++).createCell(0), book.cover().title(), styles.heading);
		text(sheet.createRow(at++).createCell(0), book.cover().subtitle(), styles.usual);
		for (String line : List.of(book.cover().publisher(), say.day() + " " + book.cover().day(), say.revision(),
				say.hash() + " " + book.cover().hash())) {
			text(sheet.createRow(at++).createCell(0), line, styles.usual);
		}
		for (String note : book.cover().notes()) {
			text(sheet.createRow(at++).createCell(0), note, styles.usual);
		}
		at++;
		for (Chapter chapter : book.chapters()) {
			for (Block block : chapter.blocks()) {
				if (block instanceof Block.Figures figures) {
					for (Block.Figure figure : figures.figures()) {
						Row row = sheet.createRow(at++);
						text(row.createCell(0), figure.name(), styles.usual);
						row.createCell(1).setCellValue(figure.value().doubleValue());
						row.getCell(1).setCellStyle(styles.left.plain);
					}
				}
			}
		}
		at++;
		for (String name : lists.bySheet.keySet()) {
			Cell cell = sheet.createRow(at++).createCell(0);
			text(cell, name, styles.link);
			cell.setHyperlink(within(sheet, Lists.safe(name), 0));
		}
	}

	private void list(SXSSFWorkbook workbook, String name, List<Block.Table> tables, Lists lists, Styles styles) {
		Sheet sheet = workbook.createSheet(Lists.safe(name));
		Block.Table first = tables.get(0);
		List<String> heading = new ArrayList<>();
		first.lead().forEach((lead) -> heading.add(lead.column()));
		first.columns().forEach((column) -> heading.add(column.title()));
		int[] widths = new int[heading.size()];
		Row top = sheet.createRow(0);
		for (int i = 0; i < heading.size(); i++) {
			text(top.createCell(i), heading.get(i), styles.heading);
			widths[i] = Workbooks.width(heading.get(i)) + 2;
		}
		int at = 1;
		for (Block.Table table : tables) {
			List<Block.Cell> lead = table.lead().stream().map(Block.Lead::cell).toList();
			for (List<Block.Cell> cells : table.rows()) {
				Row row = sheet.createRow(at++);
				List<Block.Cell> all = new ArrayList<>(lead);
				all.addAll(cells);
				for (int i = 0; i < all.size(); i++) {
					widths[i] = Math.max(widths[i], Workbooks.width(all.get(i).text()));
					fill(row, i, all.get(i), lists, styles);
				}
			}
		}
		for (int i = 0; i < widths.length; i++) {
			sheet.setColumnWidth(i, Workbooks.columnWidth(widths[i]));
		}
		sheet.createFreezePane(0, 1);
		sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, at - 1), 0, heading.size() - 1));
	}

	private static void fill(Row row, int column, Block.Cell cell, Lists lists, Styles styles) {
		if (cell.value() == null) {
			return;
		}
		Cell place = row.createCell(column);
		if (cell.value() instanceof Number) {
			place.setCellValue(Double.parseDouble(cell.text()));
			place.setCellStyle(styles.usual.plain);
			return;
		}
		Hyperlink link = link(row.getSheet(), cell.link(), lists);
		text(place, cell.text(), (link != null) ? styles.link : styles.usual);
		if (link != null) {
			place.setHyperlink(link);
		}
	}

	private static @Nullable Hyperlink link(Sheet sheet, @Nullable String to, Lists lists) {
		if (to == null) {
			return null;
		}
		if (to.startsWith("#")) {
			Lists.Place place = lists.places.get(to.substring(1));
			return (place != null) ? within(sheet, Lists.safe(place.sheet()), place.row()) : null;
		}
		Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
		try {
			link.setAddress(to);
			return link;
		}
		catch (IllegalArgumentException ex) {
			// What is no address stays a text.
			return null;
		}
	}

	private static Hyperlink within(Sheet sheet, String other, int row) {
		Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
		link.setAddress("'" + other.replace("'", "''") + "'!" + new CellReference(row, 0).formatAsString());
		return link;
	}

	private static void text(Cell cell, String text, Look look) {
		Workbooks.setText(cell, text);
		cell.setCellStyle(Workbooks.looksLikeFormula(text) ? look.quoted : look.plain);
	}

	/** The tables of a book by sheet, and where its anchors are among them. */
	private static final class Lists {

		final Map<String, List<Block.Table>> bySheet = new LinkedHashMap<>();

		final Map<String, Place> places = new HashMap<>();

		/** A row of a sheet. */
		record Place(String sheet, int row) {

		}

		/** Each anchor is where the next table behind it has its first row. */
		static Lists of(Book book) {
			Lists lists = new Lists();
			Map<String, Integer> lengths = new HashMap<>();
			for (Chapter chapter : book.chapters()) {
				List<String> waiting = new ArrayList<>(List.of(chapter.id()));
				for (Block block : chapter.blocks()) {
					if (block instanceof Block.Heading heading && heading.id() != null) {
						waiting.add(heading.id());
					}
					if (block instanceof Block.Table table) {
						lists.bySheet.computeIfAbsent(table.sheet(), (name) -> new ArrayList<>()).add(table);
						int row = lengths.getOrDefault(table.sheet(), 1);
						waiting.forEach((anchor) -> lists.places.put(anchor, new Place(table.sheet(), row)));
						waiting.clear();
						lengths.put(table.sheet(), row + table.rows().size());
					}
				}
			}
			return lists;
		}

		static String safe(String name) {
			return WorkbookUtil.createSafeSheetName(name);
		}

	}

	/** How a cell looks, and how if a spreadsheet could take its text for a formula. */
	private static final class Look {

		final CellStyle plain;

		final CellStyle quoted;

		Look(SXSSFWorkbook workbook, Consumer<CellStyle> how) {
			this.plain = workbook.createCellStyle();
			how.accept(this.plain);
			this.quoted = workbook.createCellStyle();
			how.accept(this.quoted);
			this.quoted.setQuotePrefixed(true);
		}

	}

	/** The looks of cells. */
	private static final class Styles {

		final Look heading;

		final Look usual;

		final Look left;

		final Look link;

		Styles(SXSSFWorkbook workbook) {
			Font bold = workbook.createFont();
			bold.setBold(true);
			Font underlined = workbook.createFont();
			underlined.setUnderline(Font.U_SINGLE);
			underlined.setColor(IndexedColors.TEAL.getIndex());
			this.heading = new Look(workbook, (style) -> style.setFont(bold));
			this.usual = new Look(workbook, (style) -> style.setVerticalAlignment(VerticalAlignment.TOP));
			this.left = new Look(workbook, (style) -> style.setAlignment(HorizontalAlignment.LEFT));
			this.link = new Look(workbook, (style) -> {
				style.setFont(underlined);
				style.setVerticalAlignment(VerticalAlignment.TOP);
			});
		}

	}

}
