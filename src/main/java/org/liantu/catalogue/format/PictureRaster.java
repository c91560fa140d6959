package org.liantu.catalogue.format;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import org.liantu.catalogue.book.Block;

/**
 * Turns a picture of lines into one of points, with the characters that the product
 * brings.
 */
final class PictureRaster {

	/** So many points an inch; a page has 72. */
	private static final float DENSITY = 160;

	/** CSS counts 96 points an inch. */
	private static final double CSS_DENSITY = 96;

	/** The greatest side in points, so that no picture takes all the memory. */
	private static final double LARGEST = 6000;

	private PictureRaster() {
	}

	/** The picture as PNG. */
	static byte[] png(Block.Picture picture) throws IOException {
		double width = picture.size()[0];
		double height = picture.size()[1];
		String html = "<html lang=\"zh\"><head><title>-</title><meta name=\"description\" content=\"-\"/><style>@page { size: "
				+ width + "px " + (height + 2) + "px; margin: 0; } body { margin: 0; } svg { display: block; }"
				+ "</style></head><body>" + picture.svg() + "</body></html>";
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		PdfWriter.render(html, false, pdf);
		double largest = Math.max(width, height) * DENSITY / CSS_DENSITY;
		try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
			BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0,
					(float) (DENSITY * Math.min(1, LARGEST / largest)), ImageType.RGB);
			ByteArrayOutputStream png = new ByteArrayOutputStream();
			ImageIO.write(image, "png", png);
			return png.toByteArray();
		}
	}

}
