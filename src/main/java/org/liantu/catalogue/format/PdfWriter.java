package org.liantu.catalogue.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

import org.springframework.stereotype.Component;

import org.liantu.catalogue.book.Book;

/** Books as PDF: the HTML on A4, with the characters it needs embedded, tagged. */
@Component
public class PdfWriter implements BookWriter {

	private final HtmlWriter html;

	PdfWriter(HtmlWriter html) {
		this.html = html;
		// It would tell of every link and font.
		XRLog.setLoggingEnabled(false);
	}

	@Override
	public void write(Book book, OutputStream out) throws IOException {
		// Tags take several times the memory of the text.
		render(this.html.paged(book), !book.isLarge(), out);
	}

	/**
	 * Renders well-formed HTML.
	 * @param tagged whether readers are told what is a heading, a table, a cell
	 */
	static void render(String html, boolean tagged, OutputStream out) throws IOException {
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.usePdfUaAccessibility(tagged);
		builder.withHtmlContent(html, null);
		builder.useSVGDrawer(new BatikSVGDrawer());
		// What a book shows is in it; nothing is fetched from anywhere.
		builder.useUriResolver((base, uri) -> uri.startsWith("data:") || uri.startsWith("#") ? uri : null);
		Fonts.addTo(builder);
		try (PdfBoxRenderer renderer = builder.buildPdfRenderer(); PDDocument document = renderer.getPdfDocument()) {
			renderer.createPDFWithoutClosing();
			if (tagged) {
				shareArtifacts(document);
			}
			document.save(out);
		}
	}

	/**
	 * The renderer marks every box as a background of its own, drawn or not: two thirds
	 * of all objects of a tagged book. Where each lies is of no use to anybody, so one
	 * says as much as all.
	 */
	private static void shareArtifacts(PDDocument document) {
		COSDictionary background = new COSDictionary();
		background.setItem(COSName.TYPE, COSName.BACKGROUND);
		background.setDirect(true);
		for (PDPage page : document.getPages()) {
			COSDictionary properties = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
			if (properties != null) {
				for (COSName name : List.copyOf(properties.keySet())) {
					if (COSName.BACKGROUND.equals(properties.getCOSDictionary(name).getCOSName(COSName.TYPE))) {
						properties.setItem(name, background);
					}
				}
			}
		}
	}

}
