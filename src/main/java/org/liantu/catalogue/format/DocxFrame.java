package org.liantu.catalogue.format;

import java.math.BigInteger;
import java.util.List;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

import org.liantu.catalogue.book.Cover;

/** What a document needs around its text: styles, pages, head and foot. */
final class DocxFrame {

	/** A4, in twentieths of a point. */
	private static final int WIDTH = 11906;

	private static final int HEIGHT = 16838;

	private static final int MARGIN = 1134;

	/** Word takes names of bookmarks up to this length. */
	private static final int LONGEST_BOOKMARK = 40;

	private static final String TEAL = "1F6B61";

	private static final String GREY = "5A676D";

	private DocxFrame() {
	}

	/** Gives an empty document its styles, its properties, head and foot. */
	static void prepare(XWPFDocument document, Cover cover) {
		XWPFStyles styles = document.createStyles();
		CTFonts fonts = CTFonts.Factory.newInstance();
		fonts.setAscii("Calibri");
		fonts.setHAnsi("Calibri");
		fonts.setEastAsia("微软雅黑");
		styles.setDefaultFonts(fonts);
		styles.setEastAsia(cover.language());
		add(styles, "Normal", "Normal", 20, false, null, 80, -1);
		add(styles, "Soft", "Soft", 18, false, GREY, 80, -1);
		add(styles, "Title", "Title", 56, true, null, 240, -1);
		add(styles, "Subtitle", "Subtitle", 26, false, GREY, 1200, -1);
		add(styles, "ContentsHeading", "Contents Heading", 38, true, TEAL, 240, -1);
		add(styles, "Heading1", "heading 1", 38, true, TEAL, 240, 0);
		add(styles, "Heading2", "heading 2", 27, true, null, 120, 1);
		add(styles, "Heading3", "heading 3", 22, true, null, 80, 2);
		add(styles, "TOC1", "toc 1", 20, false, null, 40, -1);
		add(styles, "TOC2", "toc 2", 19, false, GREY, 20, -1);
		add(styles, "Cell", "Cell", 17, false, null, 0, -1);
		add(styles, "CellHeading", "Cell Heading", 17, true, GREY, 0, -1);
		document.getProperties().getCoreProperties().setTitle(cover.title());
		document.getProperties().getCoreProperties().setCreator(cover.publisher());
		document.getProperties().getCoreProperties().setKeywords(cover.hash());
		XWPFParagraph head = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
		head.setStyle("Soft");
		head.createRun().setText(cover.title());
		XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
		foot.setStyle("Soft");
		foot.setAlignment(ParagraphAlignment.RIGHT);
		foot.getCTP().addNewFldSimple().setInstr("PAGE");
	}

	/** Sizes in half points, space behind in twentieths of a point. */
	private static void add(XWPFStyles styles, String id, String name, int size, boolean bold, @Nullable String colour,
			int behind, int outline) {
		CTStyle style = CTStyle.Factory.newInstance();
		style.setType(STStyleType.PARAGRAPH);
		style.setStyleId(id);
		style.addNewName().setVal(name);
		if (!id.equals("Normal")) {
			style.addNewBasedOn().setVal("Normal");
		}
		style.addNewQFormat();
		CTPPrGeneral paragraph = style.addNewPPr();
		if (outline >= 0) {
			paragraph.addNewKeepNext();
		}
		paragraph.addNewSpacing().setAfter(BigInteger.valueOf(behind));
		if (outline >= 0) {
			paragraph.getSpacing().setBefore(BigInteger.valueOf(behind));
			paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
		}
		CTRPr run = style.addNewRPr();
		if (bold) {
			run.addNewB();
		}
		if (colour != null) {
			run.addNewColor().setVal(colour);
		}
		run.addNewSz().setVal(BigInteger.valueOf(size));
		run.addNewSzCs().setVal(BigInteger.valueOf(size));
		styles.addStyle(new XWPFStyle(style));
	}

	/** A name that Word takes for what is anchored so. */
	static String bookmark(String anchor) {
		String name = "_" + anchor.replaceAll("[^A-Za-z0-9]", "_");
		return (name.length() <= LONGEST_BOOKMARK) ? name
				: name.substring(0, LONGEST_BOOKMARK - 9) + "_" + Integer.toHexString(anchor.hashCode());
	}

	/** Ends a section of the document with this paragraph. */
	static void endSection(XWPFParagraph paragraph, boolean wide) {
		page((paragraph.getCTP().isSetPPr() ? paragraph.getCTP().getPPr() : paragraph.getCTP().addNewPPr())
			.addNewSectPr(), wide);
	}

	/** Ends the document. */
	static void finish(XWPFDocument document) {
		CTSectPr last = document.getDocument().getBody().isSetSectPr() ? document.getDocument().getBody().getSectPr()
				: document.getDocument().getBody().addNewSectPr();
		page(last, false);
		// Head and foot belong to the first section; the others go on with them.
		document.getDocument()
			.getBody()
			.getPList()
			.stream()
			.filter((one) -> one.isSetPPr() && one.getPPr().isSetSectPr())
			.findFirst()
			.ifPresent((first) -> {
				first.getPPr().getSectPr().setHeaderReferenceArray(last.getHeaderReferenceArray());
				first.getPPr().getSectPr().setFooterReferenceArray(last.getFooterReferenceArray());
			});
	}

	private static void page(CTSectPr section, boolean wide) {
		var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
		size.setW(BigInteger.valueOf(wide ? HEIGHT : WIDTH));
		size.setH(BigInteger.valueOf(wide ? WIDTH : HEIGHT));
		if (wide) {
			size.setOrient(STPageOrientation.LANDSCAPE);
		}
		var margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
		margins.setLeft(BigInteger.valueOf(MARGIN));
		margins.setRight(BigInteger.valueOf(MARGIN));
		margins.setTop(BigInteger.valueOf(MARGIN));
		margins.setBottom(BigInteger.valueOf(MARGIN));
		margins.setHeader(BigInteger.valueOf(MARGIN / 2));
		margins.setFooter(BigInteger.valueOf(MARGIN / 2));
	}

	/** Lines between rows only, and columns as wide as they are beside each other. */
	static void look(XWPFTable table, List<Integer> shares, int width) {
		var properties = table.getCTTbl().getTblPr();
		if (properties.isSetTblBorders()) {
			properties.unsetTblBorders();
		}
		var borders = properties.addNewTblBorders();
		borders.addNewBottom().setVal(STBorder.SINGLE);
		borders.getBottom().setColor("D9DCD8");
		borders.addNewInsideH().setVal(STBorder.SINGLE);
		borders.getInsideH().setColor("D9DCD8");
		properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
		table.setWidth(width);
		int all = shares.stream().mapToInt(Integer::intValue).sum();
		CTTblGrid grid = (table.getCTTbl().getTblGrid() != null) ? table.getCTTbl().getTblGrid()
				: table.getCTTbl().addNewTblGrid();
		while (grid.sizeOfGridColArray() > 0) {
			grid.removeGridCol(0);
		}
		shares.forEach((share) -> grid.addNewGridCol().setW(BigInteger.valueOf((long) width * share / all)));
	}

}
