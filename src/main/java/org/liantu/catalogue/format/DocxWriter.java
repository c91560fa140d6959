package org.liantu.catalogue.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

import org.springframework.stereotype.Component;

import org.liantu.catalogue.book.Block;
import org.liantu.catalogue.book.Book;
import org.liantu.catalogue.book.Chapter;
import org.liantu.catalogue.book.Text;

/**
 * Books as DOCX: headings, a contents field and tables as an official would have made
 * them, to be edited.
 */
@Component
class DocxWriter implements BookWriter {

	private final TemplateWords words;

	DocxWriter(TemplateWords words) {
		this.words = words;
	}

	@Override
	public void write(Book book, OutputStream out) throws IOException {
		try (XWPFDocument document = new XWPFDocument()) {
			new Writing(document, book, this.words.of(book.cover())).write();
			document.write(out);
		}
	}

	/** One book on its way into one document. */
	private static final class Writing {

		/** A4 without margins, in twentieths of a point. */
		private static final int TEXT_WIDTH = 9640;

		private static final int LINES_OF_CONTENTS = 2;

		private final XWPFDocument document;

		private final Book book;

		private final TemplateWords.Of words;

		private long bookmarks;

		Writing(XWPFDocument document, Book book, TemplateWords.Of words) {
			this.document = document;
			this.book = book;
			this.words = words;
		}

		void write() throws IOException {
			DocxFrame.prepare(this.document, this.book.cover());
			cover();
			contents();
			int number = 0;
			for (Chapter chapter : this.book.chapters()) {
				number++;
				XWPFParagraph title = paragraph("Heading1");
				title.setPageBreak(true);
				bookmarked(title, chapter.id(), this.words.number(number) + " " + chapter.title());
				for (Block block : chapter.blocks()) {
					block(block);
				}
			}
			DocxFrame.finish(this.document);
		}

		private XWPFParagraph paragraph(String style) {
			XWPFParagraph paragraph = this.document.createParagraph();
			paragraph.setStyle(style);
			return paragraph;
		}

		private void cover() {
			paragraph("Title").createRun().setText(this.book.cover().title());
			paragraph("Subtitle").createRun().setText(this.book.cover().subtitle());
			for (String line : List.of(this.book.cover().publisher(), this.words.day() + " " + this.book.cover().day(),
					this.words.revision(), this.words.hash() + " " + this.book.cover().hash())) {
				paragraph("Normal").createRun().setText(line);
			}
			this.book.cover().notes().forEach((note) -> paragraph("Soft").createRun().setText(note));
			paragraph("Normal").createRun().addBreak(BreakType.PAGE);
		}

		/**
		 * A field that Word can bring up to date; until then the headings without pages.
		 */
		private void contents() {
			paragraph("ContentsHeading").createRun().setText(this.words.contents());
			XWPFParagraph first = paragraph("TOC1");
			field(first, "TOC \\o \"1-" + LINES_OF_CONTENTS + "\" \\h \\z \\u");
			XWPFParagraph line = first;
			int number = 0;
			for (Chapter chapter : this.book.chapters()) {
				number++;
				line = (number == 1) ? first : paragraph("TOC1");
				link(line, "#" + chapter.id(), this.words.number(number) + " " + chapter.title(), false);
				for (Block.Heading section : chapter.sections()) {
					line = paragraph("TOC2");
					link(line, "#" + section.id(), section.text(), false);
				}
			}
			line.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
		}

		private static void field(XWPFParagraph paragraph, String instruction) {
			var begin = paragraph.createRun().getCTR().addNewFldChar();
			begin.setFldCharType(STFldCharType.BEGIN);
			begin.setDirty(true);
			paragraph.createRun().getCTR().addNewInstrText().setStringValue(instruction);
			paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
		}

		private void block(Block block) throws IOException {
			if (block instanceof Block.Heading heading) {
				XWPFParagraph paragraph = paragraph("Heading" + heading.depth());
				bookmarked(paragraph, heading.id(), heading.text());
				if (heading.mark() != null) {
					XWPFRun mark = paragraph.createRun();
					mark.setText("  " + heading.mark());
					mark.setBold(false);
					mark.setFontSize(9);
					mark.setColor("5A676D");
				}
			}
			else if (block instanceof Block.Paragraph paragraph) {
				text(paragraph(paragraph.soft() ? "Soft" : "Normal"), paragraph.text());
			}
			else if (block instanceof Block.Points points) {
				for (Text point : points.points()) {
					XWPFParagraph paragraph = paragraph("Normal");
					paragraph.setIndentationLeft(280);
					paragraph.setIndentationHanging(200);
					text(paragraph, new Text(List.of(new Text.Run("• ", null, false)))
						.then(point.runs().toArray(Text.Run[]::new)));
				}
			}
			else if (block instanceof Block.Figures figures) {
				figures(figures);
			}
			else if (block instanceof Block.Picture picture) {
				picture(picture);
			}
			else if (block instanceof Block.Table table) {
				table(table);
			}
		}

		private void bookmarked(XWPFParagraph paragraph, @Nullable String id, String text) {
			if (id != null) {
				CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
				start.setName(DocxFrame.bookmark(id));
				start.setId(BigInteger.valueOf(++this.bookmarks));
			}
			paragraph.createRun().setText(text);
			if (id != null) {
				paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(this.bookmarks));
			}
		}

		private void text(XWPFParagraph paragraph, Text text) {
			for (Text.Run run : text.runs()) {
				if (run.link() != null) {
					link(paragraph, run.link(), run.text(), true);
				}
				else {
					XWPFRun plain = paragraph.createRun();
					plain.setText(run.text());
					plain.setBold(run.strong());
				}
			}
		}

		private void link(XWPFParagraph paragraph, String to, String text, boolean coloured) {
			if (to.startsWith("#")) {
				CTHyperlink link = paragraph.getCTP().addNewHyperlink();
				link.setAnchor(DocxFrame.bookmark(to.substring(1)));
				CTR run = link.addNewR();
				run.addNewT().setStringValue(text);
				if (coloured) {
					run.addNewRPr().addNewColor().setVal("1F5A52");
				}
				return;
			}
			XWPFHyperlinkRun run = paragraph.createHyperlinkRun(to);
			run.setText(text);
			run.setColor("1F5A52");
		}

		private void figures(Block.Figures figures) {
			XWPFTable table = this.document.createTable(figures.figures().size(), 2);
			DocxFrame.look(table, List.of(50, 50), TEXT_WIDTH / 2);
			for (int i = 0; i < figures.figures().size(); i++) {
				Block.Figure figure = figures.figures().get(i);
				fill(table.getRow(i).getCell(0), Block.Cell.of(figure.name()), false, false);
				fill(table.getRow(i).getCell(1), Block.Cell.of(figure.value()), true, false);
			}
			paragraph("Normal");
		}

		private void picture(Block.Picture picture) throws IOException {
			double[] size = picture.size();
			if (picture.wide()) {
				DocxFrame.endSection(paragraph("Normal"), false);
			}
			double room = picture.wide() ? 720 : 480;
			double height = picture.wide() ? 440 : 300;
			double scale = Math.min(room / size[0], height / size[1]);
			XWPFParagraph place = paragraph("Normal");
			place.setAlignment(ParagraphAlignment.CENTER);
			try {
				place.createRun()
					.addPicture(new ByteArrayInputStream(PictureRaster.png(picture)), PictureType.PNG, "map.png",
							Units.toEMU(size[0] * scale), Units.toEMU(size[1] * scale))
					.getCTPicture()
					.getNvPicPr()
					.getCNvPr()
					.setDescr(picture.caption());
			}
			catch (InvalidFormatException ex) {
				throw new IOException(ex);
			}
			XWPFParagraph caption = paragraph("Soft");
			caption.setAlignment(ParagraphAlignment.CENTER);
			caption.createRun().setText(picture.caption());
			if (picture.wide()) {
				DocxFrame.endSection(caption, true);
			}
		}

		private void table(Block.Table block) {
			XWPFTable table = this.document.createTable(1, block.columns().size());
			DocxFrame.look(table, block.columns().stream().map(Block.Column::share).toList(), TEXT_WIDTH);
			XWPFTableRow top = table.getRow(0);
			top.setRepeatHeader(true);
			for (int i = 0; i < block.columns().size(); i++) {
				fill(top.getCell(i), Block.Cell.of(block.columns().get(i).title()), block.columns().get(i).number(),
						true);
			}
			for (List<Block.Cell> cells : block.rows()) {
				XWPFTableRow row = table.createRow();
				row.setCantSplitRow(true);
				for (int i = 0; i < cells.size(); i++) {
					fill(row.getCell(i), cells.get(i), block.columns().get(i).number(), false);
				}
			}
			paragraph("Normal");
		}

		private void fill(XWPFTableCell place, Block.Cell cell, boolean number, boolean heading) {
			XWPFParagraph paragraph = place.getParagraphs().get(0);
			paragraph.setStyle(heading ? "CellHeading" : "Cell");
			if (number) {
				paragraph.setAlignment(ParagraphAlignment.RIGHT);
			}
			if (cell.link() != null) {
				link(paragraph, cell.link(), cell.text(), true);
			}
			else if (!cell.text().isEmpty()) {
				paragraph.createRun().setText(cell.text());
			}
		}

	}

}
